import { screen, within } from '@testing-library/react';
import { renderScreen } from '../testing/render-screen';
import { DataTable, type DataColumns } from './data-table';

interface Row {
  id: number;
  title: string;
}
const columns: DataColumns<Row> = [
  { title: 'Mã', dataIndex: 'id' },
  { title: 'Tên nhiệm vụ', dataIndex: 'title', render: (title: string) => <strong>{title}</strong> },
];
const rows: Row[] = [
  { id: 1, title: 'Ban hành kế hoạch' },
  { id: 2, title: 'Rà soát thủ tục' },
];

describe('DataTable', () => {
  it('is a real table named by its caption', () => {
    renderScreen(
      <DataTable caption="Nhiệm vụ quá hạn" columns={columns} rows={rows} rowKey="id" pagination={{ total: 2 }} />,
    );
    const table = screen.getByRole('table', { name: 'Nhiệm vụ quá hạn' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByRole('columnheader', { name: 'Tên nhiệm vụ' })).toBeInTheDocument();
    expect(screen.getByText('Tổng số: 2 dòng')).toBeInTheDocument();
  });

  it('keeps the page in the address', async () => {
    const { user, location } = renderScreen(
      <DataTable caption="Nhiệm vụ" columns={columns} rows={rows} rowKey="id" pagination={{ total: 120 }} />,
      { path: '/nhiem-vu?planId=3&page=2' },
    );
    expect(screen.getByText('Dòng 51–100 trong tổng số 120')).toBeInTheDocument();
    await user.click(screen.getByTitle('3'));
    expect(location()).toBe('/nhiem-vu?planId=3&page=3');
    await user.click(screen.getByTitle('1'));
    expect(location()).toBe('/nhiem-vu?planId=3');
  });

  it('says what to do when there are no rows', () => {
    renderScreen(
      <DataTable
        caption="Nhiệm vụ"
        columns={columns}
        rows={[]}
        rowKey="id"
        empty="Chưa có nhiệm vụ; hãy bỏ bớt điều kiện lọc."
      />,
    );
    expect(screen.getByText('Chưa có nhiệm vụ; hãy bỏ bớt điều kiện lọc.')).toBeInTheDocument();
  });

  it('shows the same rows as labelled cards on a telephone', () => {
    const wide = window.matchMedia;
    window.matchMedia = ((query: string) => ({
      ...wide(query),
      matches: query.includes('599.98px'),
    })) as typeof window.matchMedia;
    try {
      renderScreen(<DataTable caption="Nhiệm vụ" columns={columns} rows={rows} rowKey="id" />);
      const cards = within(screen.getByRole('list', { name: 'Nhiệm vụ' })).getAllByRole('listitem');
      expect(cards.map((card) => card.textContent)).toEqual([
        'Mã1Tên nhiệm vụBan hành kế hoạch',
        'Mã2Tên nhiệm vụRà soát thủ tục',
      ]);
    } finally {
      window.matchMedia = wide;
    }
  });
});
