import type { FiguresView } from '#contract/plan';
import type { PresenceView, ReportWorkView } from '#contract/report-review';
import type { ReportPageView, ReportSectionView, ReportTaskRow } from '#contract/report';

/** Figures of a small plan for specs: one done, one late, one open. */
export const figuresOf = (changes: Partial<FiguresView> = {}): FiguresView => ({
  total: 4,
  completed: 2,
  completedOnTime: 1,
  completedLate: 1,
  openWithinTerm: 1,
  openOverdue: 1,
  openNoDeadline: 0,
  awaitingConfirmation: 1,
  dueSoon: 0,
  rate: { numerator: 2, denominator: 4, text: '50,00%' },
  ...changes,
});

export const sectionOf = (code: string, changes: Partial<ReportSectionView> = {}): ReportSectionView => ({
  code,
  level: code.split('.').length,
  title: 'Về tổ chức chỉ đạo, điều hành',
  kind: 'narrative',
  version: 1,
  text: '',
  figureText: null,
  updatedBy: null,
  updatedAt: null,
  ...changes,
});

const row = (taskId: number, schedule: string, changes: Partial<ReportTaskRow> = {}): ReportTaskRow => ({
  taskId,
  code: `NV-${taskId}`,
  title: `Nhiệm vụ số ${taskId}`,
  areaCode: '1',
  leadUnits: 'Sở Tư pháp',
  deadlineText: 'Quý II',
  dueOn: '2026-06-30',
  completedOn: schedule.startsWith('completed') ? '2026-06-01' : null,
  schedule,
  awaitingConfirmation: false,
  lateRecorded: false,
  ...changes,
});

/** A draft of the six-month report with two narrative sections and four frozen rows. */
export const reportOf = (changes: Partial<ReportPageView> = {}): ReportPageView => ({
  id: 5,
  version: 3,
  status: 'draft',
  title: 'Báo cáo công tác cải cách hành chính 6 tháng đầu năm 2026',
  period: {
    id: 2,
    code: 'H1',
    year: 2026,
    title: '6 tháng đầu năm 2026',
    from: '2025-12-15',
    to: '2026-06-14',
    internalDueOn: '2026-06-16',
    externalDueOn: '2026-06-20',
  },
  plan: { id: 1, name: 'Kế hoạch cải cách hành chính năm 2026' },
  asOf: '2026-06-14',
  knownAt: '2026-06-15T02:00:00.000Z',
  rulesVersion: 'figures-1',
  number: null,
  issuedOn: null,
  signer: null,
  issuedAt: null,
  figures: figuresOf(),
  createdBy: 'Lò Thị Thử',
  createdAt: '2026-06-15T02:00:00.000Z',
  illustrative: true,
  allowedActions: ['edit', 'refresh', 'issue'].map((action) => ({ action, allowed: true, reason: null })),
  sections: [
    sectionOf('I', { kind: 'heading', title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH' }),
    sectionOf('I.1', {
      title: 'Về kế hoạch',
      figureText: 'Đến ngày 14/6/2026 đã hoàn thành 2/4 nhiệm vụ.',
      text: 'Đã ban hành kế hoạch.',
    }),
    sectionOf('I.2'),
  ],
  tasks: [
    row(1, 'completedOnTime'),
    row(2, 'completedLate', { lateRecorded: true }),
    row(3, 'openWithinTerm', { awaitingConfirmation: true }),
    row(4, 'openOverdue'),
  ],
  currentFigures: figuresOf(),
  stale: false,
  files: [],
  auditHead: null,
  versionNo: 1,
  correction: null,
  correctedBy: null,
  versions: [],
  ...changes,
});

/** A draft that nobody has been given a section of, and that was not sent for review. */
export const workOf = (changes: Partial<ReportWorkView> = {}): ReportWorkView => ({
  review: { version: 0, state: 'writing', sentBy: null, sentAt: null, decidedBy: null, decidedAt: null, note: null },
  sections: [],
  remarks: [],
  writers: [
    { id: 7, name: 'Cầm Thị Hai' },
    { id: 8, name: 'Hà Thị Thư' },
  ],
  allowedActions: ['send', 'return', 'approve', 'reopen', 'remark', 'assign'].map((action) => ({
    action,
    allowed: true,
    reason: null,
  })),
  ...changes,
});
export const presenceOf = (report: ReportPageView, changes: Partial<PresenceView> = {}): PresenceView => ({
  people: [],
  version: report.version,
  status: report.status,
  reviewVersion: 0,
  sections: report.sections.map(({ code, version }) => ({ code, version })),
  ...changes,
});
