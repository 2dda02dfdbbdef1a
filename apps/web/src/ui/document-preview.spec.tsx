import { render, screen, within } from '@testing-library/react';
import { type AdministrativeDocument, DRAFT_MARK, MOTTO, NATION } from '#contract/document-tree';
import { DocumentPreview } from './document-preview';

jest.mock('./document-preview.css', () => ({}));

const MARKING = 'Dữ liệu minh họa – không phải số liệu thật của tỉnh';

function report(changes: Partial<AdministrativeDocument> = {}): AdministrativeDocument {
  return {
    draft: false,
    marking: MARKING,
    superiorAgency: null,
    issuingAgency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'],
    numberLine: 'Số: 05/BC-UBND',
    dateLine: 'Sơn La, ngày 05 tháng 01 năm 2026',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả công tác cải cách hành chính năm 2025',
    addressees: ['Bộ Nội vụ'],
    legalBases: ['Căn cứ Nghị quyết số 76/NQ-CP', 'Căn cứ Kế hoạch số 12/KH-UBND'],
    body: [
      { type: 'heading', level: 1, text: 'I. CÔNG TÁC CHỈ ĐẠO' },
      { type: 'heading', level: 2, text: '1. Về kế hoạch' },
      { type: 'heading', level: 3, text: 'a) Kết quả' },
      { type: 'paragraph', text: 'Đạt 49,29%.\nĐoạn thứ hai.' },
      {
        type: 'table',
        caption: 'Bảng 1. Kết quả',
        columns: [
          { title: 'STT', align: 'center', width: 1 },
          { title: 'Nhiệm vụ', align: 'left', width: 3 },
          { title: 'Tỷ lệ', align: 'right', width: 1 },
        ],
        rows: [
          { kind: 'group', cells: ['I', 'THỂ CHẾ'] },
          { kind: 'row', cells: ['1', 'Rà soát văn bản', '49,29%'] },
          { kind: 'group', cells: ['II', 'THỦ TỤC HÀNH CHÍNH'] },
          { kind: 'row', cells: ['2', 'Công bố danh mục', '50,00%'] },
        ],
        emptyText: 'Không có số liệu',
      },
    ],
    recipients: ['Như trên', 'Lưu: VT, NC'],
    signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Đặng Thị Hường' },
    annexes: [],
    ...changes,
  };
}

const annex = {
  label: 'Phụ lục I',
  title: 'NHIỆM VỤ CHƯA HOÀN THÀNH',
  reference: '(Kèm theo Báo cáo số 05/BC-UBND)',
  landscape: true,
  blocks: [
    {
      type: 'table' as const,
      columns: [{ title: 'STT', align: 'center' as const, width: 1 }],
      rows: [],
      emptyText: 'Không có nhiệm vụ',
    },
  ],
};

describe('DocumentPreview', () => {
  test('opens with nation, agency, number and date', () => {
    render(<DocumentPreview document={report({ superiorAgency: 'BỘ NỘI VỤ' })} />);
    for (const text of [
      NATION,
      MOTTO,
      'BỘ NỘI VỤ',
      'ỦY BAN NHÂN DÂN',
      'TỈNH SƠN LA',
      'Số: 05/BC-UBND',
      'Sơn La, ngày 05 tháng 01 năm 2026',
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
  });

  test('has headings in order below the screen’s own', () => {
    render(<DocumentPreview document={report({ annexes: [annex] })} />);
    expect(screen.getAllByRole('heading').map((heading) => `${heading.tagName} ${heading.textContent}`)).toEqual([
      'H2 BÁO CÁO Kết quả công tác cải cách hành chính năm 2025',
      'H3 I. CÔNG TÁC CHỈ ĐẠO',
      'H4 1. Về kế hoạch',
      'H5 a) Kết quả',
      'H2 Phụ lục I NHIỆM VỤ CHƯA HOÀN THÀNH',
    ]);
  });

  test('a letter is headed by "V/v …" under its number', () => {
    render(
      <DocumentPreview document={report({ form: 'letter', typeName: '', subject: 'đôn đốc nhiệm vụ', body: [] })} />,
    );
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['V/v đôn đốc nhiệm vụ']);
    expect(screen.getByRole('article', { name: 'Bản xem trước: Công văn V/v đôn đốc nhiệm vụ' })).toBeInTheDocument();
  });

  test('minutes are signed by the secretary and the chair', () => {
    const secretary = { authority: ['THƯ KÝ'], name: 'Lường Thị Thu' };
    render(<DocumentPreview document={report({ form: 'minutes', dateLine: '', secretary })} />);
    for (const text of ['THƯ KÝ', 'Lường Thị Thu', 'Đặng Thị Hường', 'Nơi nhận:'])
      expect(screen.getByText(text)).toBeInTheDocument();
  });

  test('shows tables as tables, with groups, that scroll in a box of their own', () => {
    render(<DocumentPreview document={report()} />);
    const table = screen.getByRole('table', { name: 'Bảng 1. Kết quả' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['STT', 'Nhiệm vụ', 'Tỷ lệ']);
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['ITHỂ CHẾ', '1Rà soát văn bản49,29%', 'IITHỦ TỤC HÀNH CHÍNH', '2Công bố danh mục50,00%']);
    expect(table.querySelectorAll('tbody')).toHaveLength(2);
    expect(within(table).getByText('49,29%')).toHaveStyle({ textAlign: 'right' });
    expect(screen.getByRole('group', { name: 'Bảng 1. Kết quả' })).toHaveAttribute('tabindex', '0');
  });

  test('closes lists as the file does', () => {
    render(<DocumentPreview document={report({ addressees: ['Bộ Nội vụ', 'Bộ Tư pháp'] })} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Bộ Nội vụ;',
      'Bộ Tư pháp.',
      'Như trên;',
      'Lưu: VT, NC.',
    ]);
    expect(screen.getByText('Căn cứ Nghị quyết số 76/NQ-CP;')).toBeInTheDocument();
    expect(screen.getByText('Căn cứ Kế hoạch số 12/KH-UBND.')).toBeInTheDocument();
  });

  test('makes a paragraph of every line', () => {
    render(<DocumentPreview document={report()} />);
    expect(screen.getByText('Đạt 49,29%.').tagName).toBe('P');
    expect(screen.getByText('Đoạn thứ hai.').tagName).toBe('P');
    expect(screen.getByText('Kính gửi: Bộ Nội vụ.')).toBeInTheDocument();
  });

  test('marks drafts, and every page with the marking', () => {
    const { rerender } = render(<DocumentPreview document={report({ draft: true, annexes: [annex] })} />);
    expect(screen.getByText(DRAFT_MARK)).toBeInTheDocument();
    expect(screen.getAllByText(MARKING)).toHaveLength(2);
    rerender(<DocumentPreview document={report({ marking: null })} />);
    expect(screen.queryByText(DRAFT_MARK)).not.toBeInTheDocument();
    expect(screen.queryByText(MARKING)).not.toBeInTheDocument();
  });

  test('says that a table is empty', () => {
    render(<DocumentPreview document={report({ annexes: [annex] })} />);
    expect(within(screen.getByRole('region', { name: 'Phụ lục I' })).getByRole('cell')).toHaveTextContent(
      'Không có nhiệm vụ',
    );
  });

  test('texts are data, never markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { container } = render(
      <DocumentPreview document={report({ subject: hostile, body: [{ type: 'paragraph', text: hostile }] })} />,
    );
    expect(screen.getAllByText(hostile)).toHaveLength(2);
    expect(container.querySelector('img')).toBeNull();
  });
});
