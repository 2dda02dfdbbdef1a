import { reportCsv, reportJson, type DataSource } from './report-data-file';

const figures = { total: 1234, completed: 1, completedOnTime: 1, completedLate: 0, openWithinTerm: 0, openOverdue: 0, openNoDeadline: 0, awaitingConfirmation: 0, dueSoon: 0, rate: { numerator: 1, denominator: 1234, text: '0,08%' } };
const noRate = { numerator: 0, denominator: 0, text: '–' };
const source: DataSource = {
  status: 'issued',
  number: '05/BC-UBND',
  issuedOn: '2026-06-18',
  asOf: '2026-06-14',
  knownAt: '2026-06-15T02:00:00.000Z',
  rulesVersion: 'figures-1',
  versionNo: 2,
  facts: {
    figures,
    dueRate: noRate,
    onTimeRate: noRate,
    overdueRate: noRate,
    byArea: [{ id: 1, code: '1', name: '=HYPERLINK("http://x","Cải cách, thể chế")', coordinating: 0, ...figures }],
    byUnit: [],
    tasks: [],
    completedInPeriod: 1,
    previous: null,
    plan: { title: 'Kế hoạch', number: null, issuedOn: null, theme: null },
    programme: { name: '', basis: '' },
    period: { title: '6 tháng đầu năm 2026', from: '2025-12-15', to: '2026-06-14' },
    values: [
      { key: 'indicator.2.4', label: '-Hồ sơ', kind: 'number', unit: 'hồ sơ', value: 37657 },
      { key: 'plan.total', label: 'tổng số', kind: 'number', value: 1234 },
      { key: 'meeting.text', label: 'Họp', kind: 'text', value: 'x' },
    ],
  },
};

describe('the data file of a report', () => {
  const csv = reportCsv(source).toString('utf8');
  const lines = csv.slice(1).split('\r\n');

  it('CSV: BOM, one row per figure, raw values, no formula', () => {
    expect(reportCsv(source).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(lines[0]).toBe('Mã số liệu,Nhóm,Tên số liệu,Đơn vị tính,Giá trị,Giá trị như in,Kỳ báo cáo,Từ ngày,Đến ngày,Số liệu tính đến ngày,Số báo cáo,Phiên bản');
    expect(lines[1]).toBe('plan.total,Toàn kế hoạch,Tổng số nhiệm vụ,nhiệm vụ,1234,1.234,6 tháng đầu năm 2026,2025-12-15,2026-06-14,2026-06-14,05/BC-UBND,2');
    expect(lines).toContain('plan.rate,Toàn kế hoạch,Tỷ lệ hoàn thành (đã hoàn thành / tổng số),%,0.08,"0,08%",6 tháng đầu năm 2026,2025-12-15,2026-06-14,2026-06-14,05/BC-UBND,2');
    expect(lines.find((line) => line.startsWith('plan.dueRate'))).toContain(',%,,–,');
    expect(lines.find((line) => line.startsWith('indicator.2.4'))).toContain(",Chỉ tiêu thống kê,'-Hồ sơ,hồ sơ,37657,37.657,");
    expect(lines.find((line) => line.startsWith('plan.area.1.total'))).toContain(',"Lĩnh vực: =HYPERLINK(""http://x"",""Cải cách, thể chế"")",');
    expect(lines.filter((line) => line.startsWith('plan.total,'))).toHaveLength(1);
    expect(csv).not.toContain('meeting.text');
  });

  it('JSON: the same figures, with what they are of', () => {
    const data = JSON.parse(reportJson(source).toString('utf8')) as { report: object; figures: { code: string; value: number | null }[] };
    expect(data.report).toMatchObject({ number: '05/BC-UBND', versionNo: 2, asOf: '2026-06-14', period: { from: '2025-12-15' } });
    expect(data.figures).toHaveLength(lines.length - 2);
    expect(data.figures.find(({ code }) => code === 'indicator.2.4')).toMatchObject({ value: 37657, unit: 'hồ sơ' });
    expect(data.figures.find(({ code }) => code === 'plan.dueRate')!.value).toBeNull();
  });
});
