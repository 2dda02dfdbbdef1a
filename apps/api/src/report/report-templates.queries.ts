import { Injectable } from '@nestjs/common';
import { FIRST_TEMPLATE } from '#domain/report-outline';
import { contentOf, type TemplateContent } from '#domain/report-template';
import type { Actor } from '#domain/permissions';
import type { PlaceholderList, TemplateList, TemplateSummary, TemplateView } from '#contract/report-template';
import { allowedAction } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { readRows } from '#api/platform/database/sql';
import { notFound } from '#api/platform/errors';
import { FactProviders } from './facts/fact-providers';
import { ReportTemplateEntity, ReportTemplateUseEntity } from './report-template.entity';

/** The first version is not a row: it came with the program, and reports without another one keep it. */
export const FIRST_ID = 0;
export const FIRST_NAME = 'Đề cương theo Công văn 581/BNV-CCHC (phiên bản đầu)';
const PUBLISHED_ALREADY = 'Phiên bản đã công bố không sửa được, vì các báo cáo đã lập giữ nguyên mẫu của mình; hãy tạo phiên bản mới từ phiên bản này.';

/** Which template a report is written with. */
@Injectable()
export class ReportTemplateQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly providers: FactProviders,
  ) {}

  /** What a new report of this period is drafted with: the latest published version for it, else for all, else the first. */
  async inForce(periodCode: string): Promise<{ id: number | null; content: TemplateContent }> {
    const published = await this.published();
    const found = published.find((t) => t.periodCodes.includes(periodCode)) ?? published.find((t) => t.periodCodes.length === 0);
    return { id: found?.id ?? null, content: contentOf(found?.content ?? FIRST_TEMPLATE, periodCode) };
  }

  /** What a report was drafted with, as far as its period has it. */
  async ofReport(reportId: number, periodCode: string): Promise<TemplateContent> {
    const use = await this.unitOfWork.manager.findOne(ReportTemplateUseEntity, { where: { reportId }, relations: { template: true } });
    return contentOf(use?.template?.content ?? FIRST_TEMPLATE, periodCode);
  }

  /** The newest first; the first version, which came with the program, is the last line. */
  async list(actor: Actor): Promise<TemplateList> {
    const templates = await this.unitOfWork.manager.find(ReportTemplateEntity, { order: { id: 'DESC' } });
    const used = await this.used();
    const inForce = forceOf(templates);
    const items = templates.map((template) => summary(template, used.get(template.id) ?? 0, inForce.has(template.id)));
    return { items: [...items, firstSummary(used.get(FIRST_ID) ?? 0, inForce.has(FIRST_ID))], allowedActions: [allowedAction('create', actor, 'reportTemplate.manage')] };
  }

  /** @throws DomainError NOT_FOUND */
  async view(actor: Actor, id: number): Promise<TemplateView> {
    const { items } = await this.list(actor);
    const found = items.find((item) => item.id === id);
    if (!found) throw notFound('phiên bản mẫu báo cáo');
    const content = id === FIRST_ID ? FIRST_TEMPLATE : (await this.get(id)).content;
    const blocked = found.status === 'published' ? PUBLISHED_ALREADY : null;
    const action = (name: string) => allowedAction(name, actor, 'reportTemplate.manage', {}, blocked);
    return { ...found, content, allowedActions: [action('edit'), action('publish'), action('discard'), allowedAction('copy', actor, 'reportTemplate.manage')] };
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: number): Promise<ReportTemplateEntity> {
    const template = await this.unitOfWork.manager.findOneBy(ReportTemplateEntity, { id });
    if (!template) throw notFound('phiên bản mẫu báo cáo');
    return template;
  }

  /** Everything that a text may name, by noun. Call inside `unitOfWork.read`. */
  async placeholders(): Promise<PlaceholderList> {
    const definitions = await this.providers.definitions();
    return { items: definitions.map(({ key, label, group, kind, unit, hasList }) => ({ key, label, group, kind, unit: unit ?? null, hasList: hasList ?? kind === 'list' })) };
  }

  private published(): Promise<ReportTemplateEntity[]> {
    return this.unitOfWork.manager.find(ReportTemplateEntity, { where: { status: 'published' }, order: { publishedAt: 'DESC', id: 'DESC' } });
  }

  private async used(): Promise<Map<number, number>> {
    const rows = await readRows<{ id: number | null; count: number | string }>(
      this.unitOfWork.manager,
      'select u.template_id as "id", count(*) as "count" from report r left join report_template_use u on u.report_id = r.id group by u.template_id',
    );
    return new Map(rows.map(({ id, count }) => [id ?? FIRST_ID, Number(count)]));
  }
}

/** The versions that new reports take: for each period the latest that names it, and the latest of all others. */
function forceOf(templates: readonly ReportTemplateEntity[]): Set<number> {
  const published = templates.filter((t) => t.status === 'published').sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));
  const taken = new Set<string>();
  const force = new Set<number>();
  for (const { id, periodCodes } of published) {
    for (const code of periodCodes.length > 0 ? periodCodes : ['']) {
      if (!taken.has(code)) force.add(id);
      taken.add(code);
    }
  }
  if (!taken.has('')) force.add(FIRST_ID);
  return force;
}

function summary(template: ReportTemplateEntity, reports: number, inForce: boolean): TemplateSummary {
  const { id, version, status, name, periodCodes, createdBy, createdAt, publishedBy, publishedAt } = template;
  return { id, version, status, name, periodCodes, createdBy, createdAt, publishedBy, publishedAt, reports, inForce };
}
function firstSummary(reports: number, inForce: boolean): TemplateSummary {
  return { id: FIRST_ID, version: 1, status: 'published', name: FIRST_NAME, periodCodes: [], createdBy: 'Hệ thống', createdAt: null, publishedBy: null, publishedAt: null, reports, inForce };
}
