import { screen, waitFor, within } from '@testing-library/react';
import { Input } from 'antd';
import { IssuePlanRequest } from '#contract/plan';
import { apiSend } from '../lib/api-client';
import { refusal } from '../testing/fake-api';
import { renderScreen } from '../testing/render-screen';
import { ContractForm, Field } from './contract-form';
import { DateField } from './date-field';

const initial = { version: 3, number: '05/KH-UBND', issuedOn: '2026-01-15', signer: 'Tráng Thị Xuân' };

function IssueForm({ onDone = () => undefined }: { onDone?: (request: unknown) => void }) {
  return (
    <ContractForm
      contract={IssuePlanRequest}
      initial={initial}
      submit={(request) => apiSend('POST', 'plans/1/issue', request)}
      onDone={(_result, request) => onDone(request)}
      submitLabel="Ban hành"
      draftKey="plan-1"
    >
      <Field name="number" label="Số, ký hiệu">
        <Input />
      </Field>
      <Field name="issuedOn" label="Ngày ban hành">
        <DateField />
      </Field>
      <Field name="signer" label="Người ký">
        <Input />
      </Field>
    </ContractForm>
  );
}
const ISSUE = 'POST /api/plans/1/issue';

describe('ContractForm', () => {
  it('says what is wrong above the form and at the field, and sends nothing', async () => {
    const { user, calls } = renderScreen(<IssueForm />);
    await user.clear(screen.getByLabelText('Người ký'));
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));

    const summary = await screen.findByRole('alert', { name: '' });
    expect(summary).toHaveTextContent('Chưa gửi được: cần sửa các mục sau');
    await user.click(within(summary).getByRole('button', { name: 'Nhập người ký' }));
    expect(screen.getByLabelText('Người ký')).toHaveFocus();
    expect(screen.getAllByText('Nhập người ký')).toHaveLength(2);
    expect(calls).toEqual([]);
  });

  it('sends the checked request once, however often one clicks', async () => {
    const done: unknown[] = [];
    const { user, calls } = renderScreen(<IssueForm onDone={(r) => done.push(r)} />, {
      responses: { [ISSUE]: { done: true } },
    });
    await user.type(screen.getByLabelText('Người ký'), '  ');
    await user.dblClick(screen.getByRole('button', { name: 'Ban hành' }));
    await waitFor(() => expect(done).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls.map((c) => c.body)).toEqual([initial]);
  });

  it('brings a refusal of the API back to its field', async () => {
    const { user } = renderScreen(<IssueForm />, {
      responses: {
        [ISSUE]: refusal(422, {
          code: 'INVALID',
          message: 'Dữ liệu chưa hợp lệ',
          details: [{ field: 'number', message: 'Số 05/KH-UBND đã dùng cho kế hoạch khác' }],
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));
    expect(await screen.findByText('Dữ liệu chưa hợp lệ')).toBeInTheDocument();
    expect(screen.getByText('Mã yêu cầu: yc-1')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByLabelText('Số, ký hiệu')).toHaveAccessibleDescription(/đã dùng cho kế hoạch khác/),
    );
  });

  describe('when somebody else saved first', () => {
    const current = { number: '05/KH-UBND', issuedOn: '2026-01-15', signer: 'Nguyễn Đình Việt' };
    const stale = refusal(409, {
      code: 'STALE',
      message: 'Kế hoạch vừa được người khác sửa',
      details: { version: 4, current, changedBy: 'Cà Văn Bình', changedAt: '2026-11-22T05:00:00.000Z' },
    });
    const responses = () => ({ [ISSUE]: (body: { version: number }) => (body.version === 3 ? stale : { done: true }) });

    it('keeps the typed text, shows who changed what, and sends against the seen version', async () => {
      const { user, calls } = renderScreen(<IssueForm />, { responses: responses() });
      await user.type(screen.getByLabelText('Số, ký hiệu'), '-SNV');
      await user.click(screen.getByRole('button', { name: 'Ban hành' }));

      expect(await screen.findByText('Kế hoạch vừa được người khác sửa')).toBeInTheDocument();
      expect(screen.getByText('Cà Văn Bình')).toBeInTheDocument();
      expect(screen.getByText('Nguyễn Đình Việt')).toBeInTheDocument();
      expect(screen.getByLabelText('Số, ký hiệu')).toHaveValue('05/KH-UBND-SNV');

      await user.click(screen.getByRole('button', { name: 'Giữ nội dung tôi đang nhập' }));
      await user.click(screen.getByRole('button', { name: 'Ban hành' }));
      await waitFor(() => expect(calls).toHaveLength(2));
      expect(calls[1]?.body).toEqual({ ...initial, number: '05/KH-UBND-SNV', version: 4 });
    });

    it('takes the present values when asked to', async () => {
      const { user, calls } = renderScreen(<IssueForm />, { responses: responses() });
      await user.type(screen.getByLabelText('Số, ký hiệu'), '-SNV');
      await user.click(screen.getByRole('button', { name: 'Ban hành' }));
      await user.click(await screen.findByRole('button', { name: 'Lấy nội dung hiện đang lưu' }));
      expect(screen.getByLabelText('Số, ký hiệu')).toHaveValue('05/KH-UBND');
      expect(screen.getByLabelText('Người ký')).toHaveValue('Nguyễn Đình Việt');
      await user.click(screen.getByRole('button', { name: 'Ban hành' }));
      await waitFor(() => expect(calls).toHaveLength(2));
      expect(calls[1]?.body).toEqual({ ...current, version: 4 });
    });
  });

  it('puts typed text back after the page was closed, and forgets it once saved', async () => {
    const first = renderScreen(<IssueForm />);
    await first.user.type(screen.getByLabelText('Số, ký hiệu'), '-SNV');
    first.unmount();

    const { user } = renderScreen(<IssueForm />, { responses: { [ISSUE]: { done: true } } });
    expect(await screen.findByText(/Đã khôi phục nội dung nhập dở/)).toBeInTheDocument();
    expect(screen.getByLabelText('Số, ký hiệu')).toHaveValue('05/KH-UBND-SNV');
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]));
  });
});
