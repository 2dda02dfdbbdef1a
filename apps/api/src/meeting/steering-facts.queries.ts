import { Injectable } from '@nestjs/common';
import { Between, IsNull } from 'typeorm';
import { countConclusions } from '#domain/conclusion-figures';
import { minDate, type Instant, type PlainDate } from '#domain/plain-date';
import type { SteeringFacts } from '#domain/report-steering';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { CommitteeEntity } from './committee.entity';
import { ConclusionStates } from './conclusion-states';
import { MeetingEntity } from './meeting.entity';

/** What the periodic report says of the province's committee; internal meetings stay out of it. */
@Injectable()
export class SteeringFactsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conclusions: ConclusionStates,
  ) {}

  /** Meetings held in the period by `asOf`, and their conclusions on that day; null where the province has no committee. Call inside `unitOfWork.read` or `run`. */
  async take(period: { from: PlainDate; to: PlainDate }, asOf: PlainDate, knownAt: Instant): Promise<SteeringFacts | null> {
    const manager = this.unitOfWork.manager;
    const until = minDate(period.to, asOf);
    const committees = await manager.find(CommitteeEntity, { where: { unitId: IsNull() }, order: { id: 'ASC' } });
    for (const { id, name } of committees) {
      const meetings = await manager.find(MeetingEntity, { where: { committeeId: id, internal: false, heldOn: Between(period.from, until) }, order: { startsAt: 'ASC', id: 'ASC' } });
      const held = meetings.filter((m) => m.heldRecordedAt !== null && m.heldRecordedAt <= knownAt);
      if (held.length === 0) continue;
      const facts = await this.conclusions.of(held, asOf, knownAt);
      return { committee: name, meetings: held.map(({ kind, heldOn }) => ({ kind, heldOn })), conclusions: countConclusions(facts.map((f) => f.state)) };
    }
    return null;
  }
}
