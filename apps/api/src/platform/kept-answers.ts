import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { SignedInRequest } from './access';
import { AuditLog } from './audit-log';
import { Clock } from './clock';
import { UnitOfWork } from './database/unit-of-work';

/** What may be kept, packed forms included. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Less is sent as it is, as everywhere (create-app.ts). */
const WORTH_PACKING = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const PACK = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};
type Encoding = keyof typeof PACK;

interface Answer {
  json: Buffer;
  packed: Map<Encoding, Buffer>;
}

/**
 * For routes that answer everybody who may ask the same: the answer is kept as it goes over the wire, under the address,
 * the day and the head of the audit chain. Every change of what such routes show moves the head, so nothing is ever
 * invalidated; an answer of another head is simply not found. The guard has decided before on who asks. Requests for
 * the same answer wait for one evaluation.
 */
@Injectable()
export class KeptAnswers implements NestInterceptor {
  private state: string | null = null;
  private bytes = 0;
  private readonly kept = new Map<string, Answer>();
  private readonly underWay = new Map<string, Promise<Answer>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return from(this.answer(http.getRequest<SignedInRequest>(), http.getResponse<FastifyReply>(), next));
  }

  private async answer(request: SignedInRequest, reply: FastifyReply, next: CallHandler): Promise<Buffer> {
    const state = request.head ? this.stateAt(request.head) : await this.now();
    const answer =
      (state === this.state && this.kept.get(request.url)) || (await this.evaluated(request.url, state, next));
    void reply.header('content-type', 'application/json; charset=utf-8');
    if (answer.json.length < WORTH_PACKING) return answer.json;
    void reply.header('vary', 'accept-encoding');
    const encoding = bestEncoding(request.headers['accept-encoding']);
    if (encoding === null) return answer.json;
    const bytes = await this.packed(answer, encoding);
    void reply.header('content-encoding', encoding);
    return bytes;
  }

  private evaluated(url: string, state: string, next: CallHandler): Promise<Answer> {
    const key = `${state} ${url}`;
    const begun = this.underWay.get(key);
    if (begun) return begun;
    const evaluation = this.evaluate(url, next).finally(() => this.underWay.delete(key));
    this.underWay.set(key, evaluation);
    return evaluation;
  }

  /** In one snapshot with its head: kept under the state that it really is of, which may be a later one. */
  private evaluate(url: string, next: CallHandler): Promise<Answer> {
    return this.unitOfWork.read(async () => {
      const state = await this.now();
      const answer = { json: Buffer.from(JSON.stringify(await lastValueFrom(next.handle()))), packed: new Map() };
      this.keep(url, state, answer);
      return answer;
    });
  }

  private async now(): Promise<string> {
    return this.stateAt((await this.audit.head())?.hash ?? this.clock.now());
  }
  private stateAt(head: string): string {
    return `${this.clock.today()} ${head}`;
  }

  private keep(url: string, state: string, answer: Answer): void {
    if (state !== this.state) {
      this.kept.clear();
      this.bytes = 0;
      this.state = state;
    }
    this.kept.set(url, answer);
    this.count(answer.json.length);
  }

  private async packed(answer: Answer, encoding: Encoding): Promise<Buffer> {
    const found = answer.packed.get(encoding);
    if (found) return found;
    const bytes = await PACK[encoding](answer.json);
    answer.packed.set(encoding, bytes);
    this.count(bytes.length);
    return bytes;
  }

  /** Too much is kept only when very many different questions are asked of one state: then it begins anew. */
  private count(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes <= MOST_BYTES) return;
    this.kept.clear();
    this.bytes = 0;
  }
}

/** Of what the client names without refusing it (`;q=0`). */
function bestEncoding(accepted: string | string[] | undefined): Encoding | null {
  const offers = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => offer.trim().split(/\s*;\s*/))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => offers.includes(encoding)) ?? null;
}
