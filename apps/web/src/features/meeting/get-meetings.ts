import { queryOptions } from '@tanstack/react-query';
import type { SplitNoticeView, SplitTextRequest } from '#contract/conclusion-text';
import type {
  ConclusionRequest,
  ConclusionsRequest,
  ConclusionView,
  ReviewView,
  UpdateConclusionRequest,
} from '#contract/conclusion';
import type {
  IssueNoticeRequest,
  MeetingList,
  MeetingPageView,
  MeetingQuery,
  MeetingRequest,
  MinutesSupplementRequest,
  NextNumberView,
  SignMinutesRequest,
  SupplementNoticeRequest,
  UpdateMeetingRequest,
} from '#contract/meeting';
import type { MeetingDocumentList } from '#contract/meeting-document';
import type {
  AgendaItemRequest,
  AttendeeRequest,
  InviteRequest,
  PointList,
  PointView,
  UpdateAgendaItemRequest,
  UpdateAttendeeRequest,
} from '#contract/meeting-room';
import type { CreatedView, DoneView } from '#contract/paging';
import { apiGet, apiSend } from '../../lib/api-client';
import { apiUpload } from '../../lib/api-upload';
import { useSend } from '../../lib/use-send';
import type { PointApi } from './room-points';

export const meetingsQuery = (query: Partial<MeetingQuery>) =>
  queryOptions({ queryKey: ['meeting', 'list', query], queryFn: () => apiGet<MeetingList>('meetings', query) });

export const meetingQuery = (id: number) =>
  queryOptions({ queryKey: ['meeting', id], queryFn: () => apiGet<MeetingPageView>(`meetings/${id}`) });

export const meetingDocumentsQuery = (id: number) =>
  queryOptions({
    queryKey: ['meeting', id, 'documents'],
    queryFn: () => apiGet<MeetingDocumentList>(`meetings/${id}/documents`),
  });

/** The open conclusions of all earlier meetings of the committee. */
export const reviewQuery = (id: number) =>
  queryOptions({ queryKey: ['meeting', id, 'review'], queryFn: () => apiGet<ReviewView>(`meetings/${id}/review`) });

export const nextNumberQuery = (id: number, year: number) =>
  queryOptions({
    queryKey: ['meeting', id, 'next-number', year],
    queryFn: () => apiGet<NextNumberView>(`meetings/${id}/notice/next`, { year }),
    // Somebody else's notice takes the number: it is asked each time the form opens.
    gcTime: 0,
  });

/** What is typed in the room: each point a row of its own. Nothing else is read again: the person is typing. */
export const pointApi = (meetingId: number): PointApi => ({
  list: (since) => apiGet<PointList>(`meetings/${meetingId}/points`, { since }),
  add: (request) => apiSend<PointView>('POST', `meetings/${meetingId}/points`, request),
  update: (id, request) => apiSend<PointView>('PUT', `points/${id}`, request),
  remove: (id, version) => apiSend<DoneView>('DELETE', `points/${id}?version=${version}`),
  conclude: (id, version) => apiSend<ConclusionView>('POST', `points/${id}/conclude`, { version }),
});

/** Everything that changes a meeting; every cached answer is read again before the promise ends. */
export function useMeetingCommands() {
  const send = useSend();
  return {
    create: (request: MeetingRequest) => send<MeetingPageView>('POST', 'meetings', request),
    update: (id: number, request: UpdateMeetingRequest) => send<MeetingPageView>('PUT', `meetings/${id}`, request),
    remove: (id: number, version: number) => send<DoneView>('DELETE', `meetings/${id}?version=${version}`),
    hold: (id: number, version: number) => send<MeetingPageView>('POST', `meetings/${id}/hold`, { version }),
    sign: (id: number, request: SignMinutesRequest) => send<MeetingPageView>('POST', `meetings/${id}/sign`, request),
    supplementMinutes: (id: number, request: MinutesSupplementRequest) =>
      send<MeetingPageView>('POST', `meetings/${id}/supplements`, request),
    issue: (id: number, request: IssueNoticeRequest) => send<MeetingPageView>('POST', `meetings/${id}/notice`, request),
    supplementNotice: (id: number, request: SupplementNoticeRequest) =>
      send<MeetingPageView>('POST', `meetings/${id}/notice/supplements`, request),
    addItem: (id: number, request: AgendaItemRequest) => send<CreatedView>('POST', `meetings/${id}/agenda`, request),
    updateItem: (id: number, request: UpdateAgendaItemRequest) => send<DoneView>('PUT', `agenda-items/${id}`, request),
    removeItem: (id: number, version: number) => send<DoneView>('DELETE', `agenda-items/${id}?version=${version}`),
    invite: (id: number, request: InviteRequest) =>
      send<MeetingPageView>('POST', `meetings/${id}/invitations`, request),
    addAttendee: (id: number, request: AttendeeRequest) =>
      send<CreatedView>('POST', `meetings/${id}/attendees`, request),
    updateAttendee: (id: number, request: UpdateAttendeeRequest) => send<DoneView>('PUT', `attendees/${id}`, request),
    removeAttendee: (id: number, version: number) => send<DoneView>('DELETE', `attendees/${id}?version=${version}`),
    /** Stores nothing: what the words say, to be confirmed. */
    splitText: (id: number, text: string) =>
      apiSend<SplitNoticeView>('POST', `meetings/${id}/conclusion-text`, { text } satisfies SplitTextRequest),
    splitFile: (id: number, file: File) =>
      apiUpload<SplitNoticeView>(`meetings/${id}/conclusion-text/file`, file, {
        onProgress: () => undefined,
        signal: new AbortController().signal,
      }),
    /** All or none. */
    addConclusions: (id: number, request: ConclusionsRequest) =>
      send<MeetingPageView>('POST', `meetings/${id}/conclusions/batch`, request),
    addConclusion: (id: number, request: ConclusionRequest) =>
      send<ConclusionView>('POST', `meetings/${id}/conclusions`, request),
    updateConclusion: (id: number, request: UpdateConclusionRequest) =>
      send<ConclusionView>('PUT', `conclusions/${id}`, request),
    removeConclusion: (id: number, version: number) => send<DoneView>('DELETE', `conclusions/${id}?version=${version}`),
  };
}
