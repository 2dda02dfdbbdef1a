import { CommendationEntity } from './commendation/commendation.entity';
import { FindingEntity, FindingTaskEntity, InspectionEntity, InspectionUnitEntity } from './inspection/inspection.entity';
import { LegalDocumentEntity, StatedDocumentCountEntity } from './legal-document/legal-document.entity';
import { IndexDefinitionEntity, IndexObservationEntity } from './reform-index/reform-index.entity';
import { ScoringCriterionEntity, ScoringRoundEntity, ScoringScoreEntity, ScoringSheetEntity, ScoringStepEntity } from './unit-scoring/unit-scoring.entity';
import { SessionEntity, SignInAttemptEntity } from './auth/session.entity';
import { CommentEntity } from './discussion/comment.entity';
import { FileEntity } from './file/file.entity';
import { IndicatorEntity } from './indicator/indicator.entity';
import { NotificationEntity } from './inbox/notification.entity';
import { CommitteeEntity, CommitteeMemberEntity } from './meeting/committee.entity';
import { ConclusionEntity, ConclusionTaskEntity, NoticeEntity } from './meeting/conclusion.entity';
import { MeetingDocumentEntity, MeetingDocumentFileEntity } from './meeting-document/meeting-document.entity';
import { AgendaItemEntity, AgendaPaperEntity, AttendeeEntity, DiscussionPointEntity, MeetingEntity, MeetingPeriodEntity, MinutesSupplementEntity } from './meeting/meeting.entity';
import { ImportCheckEntity, ImportMappingEntity, ImportPartEntity, PlanImportEntity } from './plan-import/plan-import.entity';
import { PlanEntity } from './plan/plan.entity';
import { PlanRulesEntity } from './plan/plan-rules.entity';
import { TaskRegisterEntity } from './plan/task-register.entity';
import { AuditEntryEntity } from './platform/audit-entry.entity';
import { PeriodDetailEntity, PeriodDueEntity, ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from './reference/reference.entity';
import { ReportEntity, ReportFactListEntity, ReportFileEntity, ReportSectionEntity } from './report/report.entity';
import { ReportLetterheadEntity } from './report/report-letterhead.entity';
import { ReportCorrectionEntity } from './report/report-correction.entity';
import { ReportAuthorEntity, ReportPresenceEntity, ReportRemarkEntity, ReportReviewEntity, ReportSectionWorkEntity } from './report/report-drafting.entity';
import { ReportTemplateEntity, ReportTemplateUseEntity } from './report/report-template.entity';
import { InstallationEntity, SettingSectionEntity } from './settings/setting.entity';
import { FigureExemptionEntity } from './statistics/figure-exemption.entity';
import { IndicatorValueEntity } from './statistics/indicator-value.entity';
import { EvidenceEntity, SubmissionAuthorEntity, SubmissionEntity } from './submission/submission.entity';
import { AssignmentEntity, AssignmentEventEntity, AssignmentSpanEntity } from './task/assignment.entity';
import { PlanTaskEntity, TaskAttributesEntity, TaskEntity, TaskGroupEntity, TaskUnitEntity } from './task/task.entity';
import { UnitGroupEntity, UnitGroupMemberEntity } from './unit/unit-group.entity';
import {
  ReturnAuthorEntity,
  ReturnCellEntity,
  ReturnEventEntity,
  ReturnFormUploadEntity,
  ReturnReminderEntity,
  ReturnRoundEntity,
  ReturnSectionEntity,
  UnitReturnEntity,
} from './unit-return/unit-return.entity';
import { UnitEntity, UnitNameEntity, UnitSuccessionEntity } from './unit/unit.entity';
import { SavedViewEntity } from './user/saved-view.entity';
import { MembershipEntity, PasswordLinkEntity, UserEntity } from './user/user.entity';

/** Every table, in the order of their floors. */
export const ENTITIES = [
  AuditEntryEntity,
  InstallationEntity,
  SettingSectionEntity,
  ProgrammeEntity,
  ReformAreaEntity,
  ReportingPeriodEntity,
  PeriodDetailEntity,
  PeriodDueEntity,
  UnitEntity,
  UnitNameEntity,
  UnitSuccessionEntity,
  UnitGroupEntity,
  UnitGroupMemberEntity,
  UserEntity,
  MembershipEntity,
  PasswordLinkEntity,
  SavedViewEntity,
  SessionEntity,
  SignInAttemptEntity,
  FileEntity,
  NotificationEntity,
  PlanEntity,
  PlanRulesEntity,
  TaskRegisterEntity,
  IndicatorEntity,
  TaskEntity,
  PlanTaskEntity,
  TaskAttributesEntity,
  TaskUnitEntity,
  TaskGroupEntity,
  AssignmentEntity,
  AssignmentEventEntity,
  AssignmentSpanEntity,
  PlanImportEntity,
  ImportCheckEntity,
  ImportPartEntity,
  ImportMappingEntity,
  IndicatorValueEntity,
  FigureExemptionEntity,
  CommentEntity,
  SubmissionEntity,
  SubmissionAuthorEntity,
  EvidenceEntity,
  CommitteeEntity,
  CommitteeMemberEntity,
  MeetingEntity,
  MeetingPeriodEntity,
  AgendaItemEntity,
  AgendaPaperEntity,
  AttendeeEntity,
  DiscussionPointEntity,
  MinutesSupplementEntity,
  ConclusionEntity,
  ConclusionTaskEntity,
  NoticeEntity,
  MeetingDocumentEntity,
  MeetingDocumentFileEntity,
  LegalDocumentEntity,
  StatedDocumentCountEntity,
  InspectionEntity,
  InspectionUnitEntity,
  FindingEntity,
  FindingTaskEntity,
  CommendationEntity,
  IndexDefinitionEntity,
  IndexObservationEntity,
  ScoringRoundEntity,
  ScoringCriterionEntity,
  ScoringSheetEntity,
  ScoringScoreEntity,
  ScoringStepEntity,
  ReturnRoundEntity,
  UnitReturnEntity,
  ReturnAuthorEntity,
  ReturnSectionEntity,
  ReturnCellEntity,
  ReturnEventEntity,
  ReturnFormUploadEntity,
  ReturnReminderEntity,
  ReportEntity,
  ReportSectionEntity,
  ReportFileEntity,
  ReportFactListEntity,
  ReportCorrectionEntity,
  ReportLetterheadEntity,
  ReportTemplateEntity,
  ReportTemplateUseEntity,
  ReportSectionWorkEntity,
  ReportAuthorEntity,
  ReportPresenceEntity,
  ReportReviewEntity,
  ReportRemarkEntity,
];
