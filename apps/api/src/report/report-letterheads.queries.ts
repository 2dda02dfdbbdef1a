import { Injectable } from '@nestjs/common';
import { inForceOn } from '#domain/document-kind';
import { LETTERHEAD_PLACEHOLDERS, unfilledPlaceholders } from '#domain/letterhead';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import type { LetterheadList, LetterheadView } from '#contract/report-letterhead';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReportLetterheadEntity } from './report-letterhead.entity';

/** Letterheads of the province, and which one reports of a day are printed in. */
@Injectable()
export class ReportLetterheadQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(actor: Actor): Promise<LetterheadList> {
    const rows = await this.unitOfWork.manager.find(ReportLetterheadEntity, { order: { id: 'DESC' } });
    const inForce = newestInForce(rows, this.clock.today());
    return {
      items: rows.map((row) => letterheadView(row, actor)),
      total: rows.length,
      placeholders: LETTERHEAD_PLACEHOLDERS.map((placeholder) => ({ ...placeholder })),
      inForceId: inForce?.id ?? null,
    };
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: number): Promise<ReportLetterheadEntity> {
    const row = await this.unitOfWork.manager.findOneBy(ReportLetterheadEntity, { id });
    if (!row) throw notFound('mẫu giấy này');
    return row;
  }

  /** The file in which reports of this date are printed; undefined where they have the decree's own form. */
  async inForce(on: PlainDate): Promise<Buffer | undefined> {
    const row = newestInForce(await this.unitOfWork.manager.find(ReportLetterheadEntity), on);
    return row ? this.content(row.id) : undefined;
  }

  /** What its file is called. */
  async nameInForce(on: PlainDate): Promise<string | undefined> {
    return newestInForce(await this.unitOfWork.manager.find(ReportLetterheadEntity), on)?.name;
  }

  async content(id: number): Promise<Buffer> {
    const row = await this.unitOfWork.manager.findOne(ReportLetterheadEntity, { where: { id }, select: { id: true, content: true } });
    if (!row) throw notFound('mẫu giấy này');
    return Buffer.from(row.content, 'base64');
  }
}

/** Of several in force on a day the one that began last; of two of one day the one uploaded last. */
function newestInForce(rows: readonly ReportLetterheadEntity[], on: PlainDate): ReportLetterheadEntity | undefined {
  const used = rows.filter(({ validFrom, validTo }) => validFrom !== null && inForceOn({ validFrom, validTo }, on));
  return used.sort((a, b) => (a.validFrom! < b.validFrom! ? 1 : a.validFrom! > b.validFrom! ? -1 : b.id - a.id))[0];
}

export function letterheadView(row: ReportLetterheadEntity, actor: Actor): LetterheadView {
  const { id, version, name, size, sha256, placeholders, findings, validFrom, validTo, uploadedBy, uploadedAt } = row;
  const allowedActions = [allowedAction('setDates', actor, 'settings.manage', {}, null)];
  return { id, version, name, size, sha256, placeholders, unfilled: unfilledPlaceholders(placeholders), findings, validFrom, validTo, uploadedBy, uploadedAt, allowedActions };
}
