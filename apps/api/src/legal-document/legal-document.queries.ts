import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LEGAL_DOCUMENT_KINDS, type LegalDocumentKind } from '#domain/legal-document';
import type { Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type {
  LegalDocumentList,
  LegalDocumentQuery,
  LegalDocumentView,
  StatedDocumentCountList,
  StatedDocumentCountView,
} from '#contract/legal-document';
import { allowedAction } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { LegalDocumentEntity, StatedDocumentCountEntity } from './legal-document.entity';

/** Directive documents of a period: each count with the rows behind it. */
export interface LegalDocumentCounts {
  rows: LegalDocumentEntity[];
  byKind: { kind: LegalDocumentKind; rows: LegalDocumentEntity[] }[];
  /** What sources state for exactly this range of days, without rows. */
  stated: StatedDocumentCountEntity[];
}
/** Known now, or at that instant. */
const knownBy =
  (knownAt?: Instant) =>
  (row: { recordedAt: string; removedAt: string | null }): boolean =>
    knownAt === undefined
      ? row.removedAt === null
      : row.recordedAt <= knownAt && (row.removedAt === null || row.removedAt > knownAt);

type Filters = Omit<LegalDocumentQuery, 'page' | 'pageSize'>;

/** Read model of the register of documents. */
@Injectable()
export class LegalDocumentQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first, those without a date at the end; counts are of all that match. */
  list(actor: Actor, query: LegalDocumentQuery): Promise<LegalDocumentList> {
    return this.unitOfWork.read(async () => {
      const found = await this.matching(query);
      const from = (query.page - 1) * query.pageSize;
      return {
        items: await this.views(actor, found.slice(from, from + query.pageSize)),
        total: found.length,
        byKind: byKind(found).map(({ kind, rows }) => ({ kind, count: rows.length })),
        undated: found.filter(({ issuedOn }) => issuedOn === null).length,
      };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async get(actor: Actor, id: number): Promise<LegalDocumentView> {
    const row = await this.unitOfWork.manager.findOneBy(LegalDocumentEntity, { id, removedAt: IsNull() });
    if (!row) throw notFound('văn bản');
    return (await this.views(actor, [row]))[0]!;
  }

  async stated(actor: Actor): Promise<StatedDocumentCountList> {
    const order = { toOn: 'DESC', id: 'ASC' } as const;
    const rows = await this.unitOfWork.manager.find(StatedDocumentCountEntity, {
      where: { removedAt: IsNull() },
      order,
    });
    const items = rows.map(({ recordedAt: _recorded, removedAt: _removed, ...row }): StatedDocumentCountView => ({
      ...row,
      allowedActions: actionsOf(actor),
    }));
    return { items, total: items.length };
  }

  /** Documents that direct the province's work, dated in [from, to], as known by then. Call inside `unitOfWork.read`. */
  async countsOf(from: PlainDate, to: PlainDate, knownAt?: Instant): Promise<LegalDocumentCounts> {
    const known = knownBy(knownAt);
    const rows = (await this.matching({ purpose: 'steering', from, to }, true)).filter(known).reverse();
    const stated = (await this.unitOfWork.manager.find(StatedDocumentCountEntity, { order: { id: 'ASC' } })).filter(
      known,
    );
    return { rows, byKind: byKind(rows), stated: stated.filter((s) => s.fromOn === from && s.toOn === to) };
  }

  /** What the work is based on, and the province's own documents without a date: they belong to no period. */
  async standing(knownAt?: Instant): Promise<{ basis: LegalDocumentEntity[]; undated: LegalDocumentEntity[] }> {
    const known = knownBy(knownAt);
    const basis = (await this.matching({ purpose: 'basis' }, true)).filter(known).reverse();
    const undated = (await this.matching({ purpose: 'steering', undated: true }, true)).filter(known).reverse();
    return { basis, undated };
  }

  private matching(
    { purpose, kind, from, to, areaId, contradicting, undated, q }: Filters,
    withRemoved = false,
  ): Promise<LegalDocumentEntity[]> {
    const found = this.unitOfWork.manager
      .createQueryBuilder(LegalDocumentEntity, 'd')
      .where(withRemoved ? '1 = 1' : 'd.removedAt is null');
    if (purpose !== undefined) found.andWhere('d.purpose = :purpose', { purpose });
    if (kind !== undefined) found.andWhere('d.kind = :kind', { kind });
    if (from !== undefined) found.andWhere('d.issuedOn >= :from', { from });
    if (to !== undefined) found.andWhere('d.issuedOn <= :to', { to });
    if (areaId !== undefined) found.andWhere('d.areaId = :areaId', { areaId });
    if (contradicting !== undefined) found.andWhere(`d.contradiction is ${contradicting ? 'not null' : 'null'}`);
    if (undated !== undefined) found.andWhere(`d.issuedOn is ${undated ? 'null' : 'not null'}`);
    if (q !== undefined)
      found.andWhere("d.searchKey like :pattern escape '\\'", {
        pattern: `%${searchKey(q).replace(/[\\%_]/g, '\\$&')}%`,
      });
    return found.orderBy("coalesce(d.issuedOn, '')", 'DESC').addOrderBy('d.id', 'DESC').getMany();
  }

  private async views(actor: Actor, rows: readonly LegalDocumentEntity[]): Promise<LegalDocumentView[]> {
    const areas = new Map((await this.unitOfWork.manager.find(ReformAreaEntity)).map((a) => [a.id, a.name]));
    return rows.map(({ areaId, area: _area, searchKey: _key, recordedAt: _recorded, removedAt: _removed, ...row }) => ({
      ...row,
      area: areaId === null ? null : { id: areaId, name: areas.get(areaId) ?? '' },
      allowedActions: actionsOf(actor),
    }));
  }
}

const actionsOf = (actor: Actor) => [
  allowedAction('edit', actor, 'document.manage'),
  allowedAction('delete', actor, 'document.manage'),
];

function byKind(rows: readonly LegalDocumentEntity[]): { kind: LegalDocumentKind; rows: LegalDocumentEntity[] }[] {
  return LEGAL_DOCUMENT_KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter(
    (k) => k.rows.length > 0,
  );
}
