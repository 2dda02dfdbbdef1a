import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { AgendaService } from '#api/meeting/agenda.service';
import { AttendeeService } from '#api/meeting/attendee.service';
import { CommitteeService } from '#api/meeting/committee.service';
import { ConclusionTaskEntity } from '#api/meeting/conclusion.entity';
import { ConclusionService } from '#api/meeting/conclusion.service';
import { AgendaItemEntity, AttendeeEntity, MeetingEntity } from '#api/meeting/meeting.entity';
import { MeetingService } from '#api/meeting/meeting.service';
import { NoticeService } from '#api/meeting/notice.service';
import { PointService } from '#api/meeting/point.service';
import { ReformAreaEntity, ReportingPeriodEntity } from '#api/reference/reference.entity';
import { SubmissionDecisionService } from '#api/submission/submission-decision.service';
import { SubmissionService } from '#api/submission/submission.service';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { COMMITTEE, COMMITTEE_MEMBERS, FOLLOW_UPS, MEETINGS, type ConclusionSeed, type FollowUpSeed, type MeetingSeed } from '../demo/committee-2026';
import type { People } from './load-people';
import type { UnitIds } from './load-province';
import type { Step } from './side-steps';

const PROGRAMME = '2021-2030';
const YEAR = 2026;

/** The committee's year, played beside the plan's: each step on its own day, through the services. */
export class CommitteeYear {
  readonly steps: Step[];
  /** Ids of conclusions by `meeting.conclusion`, and of meetings, counted from 1. */
  private readonly conclusions = new Map<string, number>();
  private readonly meetings = new Map<number, number>();
  private committeeId = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly units: UnitIds,
    private readonly people: People,
  ) {
    const meetings = MEETINGS.flatMap((seed, i): Step[] => {
      const number = i + 1;
      // Planned only: entered after the one before it.
      if (!seed.notice) return [{ on: '2026-11-16', play: async () => void (await this.plan(number, seed)) }];
      return [
        { on: seed.on, play: () => this.meet(number, seed) },
        { on: seed.notice.issuedOn, play: () => this.conclude(number, seed) },
      ];
    });
    const followUps = FOLLOW_UPS.flatMap((seed): Step[] => [{ on: seed.on, play: () => this.report(seed) }]);
    const founding = { on: '2026-01-05', play: () => this.found() };
    this.steps = [founding, ...meetings, ...followUps];
  }

  private get secretary(): Actor {
    return this.people.get('thuky')!;
  }

  private async found(): Promise<void> {
    const service = this.app.get(CommitteeService);
    const { name, decisionNumber, decisionOn, noticeSymbol, noticeAuthority } = COMMITTEE;
    const made = await service.create(this.secretary, { name, decisionNumber, decisionOn, noticeForm: 'committee', noticeSymbol, noticeAuthority }, true);
    this.committeeId = made.id;
    let version = made.version;
    for (const [orderNo, { username, unitKey, ...member }] of COMMITTEE_MEMBERS.entries()) {
      const place = { ...(username ? { userId: this.people.get(username)!.userId } : {}), ...(unitKey ? { unitId: this.units.get(unitKey)! } : {}) };
      version = (await service.addMember(this.secretary, made.id, { version, ...member, ...place, orderNo, validFrom: decisionOn, basis: `Quyết định số ${decisionNumber}` })).version;
    }
  }

  private async plan(number: number, seed: MeetingSeed): Promise<number> {
    const periods = await this.app.get(UnitOfWork).manager.findBy(ReportingPeriodEntity, { year: YEAR });
    const periodIds = periods.filter((p) => seed.periodCodes.includes(p.code)).map((p) => p.id);
    const times = { startsAt: `${seed.on}T01:00:00.000Z`, endsAt: `${seed.on}T04:30:00.000Z` };
    const { kind, title } = seed;
    const request = { committeeId: this.committeeId, kind, title, ...times, place: 'Phòng họp số 2, trụ sở UBND tỉnh', chair: COMMITTEE.chair, secretary: this.minutesTaker(), internal: false, periodIds };
    const id = await this.app.get(MeetingService).create(this.secretary, request, true);
    this.meetings.set(number, id);
    for (const item of seed.agenda) await this.app.get(AgendaService).add(this.secretary, id, item);
    await this.app.get(AttendeeService).invite(this.secretary, id, { everyone: 'members', unitIds: ['sct', 'sxd', 'syt', 'sgddt'].map((key) => this.units.get(key)!) });
    return id;
  }

  /** The room: who came, what was said. Minutes are written up until the notice. */
  private async meet(number: number, seed: MeetingSeed): Promise<void> {
    const id = await this.plan(number, seed);
    const manager = this.app.get(UnitOfWork).manager;
    await this.app.get(MeetingService).hold(this.secretary, id, 1);
    const items = await manager.find(AgendaItemEntity, { where: { meetingId: id, kind: 'item' }, order: { orderNo: 'ASC' } });
    for (const point of seed.points) {
      const areaId = point.areaCode === undefined ? undefined : await this.area(point.areaCode);
      await this.app.get(PointService).add(this.secretary, id, { text: point.text, speaker: point.speaker, agendaItemId: items[point.item - 1]!.id, ...(areaId === undefined ? {} : { areaId }) });
    }
    for (const row of await manager.findBy(AttendeeEntity, { meetingId: id })) {
      const said = { ...(row.unitId === null ? {} : { unitId: row.unitId }), ...(row.name === null ? {} : { name: row.name }), ...(row.title === null ? {} : { title: row.title }) };
      const away = seed.absent && row.name === null && row.unitId === this.units.get(seed.absent.unitKey);
      const state = away ? { state: 'absent' as const, reason: seed.absent!.reason } : { state: 'present' as const };
      await this.app.get(AttendeeService).update(this.secretary, row.id, { version: row.version, ...said, ...state });
    }
  }

  private async conclude(number: number, seed: MeetingSeed): Promise<void> {
    const meetingId = this.meetings.get(number)!;
    const requests = [];
    for (const conclusion of seed.conclusions) requests.push(await this.conclusionRequest(conclusion));
    const ids = await this.app.get(ConclusionService).add(this.secretary, meetingId, requests);
    ids.forEach((id, i) => this.conclusions.set(`${number}.${i + 1}`, id));
    const meetings = this.app.get(MeetingService);
    const { signer } = COMMITTEE;
    await meetings.sign(this.secretary, meetingId, { version: await this.version(meetingId), signedOn: seed.on, signer: COMMITTEE.chair.name });
    const { number: noticeNumber, issuedOn } = seed.notice!;
    await this.app.get(NoticeService).issue(this.secretary, meetingId, { version: await this.version(meetingId), number: noticeNumber, issuedOn, signer: signer.name, signerTitle: signer.title });
  }

  private async conclusionRequest({ text, areaCode, noTaskReason, task }: ConclusionSeed) {
    const unitIds = (keys: string[] = []) => keys.map((key) => this.units.get(key)!);
    const tasks = task ? [{ title: task.title, leadUnitIds: unitIds(task.leadKeys), coordinatingUnitIds: unitIds(task.coordinatingKeys), leadGroupIds: [], coordinatingGroupIds: [], deadlineText: task.deadlineText }] : [];
    return { text, areaId: await this.area(areaCode), citedDocuments: [], inconsistent: false, tasks, ...(noTaskReason ? { noTaskReason } : {}) };
  }

  /** A unit says how far it is; what is completed is confirmed on a later day of the same week. */
  private async report(seed: FollowUpSeed): Promise<void> {
    const assignmentId = await this.assignment(seed);
    const submissions = this.app.get(SubmissionService);
    const { result, percent, evidence, confirmedOn } = seed;
    const request = evidence ? { kind: 'completion' as const, percent: 100, evidence: [evidence] } : { kind: 'progress' as const, percent: percent ?? 0, evidence: [] };
    const draft = await submissions.create(this.people.get(`chuyenvien.${seed.unitKey}`)!, assignmentId, { ...request, result, asDraft: true });
    const sent = await submissions.submit(this.people.get(`truong.${seed.unitKey}`)!, draft.id, draft.version);
    if (!confirmedOn) return;
    const confirm = { on: confirmedOn, play: async () => void (await this.app.get(SubmissionDecisionService).confirm(this.secretary, sent.id, { version: sent.version })) };
    const at = this.steps.findIndex((step) => step.on > confirmedOn);
    this.steps.splice(at === -1 ? this.steps.length : at, 0, confirm);
  }

  private async assignment({ meeting, conclusion, unitKey }: FollowUpSeed): Promise<number> {
    const manager = this.app.get(UnitOfWork).manager;
    const { taskId } = await manager.findOneByOrFail(ConclusionTaskEntity, { conclusionId: this.conclusions.get(`${meeting}.${conclusion}`)! });
    return (await manager.findOneByOrFail(AssignmentEntity, { taskId: taskId!, unitId: this.units.get(unitKey)! })).id;
  }

  private minutesTaker() {
    const { title } = COMMITTEE_MEMBERS.find((m) => m.role === 'secretary')!;
    return { userId: this.secretary.userId, name: this.secretary.fullName, title };
  }
  private async version(meetingId: number): Promise<number> {
    return (await this.app.get(UnitOfWork).manager.findOneByOrFail(MeetingEntity, { id: meetingId })).version;
  }
  private async area(code: string): Promise<number> {
    const areas = await this.app.get(UnitOfWork).manager.find(ReformAreaEntity, { where: { code, programme: { code: PROGRAMME } } });
    return areas[0]!.id;
  }
}
