import { Injectable } from '@nestjs/common';
import { polarityOf } from '#domain/commendation';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { CommendationRequest, UpdateCommendationRequest } from '#contract/commendation';
import { Clock } from '#api/platform/clock';
import { invalid } from '#api/platform/errors';
import { Registers } from '#api/platform/register-rows';
import { UnitQueries } from '#api/unit/unit.queries';
import { CommendationEntity } from './commendation.entity';

/** Who was praised, reminded or criticised, and when. */
@Injectable()
export class CommendationService {
  private readonly rows;

  constructor(
    registers: Registers,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {
    this.rows = registers.of({
      entity: CommendationEntity,
      subject: 'commendation',
      keptBy: 'commendation.manage',
      named: 'khen thưởng, phê bình',
    });
  }

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: CommendationRequest, illustrative = false): Promise<number> {
    return this.rows.create(actor, request, async () => ({ ...(await this.contents(request)), illustrative }));
  }

  change(actor: Actor, id: number, request: UpdateCommendationRequest): Promise<void> {
    return this.rows.change(actor, id, request, () => this.contents(request));
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.rows.remove(actor, id, version);
  }

  private async contents(r: CommendationRequest) {
    const today = this.clock.today();
    if (r.unitId === undefined && r.recipient === undefined)
      throw invalid('recipient', 'Chọn đơn vị hoặc ghi tên cá nhân, tập thể được khen thưởng, phê bình.');
    if (r.decidedOn !== undefined && r.decidedOn > today)
      throw invalid('decidedOn', `Ngày quyết định không được sau hôm nay (${formatDate(today)}).`);
    const on = r.decidedOn ?? today;
    const name = r.unitId === undefined ? null : (await this.units.namesOn(on)).get(r.unitId)?.name;
    if (name === undefined) throw invalid('unitId', 'Đơn vị không có trong danh mục.');
    if (r.unitId !== undefined && !(await this.units.existsOn(r.unitId, on)))
      throw invalid(
        'unitId',
        `${name} không hoạt động vào ngày ${formatDate(on)}; hãy chọn đơn vị của thời gian đó hoặc xem lại ngày quyết định.`,
      );
    return {
      polarity: polarityOf(r.form),
      form: r.form,
      level: r.level,
      unitId: r.unitId ?? null,
      recipient: r.recipient ?? null,
      recipientTitle: r.recipientTitle ?? null,
      occasion: r.occasion,
      decidedOn: r.decidedOn ?? null,
      decisionNumber: r.decisionNumber ?? null,
      decidedBy: r.decidedBy ?? null,
      note: r.note ?? null,
      source: r.source ?? null,
      searchKey: searchKey(
        [name, r.recipient, r.recipientTitle, r.occasion, r.decisionNumber].filter(Boolean).join(' '),
      ),
    };
  }
}
