import { Injectable } from '@nestjs/common';
import { Between, IsNull } from 'typeorm';
import { MEETING_KIND_LABEL } from '#domain/committee';
import { countConclusions } from '#domain/conclusion-figures';
import type { ConclusionState } from '#domain/conclusion-status';
import { minDate, type Instant, type PlainDate } from '#domain/plain-date';
import type { SteeringFacts } from '#domain/report-steering';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { CommitteeEntity } from './committee.entity';
import { ConclusionStates } from './conclusion-states';
import { MeetingEntity } from './meeting.entity';

/** A meeting that the report counts, and a conclusion of it as it stood on the day; in the order in which they are counted. */
export interface SteeringMeeting {
  id: number;
  /** Kind and day, as a list names it. */
  name: string;
  heldOn: PlainDate;
}
export interface SteeringConclusion {
  meeting: SteeringMeeting;
  number: number;
  /** Null until its notice is issued: nothing of a meeting is read before. */
  text: string | null;
  state: ConclusionState;
}
/** What is said, and what it was counted from. */
export interface SteeringTaken {
  facts: SteeringFacts;
  meetings: SteeringMeeting[];
  conclusions: SteeringConclusion[];
}

/** What the periodic report says of the province's committee; internal meetings stay out of it. */
@Injectable()
export class SteeringFactsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conclusions: ConclusionStates,
  ) {}

  /** Meetings held in the period by `asOf`, and their conclusions on that day; null where the province has no committee. Call inside `unitOfWork.read` or `run`. */
  async take(period: { from: PlainDate; to: PlainDate }, asOf: PlainDate, knownAt: Instant): Promise<SteeringTaken | null> {
    const manager = this.unitOfWork.manager;
    const until = minDate(period.to, asOf);
    const committees = await manager.find(CommitteeEntity, { where: { unitId: IsNull() }, order: { id: 'ASC' } });
    for (const { id, name } of committees) {
      const meetings = await manager.find(MeetingEntity, { where: { committeeId: id, internal: false, heldOn: Between(period.from, until) }, order: { startsAt: 'ASC', id: 'ASC' } });
      const held = meetings.filter((m) => m.heldRecordedAt !== null && m.heldRecordedAt <= knownAt);
      if (held.length === 0) continue;
      const facts = await this.conclusions.of(held, asOf, knownAt);
      const named = new Map(held.map(({ id, kind, heldOn }) => [id, { id, name: MEETING_KIND_LABEL[kind], heldOn }]));
      return {
        facts: { committee: name, meetings: held.map(({ kind, heldOn }) => ({ kind, heldOn })), conclusions: countConclusions(facts.map((f) => f.state)) },
        meetings: [...named.values()],
        conclusions: facts.map(({ meeting, conclusion: { number, text }, notice, state }) => ({ meeting: named.get(meeting.id)!, number, text: notice && text, state })),
      };
    }
    return null;
  }
}
