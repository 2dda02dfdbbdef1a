import type { CommitteeRole } from './committee';

/**
 * Roles × actions as one table, and one pure function for what a row allows.
 * The guard, the lists' filters, `allowedActions` in views and the access matrix all read this file and nothing else.
 */
export const ROLES = ['administrator', 'secretary', 'leader', 'unitHead', 'unitOfficer', 'readOnly'] as const;
export type Role = (typeof ROLES)[number];

const EVERYONE: readonly Role[] = ROLES;
const STANDING_AGENCY: readonly Role[] = ['secretary'];
const UNIT: readonly Role[] = ['unitHead', 'unitOfficer'];

/** Who may try an action at all; row rules follow in `can`. Deny by default: an action not named here is refused. */
export const PERMISSIONS = {
  'session.read': EVERYONE,
  'account.manageOwn': EVERYONE,
  'reference.read': EVERYONE,
  'period.manage': ['administrator', 'secretary'],
  'indicator.read': EVERYONE,
  'indicator.manage': ['administrator', 'secretary'],
  'statistics.read': EVERYONE,
  'statistics.record': STANDING_AGENCY,
  'settings.manage': ['administrator'],
  'unit.read': EVERYONE,
  'unit.manage': ['administrator'],
  'user.read': ['administrator'],
  'user.manage': ['administrator'],
  'plan.read': EVERYONE,
  'plan.manage': STANDING_AGENCY,
  'task.read': EVERYONE,
  'task.manage': STANDING_AGENCY,
  'submission.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'submission.write': [...UNIT, 'secretary'],
  'submission.submit': ['unitHead', 'secretary'],
  'submission.decide': STANDING_AGENCY,
  'comment.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'comment.write': ['secretary', 'leader', ...UNIT],
  'return.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'return.write': [...UNIT, 'secretary'],
  'return.submit': ['unitHead', 'secretary'],
  'return.decide': STANDING_AGENCY,
  'return.manage': STANDING_AGENCY,
  'work.read': EVERYONE,
  'inbox.read': EVERYONE,
  'inbox.mark': EVERYONE,
  'report.read': EVERYONE,
  'report.manage': STANDING_AGENCY,
  'report.review': ['secretary', 'leader'],
  'reportTemplate.manage': ['administrator', 'secretary'],
  'committee.read': EVERYONE,
  'committee.manage': ['secretary', 'unitHead'],
  'meeting.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'meeting.write': [...UNIT, 'secretary'],
  'index.read': EVERYONE,
  'index.manage': ['administrator', 'secretary'],
  'document.read': EVERYONE,
  'document.manage': STANDING_AGENCY,
  'inspection.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'inspection.manage': STANDING_AGENCY,
  'commendation.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'commendation.manage': STANDING_AGENCY,
  'scoring.read': ['secretary', 'leader', 'readOnly', ...UNIT],
  'scoring.manage': STANDING_AGENCY,
  'scoring.write': [...UNIT, 'secretary'],
  'scoring.submit': ['unitHead', 'secretary'],
  'scoring.appraise': STANDING_AGENCY,
  'audit.read': ['administrator'],
  'operations.read': ['administrator'],
  'operations.manage': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof PERMISSIONS;

export interface ActorRole {
  role: Role;
  /** The unit in which the role is held; null for the administrator, who belongs to the installation. */
  unitId: number | null;
}

/** The system itself acting through services: seeds. Nobody can sign in as it, and it is stored as no person. */
export const SYSTEM_USER_ID = 0;

/** Who asks: a named person with the roles held today. */
export interface Actor {
  userId: number;
  fullName: string;
  roles: readonly ActorRole[];
}

/** What is asked about, as far as a rule needs it. */
export interface Subject {
  /** Units that lead the work (hold an assignment). */
  leadUnitIds?: readonly number[];
  coordinatingUnitIds?: readonly number[];
  /** The unit that confirms; default the standing agency. */
  confirmingUnitId?: number | null;
  /** People who wrote, edited or submitted the submission in question (four eyes, figures.md §2). */
  authorIds?: readonly number[];
  /** A draft belongs to its unit alone (figures.md §8). */
  draft?: boolean;
  /** The committee in question, and what the actor is in it today. */
  committee?: { unitId: number | null; ownRoles: readonly CommitteeRole[] };
  /** The meeting in question. */
  meeting?: MeetingSubject;
}
export interface MeetingSubject {
  internal: boolean;
  /** The notice of its conclusions has been issued. */
  issued: boolean;
  /** The actor presides over it, or takes its minutes. */
  chairs: boolean;
  /** Units that lead or coordinate what its conclusions handed out. */
  concernedUnitIds: readonly number[];
}

export type Decision = { allowed: true } | { allowed: false; reason: RefusalReason };
export type RefusalReason = 'role' | 'unit' | 'involved' | 'four-eyes' | 'confirming-unit' | 'committee' | 'meeting';

const ALLOWED: Decision = { allowed: true };
const refuse = (reason: RefusalReason): Decision => ({ allowed: false, reason });

/** Whether any of the actor's roles may try the action; the coarse check of the route guard. */
export function hasPermission(actor: Actor, action: Action): boolean {
  const allowed: readonly Role[] = PERMISSIONS[action];
  return actor.roles.some((r) => allowed.includes(r.role));
}

/** Whether the actor may do the action to this subject, and if not, why. */
export function can(actor: Actor, action: Action, subject: Subject = {}): Decision {
  if (!hasPermission(actor, action)) return refuse('role');
  const allowed: readonly Role[] = PERMISSIONS[action];
  const units = new Set(actor.roles.filter((r) => allowed.includes(r.role)).map((r) => r.unitId));
  const inUnits = (ids: readonly number[] = []) => ids.some((id) => units.has(id));
  const involved = () => {
    const provincial = actor.roles.some((r) => allowed.includes(r.role) && (r.role === 'leader' || r.role === 'readOnly'));
    const confirms = subject.confirmingUnitId != null && units.has(subject.confirmingUnitId);
    return provincial || confirms || inUnits(subject.coordinatingUnitIds);
  };
  switch (action) {
    case 'submission.write':
    case 'submission.submit':
    case 'scoring.write':
    case 'scoring.submit':
    case 'return.write':
    case 'return.submit':
      return inUnits(subject.leadUnitIds) ? ALLOWED : refuse('unit');
    case 'submission.read': {
      if (inUnits(subject.leadUnitIds)) return ALLOWED;
      if (subject.draft) return refuse('unit');
      return involved() ? ALLOWED : refuse('unit');
    }
    // The standing agency collects them all; a draft's content is its unit's alone (figures.md §8).
    case 'return.read': {
      if (inUnits(subject.leadUnitIds)) return ALLOWED;
      if (subject.draft) return refuse('unit');
      const provincial = actor.roles.some((r) => r.role === 'secretary' || r.role === 'leader' || r.role === 'readOnly');
      return provincial ? ALLOWED : refuse('unit');
    }
    // The discussion is for the same people (figures.md §8); who coordinates or leads the province may write in it.
    case 'comment.read':
    case 'comment.write':
      return inUnits(subject.leadUnitIds) || involved() ? ALLOWED : refuse('involved');
    case 'submission.decide':
    case 'return.decide':
      if (subject.confirmingUnitId == null || !units.has(subject.confirmingUnitId)) return refuse('confirming-unit');
      return subject.authorIds?.includes(actor.userId) ? refuse('four-eyes') : ALLOWED;
    case 'scoring.appraise':
      return subject.authorIds?.includes(actor.userId) ? refuse('four-eyes') : ALLOWED;
    case 'committee.manage':
      return managesCommittee(actor, subject.committee?.unitId ?? null) ? ALLOWED : refuse('committee');
    case 'meeting.write':
      return subject.committee && writesMeetings(actor, subject.committee) ? ALLOWED : refuse('committee');
    case 'meeting.read':
      return meetingAccess(actor, subject) === null ? refuse('meeting') : ALLOWED;
    default:
      return ALLOWED;
  }
}

/** Whoever watches or keeps the whole province; the others see of findings, criticism and scores what is said of their own units. */
export const seesAllUnits = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'secretary' || role === 'leader' || role === 'readOnly');
export const ownUnitIds = (actor: Actor): number[] => [...new Set(actor.roles.flatMap(({ unitId }) => unitId ?? []))];

/** The standing agency keeps the province's committee; a unit's own is its head's (or its secretary's). */
function managesCommittee(actor: Actor, unitId: number | null): boolean {
  const keeps = (r: ActorRole) =>
    unitId === null ? r.role === 'secretary' : r.unitId === unitId && (r.role === 'unitHead' || r.role === 'secretary');
  return actor.roles.some(keeps);
}
/** Who keeps the committee, and its own secretaries. */
function writesMeetings(actor: Actor, committee: NonNullable<Subject['committee']>): boolean {
  return managesCommittee(actor, committee.unitId) || committee.ownRoles.includes('secretary');
}

export type MeetingAccess = 'write' | 'full' | 'issued' | 'concerned';
/**
 * How much of a meeting the actor sees (issue 5): secretaries write; the chair, the head of the committee and leaders
 * read all; members and provincial readers read what is issued; units see the conclusions that concern them. What is
 * internal stays with the committee and the leaders. Null: for this person there is no such meeting.
 */
export function meetingAccess(actor: Actor, { committee, meeting }: Subject): MeetingAccess | null {
  if (!committee || !meeting || !hasPermission(actor, 'meeting.read')) return null;
  if (hasPermission(actor, 'meeting.write') && writesMeetings(actor, committee)) return 'write';
  if (meeting.chairs || committee.ownRoles.includes('head') || actor.roles.some((r) => r.role === 'leader'))
    return 'full';
  if (!meeting.issued) return null;
  if (committee.ownRoles.length > 0) return 'issued';
  if (meeting.internal) return null;
  if (actor.roles.some((r) => r.role === 'readOnly')) return 'issued';
  const concerned = (r: ActorRole) =>
    r.role !== 'administrator' && r.unitId !== null && meeting.concernedUnitIds.includes(r.unitId);
  return actor.roles.some(concerned) ? 'concerned' : null;
}
