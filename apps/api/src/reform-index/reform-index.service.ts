import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { baseYearOf } from '#domain/index-observation';
import { rankError } from '#domain/rank-change';
import type {
  CreateIndexDefinitionRequest,
  IndexObservationRequest,
  UpdateIndexDefinitionRequest,
  UpdateIndexObservationRequest,
} from '#contract/reform-index';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import { Registers } from '#api/platform/register-rows';
import { UnitQueries } from '#api/unit/unit.queries';
import { IndexDefinitionEntity, IndexObservationEntity } from './reform-index.entity';

/** Indices as a catalogue that people edit, and what publications say of them. */
@Injectable()
export class ReformIndexService {
  private readonly observations;

  constructor(
    registers: Registers,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {
    this.observations = registers.of({
      entity: IndexObservationEntity,
      subject: 'indexObservation',
      keptBy: 'index.manage',
      named: 'kết quả chỉ số',
    });
  }

  /** Actor null: the system (seeds). Answers the id. */
  define(actor: Actor | null, request: CreateIndexDefinitionRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'index.manage');
      const { code, name, shortName, aliases, publisher, scale, orderNo } = request;
      if (!/^[A-Z0-9_]+$/.test(code))
        throw invalid('code', 'Mã chỉ số chỉ gồm chữ in hoa không dấu, chữ số và dấu gạch dưới, ví dụ PARINDEX.');
      if (await this.unitOfWork.manager.existsBy(IndexDefinitionEntity, { code }))
        throw invalid('code', `Đã có chỉ số mã ${code}.`);
      const { id } = await this.unitOfWork.manager.save(IndexDefinitionEntity, {
        code,
        name,
        shortName,
        aliases,
        publisher,
        scale: scale ?? null,
        orderNo,
      });
      await this.audit.append({
        actor,
        action: 'indexDefinition.created',
        subjectType: 'indexDefinition',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  redefine(actor: Actor, id: number, request: UpdateIndexDefinitionRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'index.manage');
      const before = await this.unitOfWork.manager.findOneBy(IndexDefinitionEntity, { id });
      if (!before) throw notFound('chỉ số');
      const { version, name, shortName, aliases, publisher, scale, orderNo } = request;
      assertFresh(version, before.version, {
        current: before,
        ...(await this.audit.lastChange('indexDefinition', id)),
      });
      await this.unitOfWork.manager.update(
        IndexDefinitionEntity,
        { id },
        { name, shortName, aliases, publisher, scale: scale ?? null, orderNo, version: version + 1 },
      );
      await this.audit.append({
        actor,
        action: 'indexDefinition.changed',
        subjectType: 'indexDefinition',
        subjectId: id,
        before,
        after: request,
      });
    });
  }

  /** What one publication says. Actor null: the system. @throws InvalidRequest for a rank above its denominator */
  observe(actor: Actor | null, request: IndexObservationRequest, illustrative = false): Promise<number> {
    return this.observations.create(actor, request, async () => ({ ...(await this.contents(request)), illustrative }));
  }

  change(actor: Actor, id: number, request: UpdateIndexObservationRequest): Promise<void> {
    return this.observations.change(actor, id, request, () => this.contents(request));
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.observations.remove(actor, id, version);
  }

  private async contents(r: IndexObservationRequest) {
    const manager = this.unitOfWork.manager;
    if (!(await manager.existsBy(IndexDefinitionEntity, { id: r.indexId })))
      throw invalid('indexId', 'Chỉ số không có trong danh mục.');
    if (r.unitId !== undefined && !(await this.units.namesOn(this.clock.today())).has(r.unitId))
      throw invalid('unitId', 'Đơn vị không có trong danh mục.');
    const [score, rank, denominator, deltaRank] = [
      r.score ?? null,
      r.rank ?? null,
      r.denominator ?? null,
      r.deltaRank ?? null,
    ];
    if (score === null && rank === null && deltaRank === null && r.bandText === undefined)
      throw invalid(
        'rank',
        'Ghi ít nhất một trong các kết quả: điểm, thứ hạng, mức thay đổi thứ hạng hoặc nhóm xếp hạng.',
      );
    const wrong = rankError(rank, denominator, deltaRank);
    if (wrong) throw invalid(wrong.field, wrong.message);
    if (score !== null && score > (r.scoreScale ?? 100))
      throw invalid('score', `Điểm không thể lớn hơn thang điểm (${r.scoreScale ?? 100}).`);
    if (score !== null && score < 0) throw invalid('score', 'Điểm không được âm.');
    if (
      deltaRank !== null &&
      baseYearOf({ dataYear: r.dataYear, deltaBaseYear: r.deltaBaseYear ?? null }) >= r.dataYear
    )
      throw invalid('deltaBaseYear', 'Năm so sánh phải trước năm của chỉ số.');
    if (r.publishedOn !== undefined && r.publishedOn > this.clock.today())
      throw invalid('publishedOn', 'Ngày công bố không được sau hôm nay.');
    return {
      indexId: r.indexId,
      unitId: r.unitId ?? null,
      dataYear: r.dataYear,
      publishedOn: r.publishedOn ?? null,
      score,
      scoreScale: r.scoreScale ?? null,
      rank,
      denominator,
      bandText: r.bandText ?? null,
      deltaRank,
      deltaBaseYear: deltaRank === null ? null : (r.deltaBaseYear ?? null),
      asStated: r.asStated ?? null,
      source: r.source,
      note: r.note ?? null,
    };
  }
}
