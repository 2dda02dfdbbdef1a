import { DOCUMENT_KINDS } from '#domain/document-kind';
import type { DocumentDefaultsView, DocumentSettingsList, SignersView } from '#contract/document-settings';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const NOTICE = { version: 0, symbol: 'TB-BCĐ', issuingAgency: 'Ban Chỉ đạo\nCải cách hành chính', superiorAgency: 'Ủy ban nhân dân tỉnh Sơn La', recipients: 'Thành viên Ban Chỉ đạo\nLưu: VT, NV' };
const CHAIR = { name: 'Nguyễn Văn An', authority: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', kinds: ['report', 'plan'], validFrom: '2025-07-01', validTo: '2026-09-01' };
const NEXT = { ...CHAIR, name: 'Lò Thị Bình', validFrom: '2026-09-01', validTo: undefined };

/** Today is 22/11/2026. */
describe('settings of documents and signers', () => {
  let test: TestApp;
  let admin: Client;
  let secretary: Client;
  const defaults = async (kind: string, on?: string) => (await secretary.get<DocumentDefaultsView>(`settings/documents/${kind}${on ? `?on=${on}` : ''}`)).body;

  beforeAll(async () => {
    test = await testApp();
    admin = await test.as(await test.given.user('administrator'));
    secretary = await test.as(await test.given.user('secretary', await test.given.unit()));
    await admin.put('settings', { version: 0, provinceName: 'Sơn La', place: 'Sơn La', issuingAgency: 'Ủy ban nhân dân\nTỉnh Sơn La' });
  });
  afterAll(() => test.close());

  it('401, 403, 404 and 422 with the fields at fault', async () => {
    for (const path of ['settings/documents', 'settings/documents/report', 'settings/signers']) {
      expect((await test.anonymous.get(path)).status).toBe(401);
      expect((await secretary.get(path)).status).toBe(200);
    }
    expect((await secretary.put('settings/documents/conclusionNotice', NOTICE)).status).toBe(403);
    expect((await secretary.put('settings/signers', { version: 0, items: [] })).status).toBe(403);
    expect((await admin.put('settings/documents/letter', NOTICE)).status).toBe(404);
    expect((await admin.get('settings/documents/letter')).status).toBe(404);
    expect(fieldsOf(await admin.get('settings/documents/report?on=2026-02-30'))).toEqual(['on']);
    expect(fieldsOf(await admin.put('settings/documents/report', { symbol: 5, recipients: '', colour: 'red' })).sort()).toEqual(['colour', 'recipients', 'symbol', 'version']);
    expect(fieldsOf(await admin.put('settings/documents/report', NOTICE))).toEqual(['symbol']);
    const ours = { version: 0, symbol: 'BC-UBND', addressees: 'Bộ Nội vụ' };
    for (const recipients of ['Các sở\nLưu: VT', 'Như trên']) expect(fieldsOf(await admin.put('settings/documents/report', { ...ours, recipients }))).toEqual(['recipients']);
    const wrong = [{ ...CHAIR, name: '' }, { ...CHAIR, kinds: ['letter'] }, null];
    expect((await admin.put('settings/signers', { version: 0, items: wrong })).status).toBe(422);
    const faults = [{ ...CHAIR, kinds: [] }, { ...CHAIR, validTo: CHAIR.validFrom }];
    expect(fieldsOf(await admin.put('settings/signers', { version: 0, items: faults }))).toEqual(['items.0.kinds', 'items.1.validTo']);
  });

  it('an office has one holder at a time, and a person one block; deputies are many', async () => {
    const refused = async (...items: object[]) => {
      const answer = await admin.put<{ details: { field: string; message: string }[] }>('settings/signers', { version: 0, items });
      return [answer.status, ...fieldsOf(answer), ...answer.body.details.map((d) => d.message)];
    };
    const early = { ...NEXT, validFrom: '2026-08-31' };
    expect(await refused(CHAIR, early)).toEqual([422, 'items.1.validFrom', 'Chức vụ này đã có Nguyễn Văn An giữ từ 01/07/2025 đến trước 01/09/2026 (dòng 1); ghi ngày thôi ký của người trước']);
    expect(await refused({ ...CHAIR, validTo: undefined }, { ...NEXT, authority: 'tm. Ủy ban  nhân dân\nChủ tịch' })).toEqual([422, 'items.1.validFrom', expect.stringContaining('từ 01/07/2025 (dòng 1)')]);
    expect(await refused(CHAIR, { ...CHAIR, authority: 'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG', kinds: ['plan'] })).toEqual([422, 'items.1.validFrom', expect.stringContaining('không trùng nhau')]);
    const deputy = { ...CHAIR, name: 'Hà Văn Cường', authority: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' };
    const other = { ...CHAIR, name: 'Trần Thị Dung', kinds: ['invitation'] };
    // Refused as stale, not for the rows: nothing is wrong with them.
    expect((await admin.put('settings/signers', { version: 7, items: [CHAIR, NEXT, deputy, { ...deputy, name: 'Lê Thị Em' }, other] })).status).toBe(409);
  });

  it('has the usual form of every kind before anybody has said anything', async () => {
    const { items } = (await admin.get<DocumentSettingsList>('settings/documents')).body;
    expect(items.map(({ kind, version, symbol }) => [kind, version, symbol])).toEqual([
      ['report', 0, 'BC-UBND'],
      ['conclusionNotice', 0, 'TB-UBND'],
      ['invitation', 0, 'GM-UBND'],
      ['minutes', 0, 'BB-UBND'],
      ['plan', 0, 'KH-UBND'],
    ]);
    for (const kind of DOCUMENT_KINDS) expect(await defaults(kind)).toMatchObject({ kind, place: 'Sơn La', issuingAgency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'], signers: [], signature: { name: null } });
    expect((await defaults('report')).recipients[1]).toBe('TT Tỉnh ủy, TT HĐND tỉnh');
    expect((await defaults('conclusionNotice')).signature.authority).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']);
  });

  it('keeps what the administrator says of one kind, with a trace, and refuses a stale edit', async () => {
    const answers = await Promise.all([1, 2].map(() => admin.put<DocumentSettingsList>('settings/documents/conclusionNotice', NOTICE)));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(answers.find((a) => a.status === 409)!.body).toMatchObject({ code: 'STALE', details: { version: 1, current: { symbol: 'TB-BCĐ' } } });
    expect(await defaults('conclusionNotice')).toMatchObject({ symbol: 'TB-BCĐ', typeName: 'THÔNG BÁO', superiorAgency: 'ỦY BAN NHÂN DÂN TỈNH SƠN LA', issuingAgency: ['BAN CHỈ ĐẠO', 'CẢI CÁCH HÀNH CHÍNH'], recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT, NV'] });
    expect((await defaults('report')).symbol).toBe('BC-UBND');
    const [entry] = await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ action: 'settings.documentChanged', before: { symbol: 'TB-UBND' }, after: { symbol: 'TB-BCĐ' } });
  });

  it('a document of a past date shows who signed then', async () => {
    const saved = await admin.put<SignersView>('settings/signers', { version: 0, items: [CHAIR, NEXT] });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, items: [{ name: CHAIR.name }, { name: NEXT.name }] } });
    const name = async (kind: string, on?: string) => (await defaults(kind, on)).signature.name;
    expect(await name('report', '2026-08-31')).toBe(CHAIR.name);
    expect(await name('report', '2026-09-01')).toBe(NEXT.name);
    expect(await name('plan')).toBe(NEXT.name);
    expect(await name('report', '2025-06-30')).toBeNull();
    expect(await name('invitation')).toBeNull();
    expect((await admin.put('settings/signers', { version: 0, items: [] })).status).toBe(409);
  });
});
