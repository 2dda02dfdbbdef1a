/** The vocabulary of steering committees and their meetings (domain.md §10.4), with the official terms. */
export const COMMITTEE_ROLES = ['head', 'standingDeputy', 'deputy', 'member', 'secretary'] as const;
export type CommitteeRole = (typeof COMMITTEE_ROLES)[number];
export const COMMITTEE_ROLE_LABEL: Readonly<Record<CommitteeRole, string>> = {
  head: 'Trưởng ban',
  standingDeputy: 'Phó Trưởng ban thường trực',
  deputy: 'Phó Trưởng ban',
  member: 'Thành viên',
  secretary: 'Thư ký',
};

export const MEETING_KINDS = [
  'quarter1',
  'quarter2',
  'quarter3',
  'quarter4',
  'extraordinary',
  'preliminaryReview',
  'finalReview',
  'thematic',
  'inspection',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export const MEETING_KIND_LABEL: Readonly<Record<MeetingKind, string>> = {
  quarter1: 'Họp quý I',
  quarter2: 'Họp quý II',
  quarter3: 'Họp quý III',
  quarter4: 'Họp quý IV',
  extraordinary: 'Họp bất thường',
  preliminaryReview: 'Hội nghị sơ kết',
  finalReview: 'Hội nghị tổng kết',
  thematic: 'Hội nghị chuyên đề',
  inspection: 'Làm việc với đoàn kiểm tra',
};

/** What reports count together: "6 hội nghị" are conferences, not committee sittings. */
export const MEETING_GROUPS = ['sitting', 'conference', 'inspection'] as const;
export type MeetingGroup = (typeof MEETING_GROUPS)[number];
const GROUP_OF: Readonly<Record<MeetingKind, MeetingGroup>> = {
  quarter1: 'sitting',
  quarter2: 'sitting',
  quarter3: 'sitting',
  quarter4: 'sitting',
  extraordinary: 'sitting',
  preliminaryReview: 'conference',
  finalReview: 'conference',
  thematic: 'conference',
  inspection: 'inspection',
};
export const meetingKindsOf = (group: MeetingGroup): MeetingKind[] =>
  MEETING_KINDS.filter((kind) => GROUP_OF[kind] === group);

/** In whose name a committee's notices go out: its own series, the People's Committee's, or its office's. */
export const NOTICE_FORMS = ['committee', 'peoplesCommittee', 'office'] as const;
export type NoticeForm = (typeof NOTICE_FORMS)[number];

export const ATTENDANCE_STATES = ['invited', 'present', 'substitute', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];
