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
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import { Registers } from '#api/platform/register-rows';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { LegalDocumentEntity, StatedDocumentCountEntity } from './legal-document.entity';

/** The register of directive documents, and the counts that sources state without naming them. */
@Injectable()
export class LegalDocumentService {
  private readonly documents;
  private readonly stated;

  constructor(
    registers: Registers,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.documents = registers.of({
      entity: LegalDocumentEntity,
      subject: 'legalDocument',
      keptBy: 'document.manage',
      named: 'văn bản',
    });
    this.stated = registers.of({
      entity: StatedDocumentCountEntity,
      subject: 'statedDocumentCount',
      keptBy: 'document.manage',
      named: 'số văn bản nguồn nêu',
    });
  }

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: LegalDocumentRequest, illustrative = false): Promise<number> {
    return this.documents.create(actor, request, async () => ({ ...(await this.contents(request)), illustrative }));
  }

  change(actor: Actor, id: number, request: UpdateLegalDocumentRequest): Promise<void> {
    return this.documents.change(actor, id, request, () => this.contents(request));
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.documents.remove(actor, id, version);
  }

  /** "268 văn bản từ năm 2018 đến nay". Actor null: the system. Answers the id. */
  state(actor: Actor | null, request: StatedDocumentCountRequest, illustrative = false): Promise<number> {
    return this.stated.create(actor, request, () => ({ ...statedContents(request), illustrative }));
  }

  changeStated(actor: Actor, id: number, request: UpdateStatedDocumentCountRequest): Promise<void> {
    return this.stated.change(actor, id, request, () => statedContents(request));
  }

  removeStated(actor: Actor, id: number, version: number): Promise<void> {
    return this.stated.remove(actor, id, version);
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
