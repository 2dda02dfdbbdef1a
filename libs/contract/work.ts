import { SubmissionView } from './submission';
import { TaskView } from './task';
import { ReturnWorkLine } from './unit-return';

/** "Việc của tôi": exactly what needs this person's action now. Each group is empty when nothing does. */
export class WorkView {
  /** Head: drafts of the unit's officers waiting to be submitted. Officer: own drafts not yet handed to the head. */
  drafts!: SubmissionView[];
  /** Returned by the confirmer and not yet resubmitted. */
  returned!: SubmissionView[];
  /** The confirmer's queue, without what four eyes forbids this person. */
  toConfirm!: SubmissionView[];
  /** The unit's open tasks past due. */
  overdue!: TaskView[];
  /** The unit's open tasks due soon. */
  dueSoon!: TaskView[];
  /** The unit's open tasks without any report yet, not due soon. */
  open!: TaskView[];
  /** Returns of reporting periods that this person writes, hands in or decides on. */
  returns!: ReturnWorkLine[];
  /** All of the above but `open`: what the badge in the navigation counts. */
  total!: number;
}
