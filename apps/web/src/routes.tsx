import type { ComponentType } from 'react';
import { SignedIn } from './features/shell/signed-in';
import type { ScreenRoute } from './screens';

/** Every screen is a file of its own, fetched when it is first opened. */
const screen =
  <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) =>
  async () => ({ Component: (await load())[name] });

/** Where each role's day begins: made of light parts, without the component library. */
const landingScreens: ScreenRoute[] = [
  { path: '/', lazy: screen(() => import('./features/progress/leader-page'), 'LeaderPage') },
  { path: '/viec-cua-toi', lazy: screen(() => import('./features/work/work-page'), 'WorkPage') },
];

const signedInScreens: ScreenRoute[] = [
  { path: '/hop-thu', lazy: screen(() => import('./features/inbox/inbox-page'), 'InboxPage') },
  { path: '/nhiem-vu', lazy: screen(() => import('./features/task/task-list'), 'TaskListPage') },
  { path: '/nhiem-vu/:id', lazy: screen(() => import('./features/task/task-page'), 'TaskPage') },
  { path: '/cho-xac-nhan', lazy: screen(() => import('./features/submission/confirm-queue'), 'ConfirmQueuePage') },
  { path: '/ke-hoach', lazy: screen(() => import('./features/plan/plan-list'), 'PlanListPage') },
  { path: '/ke-hoach/tao', lazy: screen(() => import('./features/plan/plan-create'), 'PlanCreatePage') },
  { path: '/ke-hoach/:id', lazy: screen(() => import('./features/plan/plan-page'), 'PlanPage') },
  {
    path: '/ke-hoach/:id/nhap-excel',
    lazy: screen(() => import('./features/plan-import/plan-import-page'), 'PlanImportPage'),
  },
  { path: '/ban-chi-dao', lazy: screen(() => import('./features/committee/committee-list'), 'CommitteeListPage') },
  { path: '/ban-chi-dao/:id', lazy: screen(() => import('./features/committee/committee-page'), 'CommitteePage') },
  { path: '/cuoc-hop', lazy: screen(() => import('./features/meeting/meeting-list'), 'MeetingListPage') },
  { path: '/cuoc-hop/tao', lazy: screen(() => import('./features/meeting/meeting-create'), 'MeetingCreatePage') },
  { path: '/cuoc-hop/:id', lazy: screen(() => import('./features/meeting/meeting-page'), 'MeetingPage') },
  {
    path: '/cuoc-hop/:id/tu-van-ban',
    lazy: screen(() => import('./features/meeting/notice-text-page'), 'NoticeTextPage'),
  },
  { path: '/cuoc-hop/:id/ghi-chep', lazy: screen(() => import('./features/meeting/room-page'), 'RoomPage') },
  {
    path: '/cuoc-hop/:id/trinh-chieu',
    lazy: screen(() => import('./features/meeting/projector-page'), 'ProjectorPage'),
  },
  { path: '/ket-luan', lazy: screen(() => import('./features/conclusion/conclusion-list'), 'ConclusionListPage') },
  { path: '/so-lieu', lazy: screen(() => import('./features/statistics/statistics-page'), 'StatisticsPage') },
  {
    path: '/so-lieu/:id',
    lazy: screen(() => import('./features/statistics/indicator-figures-page'), 'IndicatorFiguresPage'),
  },
  { path: '/chi-tieu', lazy: screen(() => import('./features/indicator/indicator-list'), 'IndicatorListPage') },
  { path: '/chi-tieu/:id', lazy: screen(() => import('./features/indicator/indicator-page'), 'IndicatorPage') },
  { path: '/lich-ky-bao-cao', lazy: screen(() => import('./features/period/period-calendar'), 'PeriodCalendarPage') },
  { path: '/so-theo-doi', lazy: screen(() => import('./features/register/register-hub'), 'RegisterHubPage') },
  { path: '/so-theo-doi/chi-so', lazy: screen(() => import('./features/reform-index/index-list'), 'IndexListPage') },
  { path: '/so-theo-doi/chi-so/:id', lazy: screen(() => import('./features/reform-index/index-page'), 'IndexPage') },
  {
    path: '/so-theo-doi/van-ban',
    lazy: screen(() => import('./features/legal-document/document-list'), 'DocumentListPage'),
  },
  {
    path: '/so-theo-doi/kiem-tra',
    lazy: screen(() => import('./features/inspection/inspection-list'), 'InspectionListPage'),
  },
  {
    path: '/so-theo-doi/kiem-tra/:id',
    lazy: screen(() => import('./features/inspection/inspection-page'), 'InspectionPage'),
  },
  { path: '/so-theo-doi/han-che', lazy: screen(() => import('./features/inspection/finding-list'), 'FindingListPage') },
  {
    path: '/so-theo-doi/khen-thuong',
    lazy: screen(() => import('./features/commendation/commendation-list'), 'CommendationListPage'),
  },
  { path: '/bao-cao-don-vi', lazy: screen(() => import('./features/unit-return/board-page'), 'ReturnBoardPage') },
  { path: '/bao-cao-don-vi/:id', lazy: screen(() => import('./features/unit-return/return-page'), 'UnitReturnPage') },
  { path: '/mau-bao-cao', lazy: screen(() => import('./features/report/template-list'), 'TemplateListPage') },
  { path: '/mau-bao-cao/:id', lazy: screen(() => import('./features/report/template-page'), 'TemplatePage') },
  {
    path: '/so-theo-doi/cham-diem',
    lazy: screen(() => import('./features/unit-scoring/round-list'), 'ScoringRoundListPage'),
  },
  {
    path: '/so-theo-doi/cham-diem/:id',
    lazy: screen(() => import('./features/unit-scoring/round-page'), 'ScoringRoundPage'),
  },
  {
    path: '/so-theo-doi/bang-diem/:id',
    lazy: screen(() => import('./features/unit-scoring/sheet-page'), 'ScoringSheetPage'),
  },
  { path: '/bao-cao', lazy: screen(() => import('./features/report/report-list'), 'ReportListPage') },
  {
    path: '/bao-cao/so-sanh',
    lazy: screen(() => import('./features/report/report-comparison'), 'ReportComparisonPage'),
  },
  {
    path: '/bao-cao/:id/danh-sach',
    lazy: screen(() => import('./features/report/report-list-page'), 'ReportFrozenListPage'),
  },
  {
    path: '/bao-cao/:id/ban-doc',
    lazy: screen(() => import('./features/report/report-reading-page'), 'ReportReadingPage'),
  },
  { path: '/bao-cao/:id', lazy: screen(() => import('./features/report/report-page'), 'ReportPage') },
  { path: '/don-vi', lazy: screen(() => import('./features/unit/unit-list'), 'UnitListPage') },
  { path: '/don-vi/:id', lazy: screen(() => import('./features/unit/unit-page'), 'UnitPage') },
  { path: '/nhom-don-vi', lazy: screen(() => import('./features/unit-group/unit-group-list'), 'UnitGroupListPage') },
  { path: '/tai-khoan', lazy: screen(() => import('./features/user/user-list'), 'UserListPage') },
  { path: '/tai-khoan/:id', lazy: screen(() => import('./features/user/user-page'), 'UserPage') },
  { path: '/nhat-ky', lazy: screen(() => import('./features/audit/audit-page'), 'AuditPage') },
  { path: '/trang-thai-he-thong', lazy: screen(() => import('./features/operations/status-page'), 'StatusPage') },
  { path: '/thiet-lap-chung', lazy: screen(() => import('./features/settings/settings-page'), 'SettingsPage') },
  { path: '/tai-khoan-cua-toi', lazy: screen(() => import('./features/auth/account-page'), 'AccountPage') },
  { path: '/doi-mat-khau', lazy: screen(() => import('./features/auth/change-password'), 'ChangePasswordPage') },
  { path: '*', lazy: screen(() => import('./features/shell/not-found-page'), 'NotFoundPage') },
];

const themed = screen(() => import('./ui/themed'), 'ThemedScreens');

/** What `paths.ts` names, as the router reads it. */
export const routes: ScreenRoute[] = [
  { path: '/dang-nhap', lazy: screen(() => import('./features/auth/sign-in'), 'SignInPage') },
  {
    lazy: themed,
    children: [
      { path: '/dat-lai-mat-khau', lazy: screen(() => import('./features/auth/reset-password'), 'ResetPasswordPage') },
      { path: '/thiet-lap', lazy: screen(() => import('./features/auth/set-up'), 'SetUpPage') },
    ],
  },
  { Component: SignedIn, children: [...landingScreens, { lazy: themed, children: signedInScreens }] },
];
