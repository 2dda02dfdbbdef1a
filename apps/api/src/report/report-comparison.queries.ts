import { Injectable } from '@nestjs/common';
import type { CompareReportsQuery, ComparedReportView, ReportComparisonView } from '#contract/report-version';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { compareReports } from './report-comparison';
import { ReportDocuments } from './report-documents';
import { ReportQueries, type LoadedReport } from './report.queries';
import { reportTitle } from './report.view';
import { ReportVersionsQueries } from './report-versions.queries';

/** Two reports side by side: two versions of one, or two periods of a plan. */
@Injectable()
export class ReportComparisonQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly documents: ReportDocuments,
    private readonly versions: ReportVersionsQueries,
  ) {}

  /** @throws DomainError NOT_FOUND */
  compare({ from, to }: CompareReportsQuery): Promise<ReportComparisonView> {
    return this.unitOfWork.read(async () => {
      const sides = [await this.queries.get(from), await this.queries.get(to)] as const;
      const [before, after] = [await this.side(sides[0]), await this.side(sides[1])];
      return { from: await this.named(sides[0]), to: await this.named(sides[1]), ...compareReports(before, after) };
    });
  }

  private async side(report: LoadedReport) {
    return { facts: report.facts, document: await this.documents.treeOf(report) };
  }

  private async named({ id, status, number, issuedOn, asOf, facts }: LoadedReport): Promise<ComparedReportView> {
    const { versionNo } = await this.versions.standing(id);
    return { id, versionNo, status, number, issuedOn, title: reportTitle(facts.period.title), periodTitle: facts.period.title, asOf };
  }
}
