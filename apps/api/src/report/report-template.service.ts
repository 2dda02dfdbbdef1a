import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { FIRST_TEMPLATE } from '#domain/report-outline';
import { templateFaults, type TemplateContent } from '#domain/report-template';
import type { DoneView } from '#contract/paging';
import type { CreateTemplateRequest, PublishTemplateRequest, SaveTemplateRequest, TemplateContentPart, TemplateView } from '#contract/report-template';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, InvalidRequest } from '#api/platform/errors';
import { FactProviders } from './facts/fact-providers';
import { ReportTemplateEntity } from './report-template.entity';
import { ReportTemplateQueries } from './report-templates.queries';

/** Versions of the report's template: a draft is edited and published; what is published never changes. */
@Injectable()
export class ReportTemplateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportTemplateQueries,
    private readonly providers: FactProviders,
    private readonly audit: AuditLog,
  ) {}

  /** A new draft, copied from a version; nothing uses it before it is published. */
  async create(actor: Actor, { name, fromId }: CreateTemplateRequest): Promise<TemplateView> {
    assertCan(actor, 'reportTemplate.manage');
    const id = await this.unitOfWork.run(async () => {
      const from = fromId === undefined ? { content: FIRST_TEMPLATE, periodCodes: [] } : await this.queries.get(fromId);
      const { content, periodCodes } = from;
      const made = await this.unitOfWork.manager.save(ReportTemplateEntity, { status: 'draft' as const, name, periodCodes, content, createdBy: actor.fullName, createdAt: await this.audit.recordedAt(), publishedBy: null, publishedAt: null });
      await this.audit.append({ actor, action: 'reportTemplate.created', subjectType: 'reportTemplate', subjectId: made.id, after: { name, fromId: fromId ?? null } });
      return made.id;
    });
    return this.view(actor, id);
  }

  /** @throws DomainError INVALID naming every unknown placeholder and what is near; STALE; ALREADY_DONE once published. */
  async save(actor: Actor, id: number, request: SaveTemplateRequest): Promise<TemplateView> {
    assertCan(actor, 'reportTemplate.manage');
    await this.unitOfWork.run(async () => {
      const template = await this.draft(id, request.version);
      const content = contentFrom(request);
      await this.assertSound(content);
      const { name, periodCodes } = request;
      await this.unitOfWork.manager.update(ReportTemplateEntity, { id }, { name, periodCodes, content, version: template.version + 1 });
      await this.audit.append({ actor, action: 'reportTemplate.changed', subjectType: 'reportTemplate', subjectId: id, before: said(template), after: said({ name, periodCodes, content }) });
    });
    return this.view(actor, id);
  }

  /** From now on new reports are drafted with it; those that exist keep theirs. */
  async publish(actor: Actor, id: number, { version }: PublishTemplateRequest): Promise<TemplateView> {
    assertCan(actor, 'reportTemplate.manage');
    await this.unitOfWork.run(async () => {
      const template = await this.draft(id, version);
      await this.assertSound(template.content);
      const publishedAt = await this.audit.recordedAt();
      await this.unitOfWork.manager.update(ReportTemplateEntity, { id }, { status: 'published', publishedBy: actor.fullName, publishedAt, version: version + 1 });
      await this.audit.append({ actor, action: 'reportTemplate.published', subjectType: 'reportTemplate', subjectId: id, before: { status: 'draft' }, after: { status: 'published', ...said(template) } });
    });
    return this.view(actor, id);
  }

  async discard(actor: Actor, id: number): Promise<DoneView> {
    assertCan(actor, 'reportTemplate.manage');
    await this.unitOfWork.run(async () => {
      const template = await this.draft(id);
      await this.unitOfWork.manager.delete(ReportTemplateEntity, { id });
      await this.audit.append({ actor, action: 'reportTemplate.discarded', subjectType: 'reportTemplate', subjectId: id, before: said(template) });
    });
    return { done: true };
  }

  /** @throws DomainError INVALID with a line for every fault. Call inside `unitOfWork.run` or `read`. */
  async assertSound(content: TemplateContent): Promise<void> {
    const faults = templateFaults(content, await this.providers.definitions());
    if (faults.length > 0) throw new InvalidRequest(faults);
  }

  private view(actor: Actor, id: number): Promise<TemplateView> {
    return this.unitOfWork.read(() => this.queries.view(actor, id));
  }

  private async draft(id: number, version?: number): Promise<ReportTemplateEntity> {
    const template = await this.queries.get(id);
    if (template.status !== 'draft') throw new DomainError('ALREADY_DONE', 'Phiên bản mẫu này đã công bố nên không thay đổi được nữa; hãy tạo phiên bản mới.');
    if (version !== undefined) assertFresh(version, template.version, { current: { name: template.name, periodCodes: template.periodCodes, ...template.content }, ...(await this.audit.lastChange('reportTemplate', id)) });
    return template;
  }
}

/** What was sent, as it is kept: what may be left out is said to be nothing. */
export function contentFrom({ sections, annexes }: TemplateContentPart): TemplateContent {
  return {
    sections: sections.map(({ code, level, title, kind, periods, areaCode, text, material }) => ({ code, level, title, kind, periods, areaCode: areaCode ?? null, text, material: material ? { kind: material.kind, areas: material.areas } : null })),
    annexes: annexes.map(({ title, list, periods }) => ({ title, list, periods })),
  };
}

/** The log tells which sections a version has and how many annexes; the version itself holds the texts. */
const said = ({ name, periodCodes, content }: Pick<ReportTemplateEntity, 'name' | 'periodCodes' | 'content'>) => ({ name, periodCodes, sections: content.sections.map(({ code }) => code), annexes: content.annexes.map(({ title }) => title) });
