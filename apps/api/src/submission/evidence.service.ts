import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { searchKey } from '#domain/vietnamese-text';
import type { EvidenceRequest } from '#contract/submission';
import { insertRow } from '#api/platform/database/insert-row';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { InvalidRequest } from '#api/platform/errors';
import { EvidenceQueries } from './evidence.queries';
import { EvidenceEntity } from './submission.entity';

/** Writes the evidence of a submission. Call inside `unitOfWork.run`. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: EvidenceQueries,
  ) {}

  /**
   * What is given replaces what there was.
   * @throws InvalidRequest for a file that the person may not read: naming it would make it readable.
   */
  async replace(actor: Actor, submissionId: number, evidence: readonly EvidenceRequest[]): Promise<void> {
    // Before anything is deleted: a colleague's file may be readable through this very draft only.
    await this.assertReadable(actor, evidence);
    await this.unitOfWork.manager.delete(EvidenceEntity, { submissionId });
    await this.insert(submissionId, evidence);
  }

  /** The evidence of a new submission. @throws InvalidRequest as `replace` does. */
  async add(actor: Actor, submissionId: number, evidence: readonly EvidenceRequest[]): Promise<void> {
    await this.assertReadable(actor, evidence);
    await this.insert(submissionId, evidence);
  }

  private async insert(submissionId: number, evidence: readonly EvidenceRequest[]): Promise<void> {
    for (const { number, issuedOn, issuer, title, fileId } of evidence) {
      await insertRow(this.unitOfWork.manager, EvidenceEntity, { submissionId, number, issuedOn, issuer, title, fileId: fileId ?? null, searchKey: searchKey(`${number} ${title}`) });
    }
  }

  private async assertReadable(actor: Actor, evidence: readonly EvidenceRequest[]): Promise<void> {
    const readable = await this.queries.readable(actor, evidence.flatMap((e) => e.fileId ?? []));
    const message = 'Không tìm thấy tệp đính kèm này, hoặc bạn không có quyền dùng. Hãy tải tệp lên lại.';
    const errors = evidence.flatMap(({ fileId }, i) => (fileId === undefined || readable.has(fileId) ? [] : [{ field: `evidence.${i}.fileId`, message }]));
    if (errors.length > 0) throw new InvalidRequest(errors);
  }
}
