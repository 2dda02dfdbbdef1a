import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { Clock } from '#api/platform/clock';
import { invalid } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { taskAssigned } from '#api/inbox/notices';
import { TaskRegisters } from '#api/plan/task-registers';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { TaskHandOut } from '#api/task/task-hand-out';
import { UnitQueries } from '#api/unit/unit.queries';
import type { ScoringRoundEntity } from './unit-scoring.entity';

/** The province's register; other kinds of register name a committee here. */
const PROVINCE = 0;

/** "Sau công bố, đơn vị lập kế hoạch khắc phục" (S2): one task, a part for each unit, followed like any other. */
@Injectable()
export class RemediationHandOut {
  constructor(
    private readonly registers: TaskRegisters,
    private readonly reference: ReferenceQueries,
    private readonly tasks: TaskHandOut,
    private readonly units: UnitQueries,
    private readonly inbox: InboxService,
    private readonly clock: Clock,
  ) {}

  /** Answers the task's id. Call inside `unitOfWork.run`. */
  async hand(
    actor: Actor,
    round: ScoringRoundEntity,
    of: { decisionNumber: string; publishedOn: PlainDate; dueOn: PlainDate },
  ): Promise<number> {
    const year = Number(of.publishedOn.slice(0, 4));
    const areas = (await this.reference.programmes())
      .filter((p) => p.fromYear <= year && year <= p.toYear)
      .flatMap((p) => p.areas);
    const area = areas.find((a) => a.code === '0') ?? areas[0];
    const today = this.clock.today();
    const leadUnitIds: number[] = [];
    for (const id of round.unitIds)
      if ((await this.units.existsOn(id, of.publishedOn)) && (await this.units.existsOn(id, today)))
        leadUnitIds.push(id);
    if (!area || leadUnitIds.length === 0)
      throw invalid('remediationDueOn', 'Không có đơn vị nào đang hoạt động để giao kế hoạch khắc phục.');
    const plan = await this.registers.open(
      'scoring',
      PROVINCE,
      year,
      `Kế hoạch khắc phục sau công bố kết quả chấm điểm năm ${year}`,
    );
    const title = `Xây dựng và thực hiện kế hoạch khắc phục hạn chế sau công bố ${round.title}`.slice(0, 1000);
    const request = {
      code: `CS${round.id}`,
      title,
      areaId: area.id,
      expectedProduct: 'Kế hoạch khắc phục',
      leadUnitIds,
      coordinatingUnitIds: [],
      deadlineText: '',
      dueOn: of.dueOn,
    };
    const basis = `Quyết định số ${of.decisionNumber} ngày ${formatDate(of.publishedOn)}`;
    const { taskId } = await this.tasks.hand(actor, plan, of.publishedOn, request, {
      origin: 'directive',
      basis,
      illustrative: round.illustrative,
    });
    for (const unitId of leadUnitIds) {
      const notice = taskAssigned({ taskId, taskCode: request.code, taskTitle: title, unitId }, of.publishedOn);
      await this.inbox.tell(actor, notice, { holders: { unitId, action: 'submission.write' } });
    }
    return taskId;
  }
}
