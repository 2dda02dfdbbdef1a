import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { MAX_FILE_BYTES } from '#contract/file';
import type { SubmissionRequest } from '#contract/submission';
import { fakeUploads } from '../../testing/fake-upload';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { sampleSubmission } from './sample-submission';
import { SubmissionForm } from './submission-form';

const me = meOf('unitHead', { memberships: [{ role: 'unitHead', unit: { id: 3, name: 'Sở Tài chính' } }] });
const NAME = 'Báo cáo số 5 – Đặng Thị Hường.docx';
const file = (name = NAME, content = 'nội dung') => new File([content], name);
const stored = { id: 90, name: NAME, size: 1_363_149, mediaType: 'application/x', sha256: 'a', uploadedAt: '2026' };

/** The form of a draft with one document. */
function open(responses = {}) {
  const uploads = fakeUploads();
  const draft = sampleSubmission({ status: 'draft' });
  const screenOf = renderScreen(
    <SubmissionForm
      kind="completion"
      assignment={draft.assignment}
      draft={draft}
      onDone={() => {}}
      onCancel={() => {}}
    />,
    { me, responses: { 'PUT /api/submissions/41': draft, ...responses } },
  );
  const sentEvidence = () => (screenOf.calls.find((c) => c.method === 'PUT')?.body as SubmissionRequest)?.evidence;
  return { ...screenOf, ...uploads, sentEvidence, input: screen.getByLabelText('Chọn tệp cho tài liệu 1') };
}
const send = () => screen.getByRole('button', { name: 'Gửi đề nghị xác nhận' });

// Each test types into a whole form; on a busy machine that takes longer than the default.
jest.setTimeout(20_000);

describe('a document in a report', () => {
  test('takes a file: progress, then a link with its size, and its id is handed in', async () => {
    const { user, sent, input, sentEvidence } = open();
    await user.upload(input, file());
    expect(sent).toMatchObject([{ url: '/api/files', name: NAME }]);
    act(() => sent[0]!.progress(0.42));
    expect(screen.getByText(/Đang tải lên Báo cáo số 5.*42%/)).toBeInTheDocument();
    // The report must not leave without the file.
    expect(send()).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Lưu nháp' })).toBeDisabled();
    expect(screen.getByText(/Đang tải tệp lên; chờ tải xong/)).toBeInTheDocument();
    act(() => sent[0]!.answer(201, stored));
    const link = await screen.findByRole('link', { name: `${NAME} (1,3 MB)` });
    expect(link).toHaveAttribute('href', '/api/files/90');
    await user.click(send());
    await waitFor(() => expect(sentEvidence()).toEqual([expect.objectContaining({ number: '55/KH-STC', fileId: 90 })]));
    expect(Object.keys(sentEvidence()![0]!).sort()).toEqual(['fileId', 'issuedOn', 'issuer', 'number', 'title']);
  });

  test('a refusal is said beside the row, the rest stays as typed, and another file may follow', async () => {
    const { user, sent, input } = open();
    await user.type(screen.getByLabelText('Kết quả thực hiện'), ' Thêm chữ.');
    await user.upload(input, file('kế hoạch.docx'));
    const message = 'Tệp có chứa macro (mã lệnh) nên không được nhận.';
    act(() => sent[0]!.answer(422, { code: 'INVALID', message, field: 'file', requestId: 'yc-1' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(`kế hoạch.docx: ${message}`);
    // The same content would be refused again.
    expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('Kết quả thực hiện')).toHaveValue('Đã ban hành kế hoạch kiểm tra. Thêm chữ.');
    expect(screen.getByLabelText('Số, ký hiệu')).toHaveValue('55/KH-STC');
    expect(send()).toBeEnabled();
    await user.upload(input, file());
    act(() => sent[1]!.answer(201, stored));
    await screen.findByRole('link', { name: /Đặng Thị Hường/ });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('a broken connection can be tried again; an upload can be given up; a file can be taken off', async () => {
    const { user, sent, input, sentEvidence } = open();
    await user.upload(input, file());
    act(() => sent[0]!.fail());
    expect(await screen.findByRole('alert')).toHaveTextContent('mất kết nối với máy chủ');
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    await user.click(await screen.findByRole('button', { name: 'Hủy tải lên' }));
    expect(sent[1]!.aborted).toBe(true);
    expect(send()).toBeEnabled();
    await user.upload(input, file());
    act(() => sent[2]!.answer(201, stored));
    await user.click(await screen.findByRole('button', { name: 'Bỏ tệp' }));
    expect(screen.queryByRole('link', { name: /Hường/ })).not.toBeInTheDocument();
    await user.click(send());
    await waitFor(() => expect(sentEvidence()).toHaveLength(1));
    expect(sentEvidence()![0]).not.toHaveProperty('fileId');
  });

  test('what is too large or empty is not sent at all; several files dropped at once are told apart', async () => {
    const { user, sent, input } = open();
    const large = file('quét.pdf');
    Object.defineProperty(large, 'size', { value: MAX_FILE_BYTES + 1 });
    await user.upload(input, large);
    expect(await screen.findByRole('alert')).toHaveTextContent('Tệp quá lớn (20,0 MB, tối đa 20,0 MB)');
    await user.upload(input, file('rỗng.pdf', ''));
    expect(await screen.findByRole('alert')).toHaveTextContent('Tệp rỗng');
    const zone = input.parentElement!;
    fireEvent.drop(zone, { dataTransfer: { files: [file(), file()], types: ['Files'] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Mỗi tài liệu đính kèm một tệp');
    expect(sent).toEqual([]);
    fireEvent.drop(zone, { dataTransfer: { files: [file()], types: ['Files'] } });
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  test('a document named before fills the row, file and all', async () => {
    const known = {
      number: '77/KH-UBND',
      issuedOn: '2026-03-01',
      issuer: 'Ủy ban nhân dân tỉnh',
      title: 'Kế hoạch năm',
      file: { id: 12, name: 'ke-hoach.pdf', size: 2048, mediaType: 'application/pdf' },
    };
    const { user, sentEvidence, calls } = open({ 'GET /api/evidence': { items: [known], total: 1 } });
    await user.click(screen.getByRole('button', { name: 'Chọn văn bản đã có' }));
    await user.type(screen.getByLabelText('Tìm văn bản đã có cho tài liệu 1'), '77/kh');
    await waitFor(() => expect(calls.at(-1)!.url).toContain('q=77%2Fkh'));
    await user.click(await screen.findByTitle(/77\/KH-UBND ngày 01\/03\/2026/));
    expect(screen.getByLabelText('Số, ký hiệu')).toHaveValue('77/KH-UBND');
    expect(screen.getByLabelText('Trích yếu')).toHaveValue('Kế hoạch năm');
    expect(await screen.findByRole('link', { name: 'ke-hoach.pdf (2 KB)' })).toBeInTheDocument();
    // Kept like typed text.
    await waitFor(() => expect(Object.values({ ...localStorage }).join()).toContain('77/KH-UBND'));
    await user.click(send());
    await waitFor(() =>
      expect(sentEvidence()).toEqual([
        expect.objectContaining({ number: '77/KH-UBND', issuedOn: '2026-03-01', fileId: 12 }),
      ]),
    );
  });
});
