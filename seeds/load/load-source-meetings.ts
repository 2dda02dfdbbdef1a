import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { AgendaService } from '#api/meeting/agenda.service';
import { AttendeeService } from '#api/meeting/attendee.service';
import { CommitteeService } from '#api/meeting/committee.service';
import { ConclusionService } from '#api/meeting/conclusion.service';
import { MeetingEntity } from '#api/meeting/meeting.entity';
import { MeetingService } from '#api/meeting/meeting.service';
import { NoticeService } from '#api/meeting/notice.service';
import { PointService } from '#api/meeting/point.service';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UnitGroupService } from '#api/unit/unit-group.service';
import type { SourceConclusion, SourceData, SourceMeeting } from '../sources/source-data';
import type { UnitIds } from './load-province';
import { loaderOf } from './load-source';
import { SOURCE_GROUP } from './load-source-units';
import type { SourcePlaces } from './source-places';

/** What no source states of a committee and the product asks for. */
const NO_NUMBER = 'Nguồn không nêu';
const NOTICE_SIGNER = { signer: 'Nguồn không nêu', signerTitle: 'Chánh Văn phòng UBND tỉnh' };

/** Committees with who is known to be in them, and their meetings with conclusions, notice and tasks, through the services. */
export async function loadSourceMeetings(
  app: INestApplicationContext,
  data: SourceData,
  units: UnitIds,
  places: SourcePlaces,
): Promise<void> {
  const loader = loaderOf(units);
  const committees = new Map<string, number>();
  for (const committee of data.committees) {
    const first = [
      committee.since,
      ...data.meetings.filter((m) => m.committee === committee.key).map((m) => m.heldOn),
    ].sort()[0]!;
    const made = await app.get(CommitteeService).create(
      loader,
      {
        name: committee.name,
        decisionNumber: NO_NUMBER,
        decisionOn: first,
        noticeForm: 'committee',
        noticeSymbol: 'TB-BCĐ',
      },
      true,
    );
    let { version } = made;
    for (const [orderNo, member] of committee.members.entries()) {
      ({ version } = await app
        .get(CommitteeService)
        .addMember(loader, made.id, { version, ...member, orderNo, validFrom: committee.since, basis: data.source }));
    }
    committees.set(committee.key, made.id);
  }
  for (const [i, meeting] of data.meetings.entries())
    await loadMeeting(
      app,
      loader,
      { data, units, places, committeeId: committees.get(meeting.committee)! },
      meeting,
      i + 1,
    );
}

interface Around {
  data: SourceData;
  units: UnitIds;
  places: SourcePlaces;
  committeeId: number;
}

async function loadMeeting(
  app: INestApplicationContext,
  loader: Actor,
  { data, units, places, committeeId }: Around,
  meeting: SourceMeeting,
  number: number,
): Promise<void> {
  const { kind, title, heldOn, place, chair, illustrative } = meeting;
  const meetings = app.get(MeetingService);
  // Sources name the day only; the hours are composed.
  const times = { startsAt: `${heldOn}T01:00:00.000Z`, endsAt: `${heldOn}T04:30:00.000Z` };
  const periodIds = meeting.periods.map((key) => places.period(key));
  const id = await meetings.create(
    loader,
    { committeeId, kind, title, ...times, place, chair, internal: false, periodIds, source: data.source },
    illustrative,
  );
  const version = async () => (await app.get(UnitOfWork).manager.findOneByOrFail(MeetingEntity, { id })).version;
  if (meeting.report) await app.get(AgendaService).add(loader, id, meeting.report);
  const talk =
    meeting.points.length === 0 ? undefined : await app.get(AgendaService).add(loader, id, { title: 'Thảo luận' });
  for (const person of meeting.attendees)
    await app.get(AttendeeService).add(loader, id, { ...person, state: 'present' });
  await meetings.hold(loader, id, await version());
  for (const { text, area, speaker } of meeting.points)
    await app.get(PointService).add(loader, id, {
      text,
      areaId: places.area(area),
      ...(talk && { agendaItemId: talk }),
      ...(speaker && { speaker }),
    });
  if (meeting.conclusions.length === 0) return;
  const groups = new Map([...(await app.get(UnitGroupService).names())].map(([groupId, name]) => [name, groupId]));
  const requests = meeting.conclusions.map((conclusion) => conclusionRequest(conclusion));
  await app.get(ConclusionService).add(loader, id, requests);
  await meetings.sign(loader, id, { version: await version(), signedOn: heldOn, signer: chair.name });
  await app
    .get(NoticeService)
    .issue(loader, id, { version: await version(), number, issuedOn: heldOn, ...NOTICE_SIGNER });

  function conclusionRequest({
    text,
    area,
    citedDocuments = [],
    inconsistencyNote,
    noTaskReason,
    leads = [],
  }: SourceConclusion) {
    const areaId = places.area(area);
    const said = {
      text,
      areaId,
      citedDocuments,
      inconsistent: inconsistencyNote !== undefined,
      ...(inconsistencyNote && { inconsistencyNote }),
      ...(noTaskReason && { noTaskReason }),
    };
    if (noTaskReason) return { ...said, tasks: [] };
    const everybody = leads === 'departments' ? groups.get(SOURCE_GROUP) : undefined;
    const leadUnitIds = leads === 'departments' ? [] : leads.map((key) => units.get(key)!);
    const task = {
      title: text,
      leadUnitIds,
      leadGroupIds: everybody === undefined ? [] : [everybody],
      coordinatingUnitIds: [],
      coordinatingGroupIds: [],
      noDeadline: true,
    };
    return { ...said, tasks: [task] };
  }
}
