import { Injectable } from '@nestjs/common';
import { checkIndicators } from '#domain/indicator-rules';
import { withShare, type Share } from '#domain/indicator-share';
import { parseIndicatorValue, type TypedValue, type ValueSpec } from '#domain/indicator-value';
import type { Actor } from '#domain/permissions';
import { formatInteger } from '#domain/vietnamese-number';
import type { IndicatorView } from '#contract/indicator';
import type { RecordValueRequest, StatedValueView } from '#contract/statistics';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { IndicatorValueEntity } from './indicator-value.entity';
import { StatisticsService } from './statistics.service';
import { ValueSources } from './value-sources.queries';

/** What the province itself states: entered by the standing agency, with its words, its source and its doubts. */
@Injectable()
export class ProvinceValuesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly indicators: IndicatorQueries,
    private readonly reference: ReferenceQueries,
    private readonly statistics: StatisticsService,
    private readonly sources: ValueSources,
    private readonly audit: AuditLog,
  ) {}

  /** Everything the province has stated of an indicator. @throws DomainError NOT_FOUND */
  async list(indicatorId: number): Promise<StatedValueView[]> {
    if (!(await this.indicators.byId(indicatorId))) throw notFound('chỉ tiêu');
    return this.sources.ofProvince(indicatorId);
  }

  /**
   * Records one value, puts it beside the one that stands (`besides`), or takes the cell's away (`typed` left empty).
   * @throws DomainError INVALID for text that is no such value; STALE when the cell changed since it was seen
   */
  record(actor: Actor, request: RecordValueRequest): Promise<StatedValueView[]> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'statistics.record');
      const indicator = await this.indicators.byId(request.indicatorId);
      if (!indicator) throw notFound('chỉ tiêu');
      await this.assertTime(request, indicator);
      const axisItem = request.axisItem ?? null;
      const known = indicator.axes.some((axis) => axis.items.some((item) => item.code === axisItem));
      if (axisItem !== null && !known) throw invalid('axisItem', 'Chỉ tiêu không có mục phân tổ này');
      const { value, share } = parsedValue(indicator, axisItem, request);
      const standing = await this.standing(request, axisItem);
      await this.assertSeen(request, standing);
      if (request.besides && standing.length === 0) throw invalid('besides', 'Chưa có giá trị nào để đặt cạnh');
      const group = request.besides ? await this.conflictGroup(standing) : null;
      const { asStated, sourceFile, speaker, document, note, provisional } = request;
      const cell = {
        ...{ indicatorId: indicator.id, axisItem, value, ...share, provisional },
        ...{ note: note ?? '', conflictGroup: group },
      };
      const fraction = share && `${formatInteger(share.numerator)}/${formatInteger(share.denominator)}`;
      const origin = {
        asStated: asStated ?? request.typed ?? fraction,
        sourceFile: sourceFile ?? null,
        speaker: speaker ?? null,
        document: document ?? null,
      };
      const window = { from: request.from ?? null, to: request.to ?? null, asOf: request.asOf ?? null };
      await this.statistics.accept(actor, {
        unitId: null,
        periodId: request.periodId ?? null,
        ...(request.periodId ? {} : { window }),
        origin: 'province',
        values: [{ ...cell, ...origin }],
      });
      return this.sources.ofProvince(indicator.id);
    });
  }

  private async assertTime({ periodId, from, to, asOf }: RecordValueRequest, indicator: IndicatorView): Promise<void> {
    if (periodId === undefined) {
      if (from && to && to < from) throw invalid('to', 'Ngày kết thúc phải từ ngày bắt đầu trở đi');
      if (!from && !to && !asOf) throw invalid('periodId', 'Chọn kỳ báo cáo, hoặc nêu khoảng thời gian của số liệu');
      return;
    }
    if (from || to || asOf)
      throw invalid('from', 'Số liệu của một kỳ theo khoảng thời gian của kỳ; để trống các ngày này');
    const period = await this.reference.periodById(periodId);
    if (!period) throw invalid('periodId', 'Không có kỳ báo cáo này');
    const collected =
      indicator.validFrom <= period.to && (indicator.validTo === null || indicator.validTo > period.from);
    if (!collected) throw invalid('indicatorId', `Chỉ tiêu ${indicator.code} không được thu thập trong kỳ này`);
  }

  private standing(
    { indicatorId, periodId, from, to, asOf }: RecordValueRequest,
    axisItem: string | null,
  ): Promise<IndicatorValueEntity[]> {
    const query = this.unitOfWork.manager.createQueryBuilder(IndicatorValueEntity, 'v');
    query.where('v.superseded_at is null and v.unit_id is null and v.indicator_id = :indicatorId', { indicatorId });
    const columns: [string, string | number | null][] = [
      ['axis_item', axisItem],
      ['period_id', periodId ?? null],
    ];
    // Of a period the cell is one, whatever day within it a source speaks of.
    if (periodId === undefined)
      columns.push(['from_date', from ?? null], ['to_date', to ?? null], ['as_of', asOf ?? null]);
    for (const [column, value] of columns) {
      query.andWhere(value === null ? `v.${column} is null` : `v.${column} = :${column}`, { [column]: value });
    }
    return query.orderBy('v.id').getMany();
  }

  /** Nobody supersedes what they have not seen. */
  private async assertSeen(
    { version, indicatorId }: RecordValueRequest,
    standing: IndicatorValueEntity[],
  ): Promise<void> {
    const newest = standing.at(-1);
    if (newest?.id === version || (newest === undefined && version === 0)) return;
    const found = (await this.sources.ofProvince(indicatorId)).find(({ id }) => id === newest?.id);
    const current = {
      version: newest?.id ?? 0,
      typed: found?.text ?? '',
      asStated: found?.asStated ?? '',
      note: found?.note ?? '',
    };
    const last = { changedBy: found?.recordedBy ?? null, changedAt: found?.recordedAt ?? null };
    assertFresh(version, newest?.id ?? 0, { current, ...last });
  }

  /** The values that stand get the group of the contradiction, so that the new one does not take their place. */
  private async conflictGroup(standing: IndicatorValueEntity[]): Promise<string> {
    const group =
      standing.find(({ conflictGroup }) => conflictGroup !== null)?.conflictGroup ?? `mau-thuan-${standing[0]!.id}`;
    const recordedAt = await this.audit.recordedAt();
    for (const { id, conflictGroup, ...row } of standing) {
      if (conflictGroup === group) continue;
      await this.unitOfWork.manager.update(IndicatorValueEntity, { id }, { supersededAt: recordedAt });
      await this.unitOfWork.manager.insert(IndicatorValueEntity, { ...row, conflictGroup: group, recordedAt });
    }
    return group;
  }
}

/** @throws DomainError INVALID at the field that cannot be */
function parsedValue(
  indicator: IndicatorView,
  axisItem: string | null,
  { typed = '', numerator = '', denominator = '' }: RecordValueRequest,
): { value: TypedValue | null; share: Share | null } {
  const stated = parseIndicatorValue(typed, indicator);
  if (stated.fault) throw invalid('typed', stated.fault);
  const of = { numerator: countOf('numerator', numerator), denominator: countOf('denominator', denominator) };
  if (indicator.valueType !== 'percent' && (of.numerator !== null || of.denominator !== null))
    throw invalid('numerator', 'Chỉ chỉ tiêu tỷ lệ phần trăm nhập trực tiếp mới ghi tử số và mẫu số');
  const { value, share, fault } = withShare(stated.value, of.numerator, of.denominator, indicator.decimals);
  if (fault) throw invalid(fault.field, fault.message);
  // Rules between indicators are for who sees the whole; what a single value cannot be is refused here too.
  const alone = { ...indicator, rules: indicator.rules.filter(({ kind }) => kind === 'between') };
  const [error] = checkIndicators([alone], [{ indicatorCode: indicator.code, axisItem, value }]).filter(
    ({ severity }) => severity === 'error',
  );
  if (error) throw invalid('typed', error.message);
  return { value, share };
}

const COUNT: ValueSpec = { valueType: 'count', decimals: 0, unitOfMeasure: '', choices: [] };

/** A plain whole number; null for nothing typed. "Trên 100" is no number that a share could be worked out of. */
function countOf(field: 'numerator' | 'denominator', typed: string): number | null {
  const { value, fault } = parseIndicatorValue(typed, COUNT);
  if (fault) throw invalid(field, fault);
  if (value === null) return null;
  if (value.kind !== 'number' || value.approximate !== null)
    throw invalid(field, 'Ghi đúng một số nguyên, ví dụ 105; số ước chừng thì ghi ở ô nguyên văn');
  return value.amount;
}
