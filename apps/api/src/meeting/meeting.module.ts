import { Module } from '@nestjs/common';
import { FileModule } from '#api/file/file.module';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { SubmissionModule } from '#api/submission/submission.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { AgendaService } from './agenda.service';
import { AttendeeService } from './attendee.service';
import { CommitteeCandidatesQueries } from './committee-candidates.queries';
import { CommitteeController } from './committee.controller';
import { CommitteeQueries } from './committee.queries';
import { CommitteeService } from './committee.service';
import { ConclusionContents } from './conclusion-contents';
import { ConclusionHandOut } from './conclusion-hand-out';
import { ConclusionRatesQueries } from './conclusion-rates.queries';
import { ConclusionStates } from './conclusion-states';
import { ConclusionController } from './conclusion.controller';
import { ConclusionQueries } from './conclusion.queries';
import { ConclusionService } from './conclusion.service';
import { MeetingAccessRules } from './meeting-access';
import { MeetingRoomController } from './meeting-room.controller';
import { MeetingController } from './meeting.controller';
import { MeetingQueries } from './meeting.queries';
import { MeetingService } from './meeting.service';
import { NoticeService } from './notice.service';
import { PointQueries } from './point.queries';
import { PointService } from './point.service';
import { ReviewQueries } from './review.queries';
import { SteeringFactsQueries } from './steering-facts.queries';

const WRITING = [CommitteeService, MeetingService, AgendaService, AttendeeService, PointService, ConclusionContents, ConclusionService, ConclusionHandOut, NoticeService];
const READING = [CommitteeQueries, CommitteeCandidatesQueries, MeetingAccessRules, MeetingQueries, PointQueries, ConclusionStates, ConclusionQueries, ConclusionRatesQueries, ReviewQueries, SteeringFactsQueries];

@Module({
  imports: [FileModule, InboxModule, PlanModule, ReferenceModule, SubmissionModule, TaskModule, UnitModule],
  controllers: [CommitteeController, MeetingController, MeetingRoomController, ConclusionController],
  providers: [...WRITING, ...READING],
  exports: [...WRITING, ...READING],
})
export class MeetingModule {}
