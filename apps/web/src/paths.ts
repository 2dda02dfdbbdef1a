import type { ConclusionQuery } from '#contract/conclusion';
import type { MeetingQuery } from '#contract/meeting';
import type { CommendationQuery } from '#contract/commendation';
import type { FindingQuery, InspectionQuery } from '#contract/inspection';
import type { LegalDocumentQuery } from '#contract/legal-document';
import type { IndexObservationQuery } from '#contract/reform-index';
import type { TaskQuery } from '#contract/task';
import type { ReturnBoardQuery } from '#contract/unit-return';
import type { Role } from '#domain/permissions';
import { queryText } from './lib/api-client';

/** Every address of the application; lists take the query of the API, so that a number links to exactly its list. */
export const paths = {
  home: (query: { planId?: number; year?: number; asOf?: string } = {}) => `/${queryText(query)}`,
  work: () => '/viec-cua-toi',
  inbox: (query: { unread?: boolean; page?: number } = {}) => `/hop-thu${queryText(query)}`,
  tasks: (query: Partial<TaskQuery> = {}) => `/nhiem-vu${queryText(query)}`,
  task: (id: number, query: { asOf?: string; phan?: 'chua' } = {}) => `/nhiem-vu/${id}${queryText(query)}`,
  confirmQueue: (query: { unitId?: number; page?: number } = {}) => `/cho-xac-nhan${queryText(query)}`,
  plans: (query: { year?: number } = {}) => `/ke-hoach${queryText(query)}`,
  planCreate: () => '/ke-hoach/tao',
  plan: (id: number) => `/ke-hoach/${id}`,
  planImport: (id: number, query: { lan?: number } = {}) => `/ke-hoach/${id}/nhap-excel${queryText(query)}`,
  committees: () => '/ban-chi-dao',
  committee: (id: number) => `/ban-chi-dao/${id}`,
  meetings: (query: Partial<MeetingQuery> = {}) => `/cuoc-hop${queryText(query)}`,
  meetingCreate: (query: { committeeId?: number } = {}) => `/cuoc-hop/tao${queryText(query)}`,
  meeting: (id: number) => `/cuoc-hop/${id}`,
  noticeText: (id: number) => `/cuoc-hop/${id}/tu-van-ban`,
  room: (id: number) => `/cuoc-hop/${id}/ghi-chep`,
  projector: (id: number, query: { trang?: number } = {}) => `/cuoc-hop/${id}/trinh-chieu${queryText(query)}`,
  conclusions: (query: Partial<ConclusionQuery> = {}) => `/ket-luan${queryText(query)}`,
  statistics: (query: { nam?: number; periodId?: number; areaCode?: string; incomplete?: boolean } = {}) =>
    `/so-lieu${queryText(query)}`,
  indicatorFigures: (id: number, query: { periodId: number; trangThai?: string }) =>
    `/so-lieu/${id}${queryText(query)}`,
  indicators: (query: { areaCode?: string; q?: string } = {}) => `/chi-tieu${queryText(query)}`,
  indicator: (id: number) => `/chi-tieu/${id}`,
  periods: (query: { year?: number } = {}) => `/lich-ky-bao-cao${queryText({ nam: query.year })}`,
  registers: () => '/so-theo-doi',
  indices: (query: Partial<IndexObservationQuery> = {}) => `/so-theo-doi/chi-so${queryText(query)}`,
  index: (id: number, query: { unitId?: number } = {}) => `/so-theo-doi/chi-so/${id}${queryText(query)}`,
  documents: (query: Partial<LegalDocumentQuery> = {}) => `/so-theo-doi/van-ban${queryText(query)}`,
  inspections: (query: Partial<InspectionQuery> = {}) => `/so-theo-doi/kiem-tra${queryText(query)}`,
  inspection: (id: number) => `/so-theo-doi/kiem-tra/${id}`,
  findings: (query: Partial<FindingQuery> = {}) => `/so-theo-doi/han-che${queryText(query)}`,
  commendations: (query: Partial<CommendationQuery> = {}) => `/so-theo-doi/khen-thuong${queryText(query)}`,
  scoringRounds: (query: { year?: number } = {}) => `/so-theo-doi/cham-diem${queryText(query)}`,
  scoringRound: (id: number) => `/so-theo-doi/cham-diem/${id}`,
  scoringSheet: (id: number) => `/so-theo-doi/bang-diem/${id}`,
  unitReturns: (query: Partial<ReturnBoardQuery> & { xem?: 'bang' } = {}) => `/bao-cao-don-vi${queryText(query)}`,
  unitReturn: (id: number) => `/bao-cao-don-vi/${id}`,
  reports: () => '/bao-cao',
  reportTemplates: () => '/mau-bao-cao',
  reportTemplate: (id: number) => `/mau-bao-cao/${id === 0 ? 'dau' : id}`,
  report: (id: number) => `/bao-cao/${id}`,
  reportList: (
    id: number,
    query: { key?: string; schedule?: string; area?: string; unitId?: number; role?: string } = {},
  ) => `/bao-cao/${id}/danh-sach${queryText(query)}`,
  reportReading: (id: number) => `/bao-cao/${id}/ban-doc`,
  reportComparison: (query: { tu?: number; den?: number } = {}) => `/bao-cao/so-sanh${queryText(query)}`,
  units: (query: { q?: string; kind?: string } = {}) => `/don-vi${queryText(query)}`,
  unit: (id: number) => `/don-vi/${id}`,
  unitGroups: () => '/nhom-don-vi',
  users: (query: { q?: string; unitId?: number } = {}) => `/tai-khoan${queryText(query)}`,
  user: (id: number) => `/tai-khoan/${id}`,
  audit: (query: { subjectType?: string; subjectId?: number; actorId?: number } = {}) => `/nhat-ky${queryText(query)}`,
  status: () => '/trang-thai-he-thong',
  settings: () => '/thiet-lap-chung',
  account: () => '/tai-khoan-cua-toi',
  changePassword: () => '/doi-mat-khau',
  signIn: (query: { next?: string } = {}) => `/dang-nhap${queryText({ 'tiep-theo': query.next })}`,
  resetPassword: () => '/dat-lai-mat-khau',
  setUp: () => '/thiet-lap',
} as const;

/** Where a person's day begins. Somebody with several roles begins with the province's figures. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.some((role) => role === 'leader' || role === 'secretary' || role === 'readOnly')) return paths.home();
  return roles.some((role) => role === 'unitHead' || role === 'unitOfficer') ? paths.work() : paths.users();
}
