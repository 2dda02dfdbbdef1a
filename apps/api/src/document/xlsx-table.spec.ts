import { Workbook } from 'exceljs';
import { plainTableBytes, type TableValue } from './xlsx-table';

describe('a table as a workbook', () => {
  async function cellsOf(values: TableValue[]) {
    const columns = values.map((_, i) => ({ header: `Cột ${i + 1}`, width: 10 }));
    const bytes = await plainTableBytes({ sheet: 'Bảng', titles: [], columns, rows: [{ values, heading: false }] });
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const row = workbook.worksheets[0]!.getRow(2);
    return values.map((_, i) => row.getCell(i + 1));
  }

  it('days and instants are dates that sort, instants on the clock of the province', async () => {
    const [day, late, noon] = await cellsOf([
      { date: '2026-11-22' },
      { instant: '2026-11-22T17:30:00.000Z' },
      { instant: '2026-11-22T05:07:59.999Z' },
    ]);
    expect(day!.value).toEqual(new Date('2026-11-22T00:00:00Z'));
    expect(late!.value).toEqual(new Date('2026-11-23T00:30:00Z'));
    expect(noon!.value).toEqual(new Date('2026-11-22T12:07:00Z'));
    expect([day!.numFmt, late!.numFmt]).toEqual(['dd/mm/yyyy', 'hh:mm dd/mm/yyyy']);
  });

  it('text stays text whatever it begins with, numbers are numbers', async () => {
    const cells = await cellsOf(['=cmd|calc', '@SUM(A1)', '-1', 95.5]);
    expect(cells.map(({ value }) => value)).toEqual(['=cmd|calc', '@SUM(A1)', '-1', 95.5]);
  });
});
