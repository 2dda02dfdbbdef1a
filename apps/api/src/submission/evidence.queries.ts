import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { searchKey } from '#domain/vietnamese-text';
import type { EvidenceDocumentList, EvidenceQuery, EvidenceView } from '#contract/submission';
import { FileEntity } from '#api/file/file.entity';
import { fileRef } from '#api/file/file.service';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { visibilityFilter } from './visibility';

const SUBMITTED_WITH = `from evidence e join submission s on s.id = e.submission_id
  join assignment a on a.id = s.assignment_id join task t on t.id = a.task_id`;
const MAX_WORDS = 8;

const EVIDENCE = `
  select e.id as "id", e.submission_id as "submissionId", e.number as "number", e.issued_on as "issuedOn", e.issuer as "issuer", e.title as "title",
         f.id as "fileId", f.name as "fileName", f.size as "fileSize", f.media_type as "mediaType"
    from evidence e left join stored_file f on f.id = e.file_id where e.submission_id in (:...submissionIds) order by e.id`;
interface EvidenceRow extends Omit<EvidenceView, 'file'> {
  submissionId: number;
  fileId: number | null;
  fileName: string | null;
  fileSize: number | null;
  mediaType: string | null;
}

interface DocumentRow {
  number: string;
  issuedOn: string;
  issuer: string;
  title: string;
  fileId: number | null;
}

/** Documents that prove results, and their files: seen by whoever sees a submission that names them (figures.md §8). */
@Injectable()
export class EvidenceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The evidence of these submissions in the order it was given; its readers have been chosen by the caller. */
  async ofSubmissions(submissionIds: readonly number[]): Promise<Map<number, EvidenceView[]>> {
    if (submissionIds.length === 0) return new Map();
    const rows = await readRows<EvidenceRow>(this.unitOfWork.manager, EVIDENCE, { submissionIds });
    const views = new Map<number, EvidenceView[]>(submissionIds.map((id) => [id, []]));
    for (const { submissionId, fileId, fileName, fileSize, mediaType, ...shown } of rows) {
      views
        .get(submissionId)!
        .push({
          ...shown,
          file: fileId === null ? null : { id: fileId, name: fileName!, size: fileSize!, mediaType: mediaType! },
        });
    }
    return views;
  }

  /** Those of these files that this person may read: their own, and those of submissions they see. */
  async readable(actor: Actor, fileIds: readonly number[]): Promise<Set<number>> {
    if (fileIds.length === 0) return new Set();
    const { where, parameters } = visibilityFilter(actor);
    const rows = await readRows<{ id: number }>(
      this.unitOfWork.manager,
      `select f.id as "id" from stored_file f where f.id in (:...fileIds)
          and (f.uploaded_by_id = :actorId or exists (select 1 ${SUBMITTED_WITH} where e.file_id = f.id and ${where}))`,
      { ...parameters, fileIds, actorId: actor.userId },
    );
    return new Set(rows.map((r) => r.id));
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person. */
  async file(actor: Actor, id: number): Promise<FileEntity> {
    if (!(await this.readable(actor, [id])).has(id)) throw notFound('tệp này');
    return this.unitOfWork.manager.findOneByOrFail(FileEntity, { id });
  }

  /** Documents to use again, each once however many tasks it serves, the newest first. */
  search(actor: Actor, query: EvidenceQuery): Promise<EvidenceDocumentList> {
    return this.unitOfWork.read(async () => {
      const { where, parameters } = visibilityFilter(actor);
      const words = searchKey(query.q ?? '')
        .split(' ')
        .filter(Boolean)
        .slice(0, MAX_WORDS);
      const conditions = [
        where,
        "s.status <> 'discarded'",
        ...words.map((_, i) => `e.search_key like :word${i} escape '\\'`),
      ];
      const patterns = Object.fromEntries(words.map((word, i) => [`word${i}`, `%${word.replace(/[\\%_]/g, '\\$&')}%`]));
      const documents = `select distinct e.number as "number", e.issued_on as "issuedOn", e.issuer as "issuer", e.title as "title", e.file_id as "fileId" ${SUBMITTED_WITH} where ${conditions.join(' and ')}`;
      const all = { ...parameters, ...patterns, limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
      const manager = this.unitOfWork.manager;
      const [count] = await readRows<{ total: number | string }>(
        manager,
        `select count(*) as "total" from (${documents}) d`,
        all,
      );
      const rows = await readRows<DocumentRow>(
        manager,
        `select * from (${documents}) d order by d."issuedOn" desc, d."number", d."fileId" limit :limit offset :offset`,
        all,
      );
      const files = await this.files(rows.map((r) => r.fileId));
      return {
        items: rows.map(({ fileId, ...row }) => ({ ...row, file: refOf(files, fileId) })),
        total: Number(count?.total ?? 0),
      };
    });
  }

  private async files(ids: readonly (number | null)[]): Promise<Map<number, FileEntity>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    return new Map((await this.unitOfWork.manager.findBy(FileEntity, { id: In(wanted) })).map((f) => [f.id, f]));
  }
}

const refOf = (files: Map<number, FileEntity>, id: number | null) => (id === null ? null : fileRef(files.get(id)!));
