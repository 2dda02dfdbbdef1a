import { randomUUID } from 'node:crypto';
import { ArgumentsHost, Catch, HttpException, Logger, type ExceptionFilter } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode, ErrorView, FieldError } from '#contract/errors';

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  TOO_MANY_ATTEMPTS: 429,
  FOREIGN_ORIGIN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  LINK_INVALID: 422,
  FORBIDDEN: 403,
  FOUR_EYES: 403,
  NOT_FOUND: 404,
  STALE: 409,
  ALREADY_DONE: 409,
  DUPLICATE: 409,
  DRAFT_EXISTS: 409,
  INVALID: 422,
  MALFORMED: 400,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
  BUSY: 503,
  STORAGE_FULL: 507,
  INTERNAL: 500,
};

/** A refusal by a rule of the product. The message is Vietnamese and says the rule and what to do next. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: object,
    /** Seconds after which another try makes sense. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
/** 422 with the list of fields at fault. */
export class InvalidRequest extends DomainError {
  constructor(readonly fields: FieldError[]) {
    super('INVALID', fields.length === 1 ? fields[0]!.message : 'Dữ liệu chưa hợp lệ; xem từng ô được đánh dấu.', fields);
  }
}
export const invalid = (field: string, message: string) => new InvalidRequest([{ field, message }]);
/** Not there and not for you look alike. */
export const notFound = (what: string) => new DomainError('NOT_FOUND', `Không tìm thấy ${what}, hoặc bạn không có quyền xem.`);

export interface StaleDetails {
  /** The version that is stored now. */
  version: number;
  /** Present values, so that the form can show them beside what was typed. */
  current: object;
  changedBy: string | null;
  changedAt: string | null;
}
/** Compares the version a request carries with the stored one; call inside `unitOfWork.run`. */
export function assertFresh(requested: number, stored: number, details: Omit<StaleDetails, 'version'>): void {
  if (requested === stored) return;
  const who = details.changedBy ? ` bởi ${details.changedBy}` : '';
  throw new DomainError('STALE', `Bản ghi đã được thay đổi${who} sau khi bạn mở. Nội dung bạn nhập vẫn còn; hãy xem giá trị hiện tại rồi lưu lại.`, {
    version: stored,
    ...details,
  });
}

/** Field errors of class-validator with paths like `evidence.0.number`, one message each. */
export function fieldErrors(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((e) => {
    const field = path ? `${path}.${e.property}` : e.property;
    const messages = Object.entries(e.constraints ?? {}).map(([rule, message]) =>
      rule === 'whitelistValidation' ? `Trường "${e.property}" không được chấp nhận` : message,
    );
    const own = messages.length > 0 ? [{ field, message: messages[messages.length - 1]! }] : [];
    return [...own, ...fieldErrors(e.children ?? [], field)];
  });
}

const BY_STATUS: Record<number, [ErrorCode, string]> = {
  400: ['MALFORMED', 'Yêu cầu không đọc được: nội dung gửi lên không đúng định dạng JSON.'],
  401: ['UNAUTHENTICATED', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.'],
  403: ['FORBIDDEN', 'Vai trò của bạn không được thực hiện việc này.'],
  404: ['NOT_FOUND', 'Không tìm thấy địa chỉ này.'],
  405: ['NOT_FOUND', 'Không tìm thấy địa chỉ này.'],
  413: ['TOO_LARGE', 'Nội dung gửi lên quá lớn (tối đa 1 MB).'],
  415: ['UNSUPPORTED', 'Chỉ nhận nội dung dạng JSON.'],
  429: ['TOO_MANY_ATTEMPTS', 'Quá nhiều yêu cầu. Hãy thử lại sau.'],
};

/** Unique-constraint violations of both databases. */
export function isUniqueViolation(error: unknown): boolean {
  const driver = (error as { driverError?: { code?: string; message?: string } }).driverError;
  return driver?.code === '23505' || (driver?.message ?? '').includes('UNIQUE constraint failed');
}
/** PostgreSQL's refusal of NUL in text; what comes by a contract class has been rid of it. */
const isUnstorable = (error: unknown): boolean => (error as { driverError?: { code?: string } }).driverError?.code === '22021';
function isBusy(error: unknown): boolean {
  const driver = (error as { driverError?: { code?: string } }).driverError;
  return driver?.code === 'SQLITE_BUSY' || driver?.code === '55P03' || driver?.code === '53300';
}

/** The disk of the database is full, on both databases; readers go on, and writing goes on by itself when there is room. */
const isFull = (error: unknown): boolean => ['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'].includes((error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string })?.code ?? '');
export const storageFull = () => new DomainError('STORAGE_FULL', 'Máy chủ hết chỗ lưu trữ, nội dung chưa được lưu. Hãy báo quản trị hệ thống; nội dung đang nhập vẫn còn nguyên.');

/** An address that cannot be decoded reaches no route and no filter; it is answered in the same form. */
export function refuseAddress(_error: Error, request: { id: unknown }, reply: FastifyReply): void {
  const body: ErrorView = { code: 'MALFORMED', message: 'Địa chỉ không đọc được: có ký tự không hợp lệ.', requestId: String(request.id) };
  void reply.status(400).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').send(body);
}

/** The one place where errors become answers. Unknown ones are logged with their stack and say nothing but the id. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('error');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const requestId = String(http.getRequest<FastifyRequest>().id ?? randomUUID());
    const { status, body, retryAfter } = this.answer(error, requestId);
    // A refusal by a rule explains itself; its stack would only hide the faults.
    if (error instanceof DomainError && status >= 500) this.log.warn({ requestId, code: error.code });
    else if (status >= 500) this.log.error({ requestId, error: error instanceof Error ? error : new Error(String(error)) });
    if (retryAfter) void reply.header('retry-after', String(retryAfter));
    void reply.status(status).header('cache-control', 'no-store').send(body);
  }

  private answer(error: unknown, requestId: string): { status: number; body: ErrorView; retryAfter?: number } {
    if (error instanceof DomainError) {
      const field = error instanceof InvalidRequest ? error.fields[0]?.field : undefined;
      const body: ErrorView = {
        code: error.code,
        message: error.message,
        ...(field ? { field } : {}),
        ...(error.details ? { details: error.details } : {}),
        requestId,
      };
      return { status: STATUS[error.code], body, ...(error.retryAfter ? { retryAfter: error.retryAfter } : {}) };
    }
    if (isFull(error)) return this.answer(storageFull(), requestId);
    if (isUniqueViolation(error)) {
      return { status: 409, body: { code: 'DUPLICATE', message: 'Dữ liệu trùng với một bản ghi đã có. Hãy tải lại trang rồi thử lại.', requestId } };
    }
    if (isUnstorable(error)) return { status: 400, body: { code: 'MALFORMED', message: 'Yêu cầu có ký tự không lưu được. Hãy gõ lại nội dung.', requestId } };
    if (isBusy(error)) {
      return { status: 503, body: { code: 'BUSY', message: 'Hệ thống đang bận, chưa ghi được. Hãy thử lại sau ít giây.', requestId }, retryAfter: 2 };
    }
    const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number })?.statusCode ?? 500);
    const [code, message] = BY_STATUS[status] ?? ['INTERNAL', `Hệ thống gặp lỗi. Khi báo hỗ trợ, hãy nêu mã ${requestId}.`];
    return { status: BY_STATUS[status] ? status : 500, body: { code, message, requestId } };
  }
}
