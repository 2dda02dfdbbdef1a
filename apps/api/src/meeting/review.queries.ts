import { Injectable } from '@nestjs/common';
import { matchesConclusion } from '#domain/conclusion-status';
import type { Actor } from '#domain/permissions';
import { minDate } from '#domain/plain-date';
import type { LastWords, ReviewView } from '#contract/conclusion';
import type { SubmissionView } from '#contract/submission';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { SubmissionQueries } from '#api/submission/submission.queries';
import { ConclusionQueries, type SeenConclusion } from './conclusion.queries';
import { MeetingAccessRules } from './meeting-access';
import type { MeetingEntity } from './meeting.entity';

/** "Kiểm điểm việc thực hiện kết luận kỳ trước": what is open of all earlier meetings of the committee. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly conclusions: ConclusionQueries,
    private readonly submissions: SubmissionQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * On the day of the meeting, or today before it; once the minutes are signed, as it was known then: nothing is
   * stored, and the answer no longer changes. The oldest meeting first, so that what drags on comes on top.
   */
  of(actor: Actor, meetingId: number): Promise<ReviewView> {
    return this.unitOfWork.read(async () => {
      const { meeting } = await this.access.get(actor, meetingId);
      const asOf = minDate(meeting.heldOn, this.clock.today());
      const knownAt = await this.audit.knownAt(meeting.minutesRecordedAt ?? undefined);
      const earlier = await this.conclusions.find(actor, { committeeId: meeting.committeeId, to: meeting.heldOn }, asOf, knownAt);
      const open = earlier.filter(({ fact, state }) => isBefore(fact.meeting, meeting) && matchesConclusion(state, 'open')).sort((a, b) => inOrder(a, b));
      const words = await this.lastWords(actor, open, asOf, knownAt);
      const views = await this.conclusions.views(actor, open, asOf);
      return { items: views.map((view) => ({ ...view, lastWords: words.get(view.id) ?? [] })), total: views.length, asOf, knownAt };
    });
  }

  /** The newest report of each open part that this person may see, as of that day. */
  private async lastWords(actor: Actor, open: readonly SeenConclusion[], asOf: string, knownAt: string): Promise<Map<number, LastWords[]>> {
    const conclusionOf = new Map(open.flatMap(({ fact }) => fact.tasks.flatMap((t) => t.parts.map((p) => [p.assignmentId, fact.conclusion.id] as const))));
    const said = new Map<number, SubmissionView>();
    for (const submission of await this.submissions.ofAssignments(actor, [...conclusionOf.keys()])) {
      const { submittedOn, submittedAt, assignment } = submission;
      const before = said.get(assignment.id);
      if (submittedOn === null || submittedOn > asOf || submittedAt! > knownAt) continue;
      if (!before || submittedAt! > before.submittedAt!) said.set(assignment.id, submission);
    }
    const words = new Map<number, LastWords[]>();
    for (const { assignment, submittedOn, result, percent } of said.values()) {
      const id = conclusionOf.get(assignment.id)!;
      words.set(id, [...(words.get(id) ?? []), { unit: assignment.unit, on: submittedOn!, text: result, percent }]);
    }
    return words;
  }
}

const isBefore = (a: MeetingEntity, b: MeetingEntity) => a.id !== b.id && (a.startsAt < b.startsAt || (a.startsAt === b.startsAt && a.id < b.id));
const inOrder = (a: SeenConclusion, b: SeenConclusion) =>
  a.fact.meeting.startsAt < b.fact.meeting.startsAt ? -1 : a.fact.meeting.startsAt > b.fact.meeting.startsAt ? 1 : a.fact.meeting.id - b.fact.meeting.id || a.fact.conclusion.number - b.fact.conclusion.number;
