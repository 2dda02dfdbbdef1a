import { AllowedAction, NamedRef } from './paging';
import { Text } from './rules';

/** A comment on a task: everybody concerned reads it, nobody changes it. */
export class CommentRequest {
  @Text('Nội dung trao đổi', 4000)
  text!: string;
}
export class CommentView {
  id!: number;
  taskId!: number;
  author!: NamedRef;
  /** The unit the author spoke for, by its name of that day; null for a leader of no unit. */
  unit!: NamedRef | null;
  /** Null when withdrawn: then nobody reads it any more. */
  text!: string | null;
  createdAt!: string;
  withdrawnAt!: string | null;
  allowedActions!: AllowedAction[];
}
export class CommentList {
  /** Newest first. */
  items!: CommentView[];
  total!: number;
  allowedActions!: AllowedAction[];
}
