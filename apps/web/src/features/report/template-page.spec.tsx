import { screen, waitFor, within } from '@testing-library/react';
import type { TemplateSectionPart, TemplateView } from '#contract/report-template';
import { refusal } from '../../testing/fake-api';
import { renderScreen } from '../../testing/render-screen';
import { TemplatePage } from './template-page';

const section = (code: string, title: string, changes: Partial<TemplateSectionPart> = {}): TemplateSectionPart => ({
  code,
  title,
  level: code.includes('.') ? 2 : 1,
  kind: code.includes('.') ? 'narrative' : 'heading',
  periods: [],
  areaCode: null,
  text: '',
  material: null,
  ...changes,
});
const templateOf = (changes: Partial<TemplateView> = {}): TemplateView => ({
  id: 7,
  version: 3,
  status: 'draft',
  name: 'Đề cương năm 2027',
  periodCodes: [],
  createdBy: 'Hà Thị Thư',
  createdAt: '2026-11-20T02:00:00.000Z',
  publishedBy: null,
  publishedAt: null,
  reports: 0,
  inForce: false,
  content: { sections: [section('I', 'CHỈ ĐẠO'), section('I.1', 'Kế hoạch'), section('I.2', 'Kiểm tra')], annexes: [] },
  allowedActions: ['edit', 'publish', 'discard', 'copy'].map((action) => ({ action, allowed: true, reason: null })),
  ...changes,
});
type Saved = { version: number; sections: TemplateSectionPart[] };
const open = (responses: Record<string, unknown> = {}) =>
  renderScreen(<TemplatePage />, {
    path: '/mau-bao-cao/7',
    route: '/mau-bao-cao/:id',
    responses: {
      'GET /api/report-templates/7': templateOf(),
      'GET /api/report-templates/placeholders': { items: [] },
      'GET /api/periods': { items: [] },
      'GET /api/plans': { items: [], total: 0 },
      ...responses,
    },
  });
const text = () => screen.findByRole('textbox', { name: 'Đoạn văn theo số liệu của mục I.1' });
const save = () => screen.getByRole('button', { name: 'Lưu bản nháp' });

test('an unknown placeholder is named with what is near, at its section, and the text stays', async () => {
  const message = 'Mục I.1: không có số liệu nào mang mã "plan.complete". Gần giống: plan.completed.';
  const { user } = open({
    'PUT /api/report-templates/7': refusal(422, {
      code: 'INVALID',
      message,
      details: [{ field: 'sections.1.text', message }],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Sửa mục I.1' }));
  await user.click(await text());
  await user.paste('Xong {{plan.complete}} nhiệm vụ.');
  await user.click(save());
  const item = (await text()).closest('li')!;
  await waitFor(() => expect(within(item).getByText(message)).toBeInTheDocument());
  expect(await text()).toHaveValue('Xong {{plan.complete}} nhiệm vụ.');
});

test('a section is moved, and the draft is published as it was saved', async () => {
  const saved: Saved[] = [];
  const published: unknown[] = [];
  const { user } = open({
    'PUT /api/report-templates/7': (body: Saved) => {
      saved.push(body);
      return templateOf({ version: 4 });
    },
    'POST /api/report-templates/7/publish': (body: unknown) => {
      published.push(body);
      return templateOf({ version: 5, status: 'published' });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Sửa mục I.1' }));
  await user.click(screen.getByRole('button', { name: /xuống/i }));
  await user.click(screen.getByRole('button', { name: 'Công bố' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Báo cáo đã lập giữ nguyên mẫu của mình');
  await user.click(within(dialog).getByRole('button', { name: 'Công bố' }));
  await waitFor(() => expect(published).toEqual([{ version: 4 }]));
  expect(saved.map(({ version, sections }) => [version, sections.map(({ code }) => code)])).toEqual([
    [3, ['I', 'I.2', 'I.1']],
  ]);
});

test('what a colleague saved meanwhile stands beside what was typed, and neither is lost', async () => {
  const saved: Saved[] = [];
  const current = templateOf().content;
  const stored = {
    ...current,
    sections: current.sections.map((s) => (s.code === 'I.1' ? { ...s, text: 'Bản của đồng nghiệp.' } : s)),
  };
  const { user } = open({
    'PUT /api/report-templates/7': (body: Saved) => {
      saved.push(body);
      if (body.version === 4) return templateOf({ version: 5 });
      const details = {
        version: 4,
        changedBy: 'Cầm Thị Hai',
        changedAt: null,
        current: { name: 'Đề cương năm 2027', periodCodes: [], ...stored },
      };
      return refusal(409, { code: 'STALE', message: 'Mẫu đã được sửa.', details });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Sửa mục I.1' }));
  await user.click(await text());
  await user.paste('Bản của tôi.');
  await user.click(save());
  const notice = (await screen.findByText(/Cầm Thị Hai đã lưu mẫu này/)).closest<HTMLElement>('[role="alert"]')!;
  expect(notice).toHaveTextContent('Bản của đồng nghiệp.');
  expect(notice).toHaveTextContent('Bản của tôi.');
  expect(await text()).toHaveValue('Bản của tôi.');
  await user.click(within(notice).getByRole('button', { name: 'Lưu bản của tôi' }));
  await waitFor(() => expect(saved.at(-1)).toMatchObject({ version: 4 }));
  expect(saved.at(-1)!.sections.find(({ code }) => code === 'I.1')!.text).toBe('Bản của tôi.');
});
