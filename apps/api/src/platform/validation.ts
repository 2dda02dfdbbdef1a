import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { DomainError, fieldErrors, InvalidRequest } from './errors';

/** No request of this API is nested half as deep; what reads bodies is recursive and would run out of stack. */
const DEEPEST = 12;

/** Bodies and queries by their contract class: unknown fields are refused, 422 names every field at fault. */
export class ContractPipe extends ValidationPipe {
  constructor() {
    super({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: (errors) => new InvalidRequest(fieldErrors(errors)) });
  }
  /** Path parameters are left as written for their own pipe: converted here, "01", "0x1" and "1.0" would all be 1. */
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'param') return Promise.resolve(value);
    // Of a class whose fields may all be missing Nest would refuse it in English.
    const isObject = typeof value === 'object' && !Array.isArray(value);
    if (metadata.type === 'body' && value !== undefined && !isObject) {
      throw new DomainError('MALFORMED', 'Yêu cầu không đọc được: nội dung gửi lên phải là một đối tượng JSON.');
    }
    return super.transform(value, metadata);
  }
}

/** Refuses what is nested too deep before anything walks through it. */
export function refuseDeepBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    done(isDeeperThan(request.body, DEEPEST) ? new DomainError('MALFORMED', 'Yêu cầu không đọc được: nội dung gửi lên lồng nhau quá sâu.') : undefined);
  });
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
