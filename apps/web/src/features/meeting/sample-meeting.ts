import type { MeetingPageView } from '#contract/meeting';
import type { Responses } from '../../testing/fake-api';

const allowed = (...names: string[]) => names.map((action) => ({ action, allowed: true, reason: null }));

/** A meeting of the third quarter as its secretary sees it, for specs of screens. */
export const meetingOf = (changes: Partial<MeetingPageView> = {}): MeetingPageView => ({
  id: 3,
  version: 4,
  committee: { id: 1, name: 'Ban Chỉ đạo cải cách hành chính tỉnh' },
  kind: 'quarter3',
  kindLabel: 'Họp quý III',
  title: 'Họp Ban Chỉ đạo quý III',
  startsAt: '2026-07-10T01:00:00.000Z',
  endsAt: '2026-07-10T04:00:00.000Z',
  heldOn: '2026-07-10',
  place: 'Phòng họp số 2',
  chair: { user: null, name: 'Lò Văn Chủ', title: 'Trưởng Ban Chỉ đạo' },
  secretary: null,
  internal: false,
  status: 'held',
  periods: [],
  notice: null,
  source: null,
  illustrative: false,
  access: 'write',
  minutesSignedOn: null,
  minutesSigner: null,
  supplements: [],
  notices: [],
  agenda: [
    {
      id: 11,
      version: 1,
      kind: 'item',
      orderNo: 1,
      title: 'Báo cáo quý III',
      presenter: null,
      duration: 20,
      content: null,
      papers: [],
    },
  ],
  attendees: [],
  conclusions: [],
  allowedActions: allowed('edit', 'write', 'addConclusion'),
  ...changes,
});

/** What the screens of a meeting read beside it. */
export const ROOM_REFERENCE: Responses = {
  'GET /api/units': { items: [{ id: 2, name: 'Sở Nội vụ', shortName: 'SNV' }], total: 1 },
  'GET /api/unit-groups': { items: [], total: 0 },
  'GET /api/reference': {
    programmes: [
      {
        id: 1,
        code: '2021',
        name: 'Chương trình',
        basis: '',
        fromYear: 2021,
        toYear: 2030,
        areas: [{ id: 1, code: '1', name: 'Cải cách thể chế', shortName: 'Thể chế', aliases: [] }],
      },
    ],
    unitKinds: [],
  },
};
