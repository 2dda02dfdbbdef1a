import type { FileView } from '#contract/file';
import type { EvidenceDocumentList, SubmissionView } from '#contract/submission';
import type { TaskPageView } from '#contract/task';
import { ROLES } from '#domain/permissions';
import type { GivenUnit } from '#api/testing/builders';
import { officeFile, pdfFile } from '#api/testing/sample-files';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const DOCUMENT = { number: '152/BC-STP', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title: 'Báo cáo kết quả rà soát đợt 1' };
const report = (fileId: number | undefined, changes: object = {}) => ({ kind: 'completion', result: 'Đã xong', evidence: [{ ...DOCUMENT, fileId }], ...changes });

describe('files as evidence', () => {
  let test: TestApp;
  let standing: GivenUnit;
  let lead: GivenUnit;
  let coordinating: GivenUnit;
  let other: GivenUnit;
  let officer: Client;
  let head: Client;
  let stranger: Client;
  beforeAll(async () => {
    test = await testApp();
    standing = await test.given.standingAgency();
    [lead, coordinating, other] = [await test.given.unit(), await test.given.unit(), await test.given.unit()];
    officer = await test.as(await test.given.user('unitOfficer', lead));
    head = await test.as(await test.given.user('unitHead', lead));
    stranger = await test.as(await test.given.user('unitHead', other));
  });
  afterAll(() => test.close(), 30_000);

  const upload = async (who: Client, bytes: Buffer, name = 'Báo cáo.pdf') => (await who.upload<FileView>('files', [{ name, bytes }])).body;
  const work = async () => {
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [lead], coordinating: [coordinating], dueOn: '2026-12-31' }] });
    return { taskId: plan.tasks[0]!.id, assignmentId: plan.tasks[0]!.assignments[0]!.id };
  };

  it('stands in the report and on the page of the task, through draft, edit and hand-in', async () => {
    const { taskId, assignmentId } = await work();
    const file = await upload(officer, pdfFile('1'), 'Báo cáo số 5 – Đặng Thị Hường.pdf');
    const ref = { id: file.id, name: file.name, size: file.size, mediaType: 'application/pdf' };
    const draft = await officer.post<SubmissionView>(`assignments/${assignmentId}/submissions`, report(file.id, { asDraft: true }));
    expect(draft.body.evidence).toMatchObject([{ ...DOCUMENT, file: ref }]);
    // The head may keep what a colleague attached, though not the uploader.
    const sent = await head.put<SubmissionView>(`submissions/${draft.body.id}`, { ...report(file.id), version: 1 });
    expect(sent).toMatchObject({ status: 200, body: { status: 'submitted', evidence: [{ file: ref }] } });
    const page = await head.get<TaskPageView>(`tasks/${taskId}`);
    expect(page.body.assignments[0]!.submissions[0]!.evidence[0]!.file).toEqual(ref);
    const stale = await head.put<{ details: { current: { evidence: unknown } } }>(`submissions/${draft.body.id}`, { ...report(file.id), version: 1 });
    expect(stale.status).toBe(409);
  });

  it('a file of somebody else, of no draft one may see, or of nobody cannot be named', async () => {
    const { assignmentId } = await work();
    const secret = await upload(stranger, pdfFile('mật'));
    for (const fileId of [secret.id, 2_000_000]) {
      const answer = await head.post(`assignments/${assignmentId}/submissions`, report(fileId));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['evidence.0.fileId']]);
      expect((await head.get(`files/${fileId}`)).status).toBe(404);
    }
    // Nothing of the refused report stayed, so the file is as unreadable as before.
    expect((await head.get(`files/${secret.id}`)).status).toBe(404);
    expect(fieldsOf(await head.post(`assignments/${assignmentId}/submissions`, report(0)))).toEqual(['evidence.0.fileId']);
  });

  it('is read by whoever may read the report, and by the uploader; for others it is not there', async () => {
    const wrong: string[] = [];
    for (const asDraft of [true, false]) {
      const { assignmentId } = await work();
      const file = await upload(head, pdfFile(`ma trận ${asDraft}`));
      const { body } = await head.post<SubmissionView>(`assignments/${assignmentId}/submissions`, report(file.id, { asDraft }));
      for (const [where, unit] of Object.entries({ standing, lead, coordinating, other })) {
        for (const role of ROLES) {
          const who = await test.as(await test.given.user(role, role === 'administrator' ? null : unit));
          const readsReport = (await who.get(`submissions/${body.id}`)).status;
          const readsFile = (await who.get(`files/${file.id}`)).status;
          if (readsFile !== readsReport) wrong.push(`${role} of ${where}, draft ${asDraft}: report ${readsReport}, file ${readsFile}`);
        }
      }
      expect((await test.anonymous.get(`files/${file.id}`)).status).toBe(401);
      expect((await stranger.get(`files/${file.id}`)).status).toBe(404);
    }
    expect(wrong).toEqual([]);
    const unused = await upload(officer, pdfFile('chưa dùng'));
    expect((await officer.get(`files/${unused.id}`)).status).toBe(200);
    expect((await head.get(`files/${unused.id}`)).status).toBe(404);
  }, 60_000);

  it('one document serves many tasks: found by number and title without accents, once, by those who see it', async () => {
    const file = await upload(head, await officeFile('docx', {}, 'dùng lại'), 'Kế hoạch.docx');
    const document = { number: '77/KH-STP', issuedOn: '2026-03-01', issuer: 'Sở Tư pháp', title: 'Kế hoạch đẩy mạnh 100% dịch vụ công' };
    for (let i = 0; i < 3; i++) {
      const { assignmentId } = await work();
      await head.post(`assignments/${assignmentId}/submissions`, { ...report(undefined), evidence: [{ ...document, fileId: file.id }, { ...document, number: `${i}/TB`, fileId: undefined }] });
    }
    const find = async (who: Client, q: string) => (await who.get<EvidenceDocumentList>(`evidence?q=${encodeURIComponent(q)}`)).body;
    const found = { items: [{ ...document, file: expect.objectContaining({ id: file.id, name: 'Kế hoạch.docx' }) }], total: 1 };
    for (const q of ['77/kh', 'day manh 77', 'ĐẨY MẠNH 77/KH', '100% 77']) expect(await find(head, q)).toEqual(found);
    expect((await find(head, 'day manh')).total).toBe(4);
    expect(await find(head, '100_ 77')).toEqual({ items: [], total: 0 });
    expect(await find(stranger, '77/kh')).toEqual({ items: [], total: 0 });
    expect((await find(head, '')).items[0]!.issuedOn).toBe('2026-11-20');
    const page = await head.get<EvidenceDocumentList>('evidence?q=day%20manh&pageSize=1&page=2');
    expect([page.body.total, page.body.items.length]).toEqual([4, 1]);

    const { assignmentId } = await work();
    const colleague = await test.as(await test.given.user('unitHead', lead));
    expect((await colleague.post(`assignments/${assignmentId}/submissions`, report(file.id))).status).toBe(201);
    const { assignmentId: foreign } = await test.given.assignment({ unit: other }).then(({ id }) => ({ assignmentId: id }));
    expect(fieldsOf(await stranger.post(`assignments/${foreign}/submissions`, report(file.id)))).toEqual(['evidence.0.fileId']);
  });

  it('a discarded draft is not searched', async () => {
    const { assignmentId } = await work();
    const draft = await head.post<SubmissionView>(`assignments/${assignmentId}/submissions`, { ...report(undefined, { asDraft: true }), evidence: [{ ...DOCUMENT, number: '999/BO' }] });
    expect((await head.get<EvidenceDocumentList>('evidence?q=999/bo')).body.total).toBe(1);
    await head.post(`submissions/${draft.body.id}/discard`, { version: 1 });
    expect((await head.get<EvidenceDocumentList>('evidence?q=999/bo')).body.total).toBe(0);
  });
});
