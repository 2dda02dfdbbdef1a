import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { contentOf, listKeysOf } from '#domain/report-template';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { PreviewTemplateRequest } from '#contract/report-template';
import { assertCan } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { ReportDocuments } from './report-documents';
import { ReportFactsQueries } from './report-facts.queries';
import { rowsOf } from './report-keeping';
import { newSections, writeSections } from './report-sections';
import { ReportSubjects } from './report-subjects';
import { contentFrom, ReportTemplateService } from './report-template.service';

/** A template with the figures of a real period, as a draft of it would print; nothing is kept. */
@Injectable()
export class ReportTemplatePreview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: ReportTemplateService,
    private readonly subjects: ReportSubjects,
    private readonly facts: ReportFactsQueries,
    private readonly reference: ReferenceQueries,
    private readonly documents: ReportDocuments,
  ) {}

  /** @throws DomainError INVALID for a period or plan that does not fit, and naming every fault of the template. */
  document(actor: Actor, request: PreviewTemplateRequest): Promise<AdministrativeDocument> {
    assertCan(actor, 'reportTemplate.manage');
    return this.unitOfWork.read(async () => {
      const whole = contentFrom(request);
      await this.templates.assertSound(whole);
      const { plan, period } = await this.subjects.find(request);
      const content = contentOf(whole, period.code);
      const { lists, ...taken } = await this.facts.take(plan, period, this.subjects.asOf(plan, period, request.asOf));
      const wanted = new Set(listKeysOf(content));
      const kept = new Map(lists.filter(({ key }) => wanted.has(key)).map((list) => [list.key, list]));
      const sections = writeSections(newSections(content, await this.reference.areas(plan.programmeId)), taken, content, rowsOf(kept));
      const report = { ...taken, status: 'draft' as const, number: null, issuedOn: null, signer: null, auditHead: null, plan };
      return this.documents.print(report, sections, await this.documents.form(null), { annexes: content.annexes, lists: kept });
    });
  }
}
