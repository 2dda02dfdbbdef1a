/** Every code the API answers; the browser maps codes to labels, people read `message`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS',
  'FOREIGN_ORIGIN',
  'PASSWORD_CHANGE_REQUIRED',
  'LINK_INVALID',
  'FORBIDDEN',
  'FOUR_EYES',
  'NOT_FOUND',
  'STALE',
  'ALREADY_DONE',
  'DUPLICATE',
  'DRAFT_EXISTS',
  'INVALID',
  'MALFORMED',
  'TOO_LARGE',
  'UNSUPPORTED',
  'BUSY',
  'STORAGE_FULL',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class FieldError {
  /** Path of the field, e.g. `evidence.0.number`. */
  field!: string;
  message!: string;
}

/** The one form of a refusal: the rule, who, until when and what to do next, in Vietnamese. */
export class ErrorView {
  code!: ErrorCode;
  message!: string;
  /** The first field at fault, for focus. */
  field?: string;
  /** For 422: the fields; for 409: present values, who changed them and when, or the id of what exists. */
  details?: object;
  requestId!: string;
}
