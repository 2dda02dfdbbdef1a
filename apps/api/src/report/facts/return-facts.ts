import { Injectable } from '@nestjs/common';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import { formatInteger } from '#domain/vietnamese-number';
import { UnitReturnQueries } from '#api/unit-return/unit-return.queries';
import type { FactProvider, FactQuestion } from './fact-provider';

const GROUP = 'Báo cáo của đơn vị';
const NUMBERS = [
  ['owed', 'số cơ quan, đơn vị phải báo cáo'],
  ['accepted', 'số báo cáo của đơn vị đã được tiếp nhận'],
  ['missing', 'số đơn vị chưa có báo cáo được tiếp nhận'],
] as const;

/** How many units' returns the report is put together from (issue 6); nothing is said where units owe none. */
@Injectable()
export class ReturnFacts implements FactProvider {
  constructor(private readonly returns: UnitReturnQueries) {}

  definitions(): Promise<FactDefinition[]> {
    return Promise.resolve([
      ...NUMBERS.map(([key, label]): FactDefinition => ({
        key: `return.${key}`,
        label,
        unit: 'đơn vị',
        kind: 'number',
        group: GROUP,
        hasList: key === 'missing',
      })),
      { key: 'return.text', label: 'Câu về số báo cáo của đơn vị đã tổng hợp', kind: 'text', group: GROUP },
    ]);
  }

  async take({ period }: FactQuestion): Promise<ReportFact[]> {
    const { accepted, owed, missing } = await this.returns.coverage(period.id);
    if (owed === 0) return [];
    const values = { owed, accepted, missing: missing.length };
    const behind = {
      columns: ['Cơ quan, đơn vị'],
      rows: missing.map(({ id, name }) => ({ cells: [name], subject: { type: 'unit', id } })),
    };
    const still =
      missing.length > 0 ? `; còn ${formatInteger(missing.length)} cơ quan, đơn vị chưa có báo cáo được tiếp nhận` : '';
    return [
      ...NUMBERS.map(([key, label]): ReportFact => ({
        key: `return.${key}`,
        label,
        kind: 'number',
        unit: 'đơn vị',
        value: values[key],
        ...(key === 'missing' ? behind : {}),
      })),
      {
        key: 'return.text',
        label: 'Số báo cáo của đơn vị đã tổng hợp',
        kind: 'text',
        value: `Báo cáo được tổng hợp từ báo cáo của ${formatInteger(accepted)}/${formatInteger(owed)} cơ quan, đơn vị${still}.`,
      },
    ];
  }
}
