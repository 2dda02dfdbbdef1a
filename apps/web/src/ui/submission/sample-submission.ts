import type { SubmissionView } from '#contract/submission';

/** A submitted completion, for specs only; the confirmer's two actions are allowed. */
export const sampleSubmission = (changes: Partial<SubmissionView> = {}): SubmissionView => ({
  id: 41,
  version: 2,
  assignment: {
    id: 31,
    taskId: 21,
    occurrence: null,
    taskCode: 'I.3',
    taskTitle: 'Ban hành kế hoạch kiểm tra công tác cải cách hành chính',
    planId: 1,
    unit: { id: 3, name: 'Sở Tài chính' },
    dueOn: '2026-11-15',
    assignedOn: '2026-01-10',
  },
  kind: 'completion',
  status: 'submitted',
  percent: null,
  result: 'Đã ban hành kế hoạch kiểm tra.',
  difficulties: null,
  proposals: null,
  statedCompletedOn: '2026-11-14',
  completedOn: null,
  proposedCompletedOn: '2026-11-20',
  evidence: [
    { id: 1, number: '55/KH-STC', issuedOn: '2026-11-14', issuer: 'Sở Tài chính', title: 'Kế hoạch kiểm tra' },
  ],
  author: { id: 8, name: 'Cầm Văn Soạn' },
  createdAt: '2026-11-19T02:00:00.000Z',
  updatedAt: '2026-11-19T02:00:00.000Z',
  submitter: { id: 9, name: 'Đặng Thị Trưởng' },
  submittedAt: '2026-11-20T03:00:00.000Z',
  submittedOn: '2026-11-20',
  decider: null,
  decidedAt: null,
  decisionReason: null,
  allowedActions: [
    { action: 'confirm', allowed: true, reason: null },
    { action: 'return', allowed: true, reason: null },
  ],
  ...changes,
});
