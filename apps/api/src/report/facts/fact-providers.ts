import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import type { FactProvider, FactQuestion } from './fact-provider';
import type { TellStep } from '../report-under-way';
import { IndexFacts } from './index-facts';
import { IndicatorFacts } from './indicator-facts';
import { PlanFacts } from './plan-facts';
import { CommendationFacts, InspectionFacts, LegalDocumentFacts } from './register-facts';
import { ReturnFacts } from './return-facts';
import { SteeringFacts } from './steering-facts';

/** Who is asked, in the order of the palette. A new noun adds its class here, and its module to report.module.ts. */
export const FACT_PROVIDERS: Type<FactProvider>[] = [
  PlanFacts,
  SteeringFacts,
  IndicatorFacts,
  IndexFacts,
  LegalDocumentFacts,
  InspectionFacts,
  CommendationFacts,
  ReturnFacts,
];

/** What people read while they wait for one of them; others are "số liệu khác". */
const ASKED = new Map<Type<FactProvider>, string>([
  [PlanFacts, 'kế hoạch'],
  [SteeringFacts, 'họp và kết luận'],
  [IndicatorFacts, 'chỉ tiêu thống kê'],
  [IndexFacts, 'các chỉ số'],
  [LegalDocumentFacts, 'văn bản'],
  [InspectionFacts, 'kiểm tra'],
  [CommendationFacts, 'khen thưởng'],
  [ReturnFacts, 'báo cáo của đơn vị'],
]);

/** All providers as one. */
@Injectable()
export class FactProviders {
  constructor(private readonly modules: ModuleRef) {}

  async definitions(): Promise<FactDefinition[]> {
    const all: FactDefinition[] = [];
    for (const provider of this.providers()) all.push(...(await provider.definitions()));
    assertUnique(all);
    return all;
  }

  /** One after the other: they share the snapshot's one connection. */
  async take(question: FactQuestion, tell: TellStep = () => undefined): Promise<ReportFact[]> {
    const all: ReportFact[] = [];
    const providers = this.providers();
    for (const [index, provider] of providers.entries()) {
      tell({ step: index + 1, of: providers.length, what: ASKED.get(FACT_PROVIDERS[index]!) ?? 'số liệu khác' });
      all.push(...(await provider.take(question)));
    }
    assertUnique(all);
    return all;
  }

  private providers(): FactProvider[] {
    return FACT_PROVIDERS.map((type) => this.modules.get(type, { strict: false }));
  }
}

/** Two nouns that answer the same key would print one of them by chance. */
function assertUnique(facts: readonly { key: string }[]): void {
  const seen = new Set<string>();
  for (const { key } of facts) {
    if (seen.has(key)) throw new Error(`two answers for the fact ${key}`);
    seen.add(key);
  }
}
