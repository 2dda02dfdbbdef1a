import { Injectable } from '@nestjs/common';
import { documentContradiction } from '#domain/legal-document';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type {
  LegalDocumentRequest,
  StatedDocumentCountRequest,
  UpdateLegalDocumentRequest,
  UpdateStatedDocumentCountRequest,
} from '#contract/legal-document';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { LegalDocumentEntity, StatedDocumentCountEntity } from './legal-document.entity';

/** The register of directive documents, and the counts that sources state without naming them. */
@Injectable()
export class LegalDocumentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: LegalDocumentRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'document.manage');
      const contents = await this.contents(request);
      const recordedAt = await this.audit.recordedAt();
      const row = { ...contents, illustrative, recordedAt, removedAt: null };
      const { id } = await this.unitOfWork.manager.save(LegalDocumentEntity, row);
      await this.audit.append({
        actor,
        action: 'legalDocument.created',
        subjectType: 'legalDocument',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  change(actor: Actor, id: number, request: UpdateLegalDocumentRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      const contents = await this.contents(request);
      await this.unitOfWork.manager.update(LegalDocumentEntity, { id }, { ...contents, version: before.version + 1 });
      await this.audit.append({
        actor,
        action: 'legalDocument.changed',
        subjectType: 'legalDocument',
        subjectId: id,
        before,
        after: request,
      });
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, version);
      const removed = { removedAt: await this.audit.recordedAt(), version: version + 1 };
      await this.unitOfWork.manager.update(LegalDocumentEntity, { id }, removed);
      await this.audit.append({
        actor,
        action: 'legalDocument.deleted',
        subjectType: 'legalDocument',
        subjectId: id,
        before,
      });
    });
  }

  /** "268 văn bản từ năm 2018 đến nay". Actor null: the system. Answers the id. */
  state(actor: Actor | null, request: StatedDocumentCountRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'document.manage');
      const row = {
        ...statedContents(request),
        illustrative,
        recordedAt: await this.audit.recordedAt(),
        removedAt: null,
      };
      const { id } = await this.unitOfWork.manager.save(StatedDocumentCountEntity, row);
      await this.audit.append({
        actor,
        action: 'statedDocumentCount.created',
        subjectType: 'statedDocumentCount',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  changeStated(actor: Actor, id: number, request: UpdateStatedDocumentCountRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.freshStated(actor, id, request.version);
      const contents = { ...statedContents(request), version: before.version + 1 };
      await this.unitOfWork.manager.update(StatedDocumentCountEntity, { id }, contents);
      await this.audit.append({
        actor,
        action: 'statedDocumentCount.changed',
        subjectType: 'statedDocumentCount',
        subjectId: id,
        before,
        after: request,
      });
    });
  }

  removeStated(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.freshStated(actor, id, version);
      const removed = { removedAt: await this.audit.recordedAt(), version: version + 1 };
      await this.unitOfWork.manager.update(StatedDocumentCountEntity, { id }, removed);
      await this.audit.append({
        actor,
        action: 'statedDocumentCount.deleted',
        subjectType: 'statedDocumentCount',
        subjectId: id,
        before,
      });
    });
  }

  private async fresh(actor: Actor, id: number, version: number): Promise<LegalDocumentEntity> {
    assertCan(actor, 'document.manage');
    const row = await this.unitOfWork.manager.findOneBy(LegalDocumentEntity, { id });
    if (!row || row.removedAt !== null) throw notFound('văn bản');
    assertFresh(version, row.version, { current: row, ...(await this.audit.lastChange('legalDocument', id)) });
    return row;
  }
  private async freshStated(actor: Actor, id: number, version: number): Promise<StatedDocumentCountEntity> {
    assertCan(actor, 'document.manage');
    const row = await this.unitOfWork.manager.findOneBy(StatedDocumentCountEntity, { id });
    if (!row || row.removedAt !== null) throw notFound('số văn bản nguồn nêu');
    assertFresh(version, row.version, { current: row, ...(await this.audit.lastChange('statedDocumentCount', id)) });
    return row;
  }

  /** Nothing is corrected: what number and date say against each other is flagged beside them. */
  private async contents(r: LegalDocumentRequest) {
    if (r.areaId !== undefined && !(await this.unitOfWork.manager.existsBy(ReformAreaEntity, { id: r.areaId })))
      throw invalid('areaId', 'Lĩnh vực không có trong danh mục.');
    const today = this.clock.today();
    if (r.issuedOn !== undefined && r.issuedOn > today)
      throw invalid('issuedOn', `Ngày văn bản không được sau hôm nay (${formatDate(today)}).`);
    const [number, issuedOn] = [r.number ?? null, r.issuedOn ?? null];
    const issuer = r.issuer ?? null;
    return {
      purpose: r.purpose,
      kind: r.kind,
      number,
      issuedOn,
      issuer,
      subject: r.subject,
      areaId: r.areaId ?? null,
      asStated: r.asStated ?? null,
      contradiction: r.contradiction ?? documentContradiction(number, issuedOn),
      note: r.note ?? null,
      source: r.source ?? null,
      searchKey: searchKey([number, issuer, r.subject, r.asStated].filter(Boolean).join(' ')),
    };
  }
}

function statedContents({ fromOn, toOn, count, approximate, asStated, source }: StatedDocumentCountRequest) {
  if (toOn < fromOn) throw invalid('toOn', `Ngày cuối không được trước ngày đầu (${formatDate(fromOn)}).`);
  return { fromOn, toOn, count, approximate, asStated, source };
}
