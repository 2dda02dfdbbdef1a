import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { MAX_FILE_BYTES, type FileView } from '#contract/file';
import type { ErrorView } from '#contract/errors';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { GivenUnit } from '#api/testing/builders';
import { officeFile, pdfFile, pngFile } from '#api/testing/sample-files';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { FileStore } from './file-store';

const NAME = 'Báo cáo số 5 – Đặng Thị Hường.docx';

function* repeated<T>(value: T): Generator<T> {
  for (;;) yield value;
}

jest.setTimeout(30_000);

describe('files', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let officer: Client;
  beforeAll(async () => {
    test = await testApp();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    officer = await test.as(await test.given.user('unitOfficer', unit));
  });
  afterAll(() => test.close(), 30_000);

  const upload = (who: Client, name: string, bytes: Buffer) => who.upload<FileView & ErrorView>('files', [{ name, bytes }]);
  const stored = () => readdirSync(join(test.config.dataDir, 'files')).flatMap((folder) => (folder === 'tmp' ? [] : readdirSync(join(test.config.dataDir, 'files', folder))));
  const arriving = () => readdirSync(join(test.config.dataDir, 'files', 'tmp'));
  afterEach(() => expect(arriving()).toEqual([]));

  it('401, 403, 415 first', async () => {
    expect((await upload(test.anonymous, 'a.pdf', pdfFile())).status).toBe(401);
    expect((await upload(await test.as(await test.given.user('leader')), 'a.pdf', pdfFile())).status).toBe(403);
    expect(await officer.post('files', { file: 'x' })).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED' } });
    expect((await officer.upload('plans', [{ name: 'a.pdf', bytes: pdfFile() }])).status).toBe(415);
    const foreign = await officer.upload('files', [{ name: 'a.pdf', bytes: pdfFile() }], { origin: 'https://xau.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'FOREIGN_ORIGIN' } });
    expect(await officer.upload('files', [])).toMatchObject({ status: 422, body: { field: 'file' } });
    expect(await officer.upload('files', [{ name: 'a.pdf', bytes: pdfFile() }, { name: 'b.pdf', bytes: pdfFile() }])).toMatchObject({ status: 400, body: { message: 'Mỗi lần chỉ gửi một tệp.' } });
    expect(stored()).toEqual([]);
  });

  it.each(['NFC', 'NFD'])('a Vietnamese name in %s comes back as people write it', async (form) => {
    const bytes = await officeFile('docx', {}, 'tên');
    const answer = await upload(officer, NAME.normalize(form), bytes);
    expect(answer).toMatchObject({ status: 201, body: { name: NAME, size: bytes.length, mediaType: expect.stringContaining('wordprocessingml') } });
    const back = await officer.get(`files/${answer.body.id}`);
    expect(back.status).toBe(200);
    expect(back.raw.equals(bytes)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-type': answer.body.mediaType,
      'content-disposition': `attachment; filename="bao-cao-so-5-dang-thi-huong.docx"; filename*=UTF-8''${encodeURIComponent(NAME)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('is recorded in the audit log, and the same file sent again is the one already there', async () => {
    const first = await upload(officer, 'ảnh.png', pngFile());
    const again = await upload(officer, 'ảnh.png', pngFile());
    expect(again.body.id).toBe(first.body.id);
    const entries = await test.unitOfWork.manager.findBy(AuditEntryEntity, { subjectType: 'file', subjectId: first.body.id });
    expect(entries.map((e) => [e.action, (e.after as FileView).sha256])).toEqual([['file.stored', first.body.sha256]]);
  });

  it('the same bytes of ten people at once are stored once, each under its own name', async () => {
    const before = stored().length;
    const people = await Promise.all(Array.from({ length: 10 }, async () => test.as(await test.given.user('unitHead', unit))));
    const answers = await Promise.all(people.map((who, i) => upload(who, `bản ${i}.pdf`, pdfFile('chung'))));
    expect(answers.map((a) => a.status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map((a) => a.body.sha256)).size).toBe(1);
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(10);
    expect(stored().length).toBe(before + 1);
  });

  it('what is refused is refused in words and leaves nothing behind', async () => {
    const before = stored();
    const refusals: [string, Buffer, number, RegExp][] = [
      ['rỗng.pdf', Buffer.alloc(0), 422, /rỗng/],
      ['kế hoạch.xlsx', await officeFile('xlsm'), 422, /macro/],
      ['báo cáo.pdf', Buffer.from('MZ\x90\0'), 415, /chương trình/],
      ['báo cáo.pdf.exe', pdfFile('exe'), 422, /“\.exe”/],
      ['trang.html', Buffer.from('<html><script>1</script>'), 415, /trang web/],
      ['ảnh.svg', Buffer.from('<svg onload="1"/>'), 415, /SVG/],
    ];
    for (const [name, bytes, status, message] of refusals) {
      const answer = await upload(officer, name, bytes);
      expect([name, answer.status, answer.body.message]).toEqual([name, status, expect.stringMatching(message)]);
    }
    expect(stored()).toEqual(before);
  });

  it('20 MB are taken, a byte more is 413', async () => {
    const most = Buffer.concat([pdfFile('lớn'), Buffer.alloc(MAX_FILE_BYTES)]).subarray(0, MAX_FILE_BYTES);
    expect((await upload(officer, 'lớn.pdf', most)).status).toBe(201);
    const before = stored();
    const refused = await upload(officer, 'lớn hơn.pdf', Buffer.concat([most, Buffer.from('x')]));
    expect(refused).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', message: expect.stringContaining('20 MB') } });
    expect(stored()).toEqual(before);
  });

  it('over a real connection: 5 GB announced are refused unread, an endless body and a cut one leave nothing', async () => {
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as AddressInfo;
    const cookie = officer.cookie;
    const open = (headers: Record<string, string>) => {
      const type = 'multipart/form-data; boundary=B';
      const request = httpRequest({ port, method: 'POST', path: '/api/files', headers: { 'content-type': type, cookie, ...headers } });
      const answer = new Promise<number | string>((resolve) => request.on('response', (r) => resolve(r.statusCode!)).on('error', (e: { code?: string }) => resolve(e.code ?? 'error')));
      request.write('--B\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-');
      return { request, answer };
    };
    const announced = open({ 'content-length': String(5 * 1024 ** 3) });
    expect(await announced.answer).toBe(413);
    announced.request.destroy();

    const endless = open({});
    Readable.from(repeated(Buffer.alloc(64 * 1024))).pipe(endless.request);
    expect(await endless.answer).toBe(413);
    endless.request.destroy();

    const cut = open({ 'content-length': '100000' });
    for (let i = 0; i < 250 && arriving().length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(arriving()).toHaveLength(1);
    cut.request.destroy();
    for (let i = 0; i < 50 && arriving().length > 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('what a killed process left half received is removed at the start', async () => {
    const left = join(test.config.dataDir, 'files', 'tmp', 'half');
    writeFileSync(left, 'half');
    const before = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(left, before, before);
    await test.app.get(FileStore).onModuleInit();
    expect(existsSync(left)).toBe(false);
  });
});
