import type { CommitteePageView, CommitteeRequest } from '#contract/committee';
import type { ConclusionView } from '#contract/conclusion';
import type { MeetingPageView } from '#contract/meeting';
import type { Client } from './test-app';

/** A committee, its meetings and their conclusions, made over HTTP as a secretary makes them. */
export class MeetingScene {
  private number = 0;

  constructor(
    /** Sessions end when a spec turns the clock: it signs in anew. */
    public secretary: Client,
    private readonly areaId: number,
  ) {}

  async committee(given: Partial<CommitteeRequest> = {}): Promise<CommitteePageView> {
    const request = { name: 'Ban Chỉ đạo cải cách hành chính tỉnh', decisionNumber: '12/QĐ-UBND', decisionOn: '2019-01-05', ...given };
    return made(await this.secretary.post<CommitteePageView>('committees', request));
  }

  meetingRequest(committeeId: number, given: object = {}): object {
    return {
      committeeId,
      kind: 'quarter1',
      title: 'Họp Ban Chỉ đạo quý I năm 2026',
      startsAt: '2026-04-02T01:00:00.000Z',
      endsAt: '2026-04-02T04:00:00.000Z',
      place: 'Phòng họp số 1',
      chair: { name: 'Nguyễn Văn Sơn', title: 'Chủ tịch UBND tỉnh' },
      ...given,
    };
  }

  /** Planned, or on a day (`heldOn`) that has come: held. */
  async meeting(committeeId: number, given: { heldOn?: string; draft?: boolean; [field: string]: unknown } = {}): Promise<MeetingPageView> {
    const { heldOn, draft, ...rest } = given;
    const times = heldOn ? { startsAt: `${heldOn}T01:00:00.000Z`, endsAt: `${heldOn}T04:00:00.000Z` } : {};
    const meeting = made(await this.secretary.post<MeetingPageView>('meetings', this.meetingRequest(committeeId, { ...times, ...rest })));
    return draft ? meeting : made(await this.secretary.post<MeetingPageView>(`meetings/${meeting.id}/hold`, { version: meeting.version }));
  }

  async conclusion(meetingId: number, given: { leads?: { id: number }[]; coordinating?: { id: number }[]; dueOn?: string; noTaskReason?: string; text?: string; leadGroupIds?: number[] } = {}): Promise<ConclusionView> {
    const { leads = [], coordinating = [], dueOn, leadGroupIds = [], ...rest } = given;
    const task = { title: 'Thực hiện kết luận', leadUnitIds: leads.map((u) => u.id), leadGroupIds, coordinatingUnitIds: coordinating.map((u) => u.id), ...(dueOn ? { dueOn } : { noDeadline: true }) };
    const tasks = leads.length + leadGroupIds.length > 0 ? [task] : [];
    return made(await this.secretary.post<ConclusionView>(`meetings/${meetingId}/conclusions`, { text: 'Nâng cao chất lượng phục vụ.', areaId: this.areaId, tasks, ...rest }));
  }

  /** Signs the minutes on the day of the meeting. */
  async signed(id: number): Promise<MeetingPageView> {
    const { version, heldOn } = (await this.secretary.get<MeetingPageView>(`meetings/${id}`)).body;
    return made(await this.secretary.post<MeetingPageView>(`meetings/${id}/sign`, { version, signedOn: heldOn, signer: 'Trần Thị Bình' }));
  }

  noticeRequest(version: number, issuedOn: string, given: object = {}): object {
    return { version, number: ++this.number, issuedOn, signer: 'Lê Văn Cường', signerTitle: 'Chánh Văn phòng UBND tỉnh', ...given };
  }

  /** Minutes signed, notice issued on a day (default that of the meeting). */
  async issued(id: number, issuedOn?: string): Promise<MeetingPageView> {
    const { version, heldOn } = await this.signed(id);
    return made(await this.secretary.post<MeetingPageView>(`meetings/${id}/notice`, this.noticeRequest(version, issuedOn ?? heldOn)));
  }
}

function made<T>({ status, body }: { status: number; body: T }): T {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
