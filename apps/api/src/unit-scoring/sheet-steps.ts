import { Injectable } from '@nestjs/common';
import { addDays, formatDate } from '#domain/plain-date';
import { PERMISSIONS, type Actor } from '#domain/permissions';
import type { SheetStep } from '#domain/unit-scoring';
import type { SheetReturnView } from '#contract/unit-scoring';
import { personId } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { insertRow } from '#api/platform/database/insert-row';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UserQueries } from '#api/user/user.queries';
import { movingUntil, type ScoredRound } from './scoring-sheets';
import { ScoringStepEntity, type ScoringRoundEntity, type ScoringSheetEntity } from './unit-scoring.entity';

/** Names that a refusal tells; the rest are counted. */
const NAMES = 3;

/** Who took which step with a sheet, and what follows from it. */
@Injectable()
export class SheetSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Call inside `unitOfWork.run`. */
  async record(actor: Actor, sheetId: number, step: SheetStep, reason: string | null): Promise<void> {
    const takenAt = await this.audit.recordedAt();
    const row = { sheetId, step, userId: personId(actor), userName: actor.fullName, takenAt, reason };
    await insertRow(this.unitOfWork.manager, ScoringStepEntity, row);
  }

  /** Why the unit has its sheet back; null when it has not. */
  async returnOf({ id, status }: ScoringSheetEntity): Promise<SheetReturnView | null> {
    if (status !== 'selfScoring') return null;
    const last = await this.unitOfWork.manager.findOne(ScoringStepEntity, {
      where: { sheetId: id, step: 'return' },
      order: { id: 'DESC' },
    });
    return last && { reason: last.reason ?? '', by: last.userName, at: last.takenAt };
  }

  /**
   * Why this person cannot make the sheet final, and who or when could; null when nothing stands against it.
   * Figures of the plan count to the year's end, and whoever wrote or appraised the sheet leaves its end to another.
   */
  async finalRefusal(
    actor: Actor,
    round: ScoringRoundEntity,
    scored: ScoredRound,
    sheet: ScoringSheetEntity,
  ): Promise<{ code: 'ALREADY_DONE' | 'FOUR_EYES'; message: string } | null> {
    const until = movingUntil(round, scored, this.clock.today());
    if (until !== null)
      return {
        code: 'ALREADY_DONE',
        message: `Điểm theo kế hoạch còn tạm tính, lấy đến hết ngày ${formatDate(until)}; chốt điểm từ ngày ${formatDate(addDays(until, 1))}.`,
      };
    const involved = new Set([...sheet.authorIds, ...(await this.appraisers(sheet))]);
    if (!involved.has(actor.userId)) return null;
    return { code: 'FOUR_EYES', message: `${SAME_PERSON} ${await this.others(involved)}` };
  }

  /** Of the scores that were handed in last. */
  private async appraisers({ id }: ScoringSheetEntity): Promise<number[]> {
    const steps = await this.unitOfWork.manager.find(ScoringStepEntity, {
      where: { sheetId: id },
      order: { id: 'ASC' },
    });
    const since = steps.findLastIndex(({ step }) => step === 'submit');
    return steps.slice(since + 1).flatMap(({ step, userId }) => (step === 'appraise' ? (userId ?? []) : []));
  }

  private async others(involved: ReadonlySet<number>): Promise<string> {
    const today = this.clock.today();
    const holders = await this.users.holders(PERMISSIONS['scoring.appraise'], today);
    const ids = [...new Set(holders.map(({ userId }) => userId))].filter((id) => !involved.has(id));
    if (ids.length === 0) return NOBODY;
    const names = (await this.users.facts(ids.slice(0, NAMES), today)).map(({ fullName }) => fullName);
    const more = ids.length > NAMES ? ` và ${ids.length - NAMES} người khác` : '';
    return `Người chốt được: ${names.join(', ')}${more}.`;
  }
}

const SAME_PERSON =
  'Bạn đã soạn hoặc thẩm định bảng này nên không chốt điểm; cần một người khác của cơ quan thường trực.';
const NOBODY =
  'Hiện chưa có ai khác: đề nghị quản trị hệ thống giao vai trò Thư ký Ban Chỉ đạo cho một người chưa soạn và chưa thẩm định bảng này.';
