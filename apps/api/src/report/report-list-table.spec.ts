import { factTable } from './report-list-table';

const list = (columns: string[], ...rows: string[][]) => ({
  key: 'k',
  label: 'Danh sách',
  columns,
  rows: rows.map((cells) => ({ cells })),
});

describe('the list behind a fact as a table of an annex', () => {
  it('has numbers to the right and days in the middle, as numbers and days in the workbook; what is unknown decides nothing', () => {
    const { columns } = factTable(
      list(
        ['Đơn vị', 'Giá trị', 'Tỷ lệ', 'Ngày', 'Mã'],
        ['Sở Tư pháp', '1.234', '57,74%', '05/01/2026', '05'],
        ['Sở Nội vụ', '–', '100%', '–', '12'],
      ),
    );
    expect(columns.map(({ title, align, holds }) => [title, align, holds])).toEqual([
      ['STT', 'center', 'integer'],
      ['Đơn vị', 'left', undefined],
      ['Giá trị', 'right', 'integer'],
      ['Tỷ lệ', 'right', 'rate'],
      ['Ngày', 'center', 'date'],
      ['Mã', 'left', undefined],
    ]);
  });

  it('gives a column what its words need, and the line number enough for its title however many columns there are', () => {
    const long = 'Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh công bố kết quả xếp hạng chỉ số.';
    const { columns } = factTable(
      list(
        ['Số', 'Nội dung', 'Tình trạng', 'Thời hạn', 'Ngày hoàn thành', 'Nơi'],
        ['1', long, 'Hoàn thành', '30/06/2026', '–', 'Tỉnh'],
      ),
    );
    const width = (title: string) => columns.find((column) => column.title === title)!.width;
    expect(width('Nội dung')).toBeGreaterThan(2 * width('Tình trạng'));
    expect(width('Số')).toBeLessThan(width('Tình trạng'));
    expect(width('STT') / columns.reduce((sum, column) => sum + column.width, 0)).toBeGreaterThan(0.045);
  });

  it('says that there is nothing', () => {
    for (const empty of [undefined, list(['Đơn vị', 'Giá trị'])])
      expect(factTable(empty)).toMatchObject({ rows: [], emptyText: 'Không có số liệu' });
  });
});
