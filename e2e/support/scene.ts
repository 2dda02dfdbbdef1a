import type { InjectOptions } from 'fastify';
import type { ErrorView } from '#contract/errors';
import { Sessions } from '#api/auth/sessions';
import type { GivenUnit } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

/** One unit with its head, the standing agency and an administrator, each signed in. */
export interface Scene {
  test: TestApp;
  unit: GivenUnit;
  head: Client;
  secretary: Client;
  administrator: Client;
  /** The head's request as it comes over the wire, with nothing parsed or repaired on the way. */
  raw(options: InjectOptions): Promise<{ status: number; body: ErrorView }>;
  /** A body, as text, where a report is handed in. */
  rawBody(payload: string): Promise<{ status: number; body: ErrorView }>;
}

export async function scene(): Promise<Scene> {
  const test = await testApp();
  const secretary = await test.as(await test.given.secretary());
  const administrator = await test.as(await test.given.user('administrator'));
  const unit = await test.given.unit({ name: 'Sở Tư pháp' });
  const user = await test.given.user('unitHead', unit);
  const head = await test.as(user);
  const sid = await test.unitOfWork.run(() => test.app.get(Sessions).open(user.id));
  const raw = async (options: InjectOptions) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await test.app.inject({ cookies: { sid }, headers, ...options });
    return { status: answer.statusCode, body: answer.json<ErrorView>() };
  };
  const rawBody = (payload: string) => raw({ method: 'POST', url: '/api/assignments/1/submissions', payload });
  return { test, unit, head, secretary, administrator, raw, rawBody };
}

export const EVIDENCE = { number: '1/BC', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title: 'Báo cáo kết quả' };
/** A request to have an assignment confirmed as completed. */
export const completion = (changes: object = {}) => ({
  kind: 'completion',
  result: 'Đã xong',
  evidence: [EVIDENCE],
  ...changes,
});

/** Has a letter that only Vietnamese writes. */
export const inVietnamese = (text: string): boolean =>
  /[ăâđêôơưàảãáạằẳẵắặầẩẫấậềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợừửữứựỳỷỹýỵ]/i.test(text);
