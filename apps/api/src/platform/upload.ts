import type { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, invalid } from './errors';

/** Boundaries and headers of the parts around the file. */
const FRAME_BYTES = 64 * 1024;
/** How long a refused body may still be sent, so that the refusal is read before the connection ends. */
const DRAIN_MS = 5000;

interface UploadConfig {
  /** Largest file of this route, in bytes. */
  uploadLimit?: number;
}
const limitOf = (request: FastifyRequest): number | undefined => (request.routeOptions.config as UploadConfig | undefined)?.uploadLimit;

/** A route that takes one file, of at most `limit` bytes, as multipart/form-data; every other route takes JSON only. */
export const ReceivesFile = (limit: number) =>
  applyDecorators(
    RouteConfig({ uploadLimit: limit } satisfies UploadConfig),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } }),
  );
export const receivesFile = (request: FastifyRequest): boolean => limitOf(request) !== undefined;

export const tooLarge = (limit: number) => new DomainError('TOO_LARGE', `Tệp quá lớn: tối đa ${Math.floor(limit / 1024 / 1024)} MB. Hãy nén ảnh, tách tệp hoặc giảm chất lượng bản quét rồi tải lại.`);

/** A file while it arrives. */
export interface Upload {
  /** As the sender named it; not to be believed. */
  name: string;
  content: Readable;
  /** Resolves when the form ends behind the file. @throws DomainError MALFORMED when more comes than one file. */
  ended(): Promise<void>;
}

/** The one file of a request. @throws DomainError UNSUPPORTED when it is no form, INVALID when it holds no file. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('UNSUPPORTED', 'Tệp phải được gửi dạng multipart/form-data.');
  const limit = limitOf(request);
  if (limit === undefined) throw new Error('a route that reads a file is marked with ReceivesFile');
  // One byte more than allowed, so that whoever counts notices.
  const parts = request.files({ limits: { fileSize: limit + 1, files: 1, fields: 10, fieldSize: 1024, parts: 11 }, throwFileSizeLimit: false });
  const first = await unbroken(parts.next());
  if (first.done) throw invalid('file', 'Chưa có tệp nào được gửi; hãy chọn một tệp.');
  return {
    name: first.value.filename ?? '',
    content: first.value.file,
    async ended() {
      if (!(await unbroken(parts.next())).done) throw new DomainError('MALFORMED', 'Mỗi lần chỉ gửi một tệp.');
    },
  };
}

async function unbroken<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const many = (error as { code?: string }).code === 'FST_FILES_LIMIT';
    throw new DomainError('MALFORMED', many ? 'Mỗi lần chỉ gửi một tệp.' : 'Tệp gửi lên bị đứt giữa chừng. Hãy thử lại.');
  }
}

/** What announces itself as too large is refused unread, and nobody sends an endless body after a refusal. */
export function limitUploads(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const limit = limitOf(request);
    if (limit !== undefined && Number(request.headers['content-length'] ?? 0) > limit + FRAME_BYTES) throw tooLarge(limit);
  });
  server.addHook('onResponse', async (request) => {
    if (!receivesFile(request) || request.raw.complete) return;
    setTimeout(() => request.raw.complete || request.raw.destroy(), DRAIN_MS).unref();
  });
}
