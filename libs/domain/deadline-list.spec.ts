import { readDeadline, type DeadlineReading } from './deadline';

const dueDays = (text: string, options?: { beforeIsInclusive?: boolean }) =>
  (readDeadline(text, 2026, options) as DeadlineReading).occurrences.map(({ code, dueOn }) =>
    `${code} ${dueOn}`.trim(),
  );

describe('one day or period', () => {
  it.each([
    ['30.6', '2026-06-30'],
    ['30-6-2027', '2027-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['Ngày 20/12/2025.', '2025-12-20'],
    ['Trước ngày 15 tháng 11 năm 2026', '2026-11-15'],
    ['15 tháng 11', '2026-11-15'],
    ['Chậm nhất 30/6', '2026-06-30'],
    ['Chậm nhất là ngày 30/6', '2026-06-30'],
    ['Chậm nhất trước ngày 30/6', '2026-06-30'],
    ['Không quá 30/6', '2026-06-30'],
    ['Hoàn thành trước ngày 30/6', '2026-06-30'],
    ['Đến hết ngày 30/6', '2026-06-30'],
    ['Từ nay đến 30/6', '2026-06-30'],
    ['Trước 17h00 ngày 25/5', '2026-05-25'],
    ['Trước 17 giờ ngày 25/5/2026', '2026-05-25'],
    ['Trước 15/12 hằng năm', '2026-12-15'],
    ['Trong tháng 5', '2026-05-31'],
    ['Tháng 02', '2026-02-28'],
    ['Tháng 2/2028', '2028-02-29'],
    ['Tháng 6-2026', '2026-06-30'],
    ['Tháng 12 năm 2025', '2025-12-31'],
    ['12/2025', '2025-12-31'],
    ['QUÝ II', '2026-06-30'],
    ['Quý 2', '2026-06-30'],
    ['Quý I/2026', '2026-03-31'],
    ['Quý III năm 2027', '2027-09-30'],
    ['Quý IV hằng năm', '2026-12-31'],
    ['Hoàn thành trong Quý II', '2026-06-30'],
    ['Đến hết quý II', '2026-06-30'],
    ['Cuối quý II', '2026-06-30'],
    ['06 tháng đầu năm', '2026-06-30'],
    ['Sáu tháng đầu năm', '2026-06-30'],
    ['6 tháng đầu năm 2027', '2027-06-30'],
    ['6 tháng cuối năm', '2026-12-31'],
    ['Cả năm', '2026-12-31'],
    ['Trong năm 2027', '2027-12-31'],
    ['Cuối năm 2026', '2026-12-31'],
    ['Từ nay đến hết năm', '2026-12-31'],
  ])('"%s" is due on %s', (text, dueOn) => expect(dueDays(text)).toEqual([dueOn]));

  it('leaves out the day after "trước" only where the plan says so', () => {
    const exclusive = { beforeIsInclusive: false };
    expect(dueDays('Trước 15/11', exclusive)).toEqual(['2026-11-14']);
    expect(dueDays('Trước ngày 01/01/2027', exclusive)).toEqual(['2026-12-31']);
    expect(dueDays('Trước 30/6 và 30/11', exclusive)).toEqual(['D0629 2026-06-29', 'D1129 2026-11-29']);
    for (const text of ['15/11', 'Ngày 15/11', 'Chậm nhất 15/11', 'Đến hết ngày 15/11', 'Trước 17h ngày 15/11']) {
      expect(dueDays(text, exclusive)).toEqual(['2026-11-15']);
    }
    expect(readDeadline('Trước 1/1/1900', 1900, exclusive)).toHaveProperty('error');
  });

  it.each([
    ['Từ tháng 3 đến tháng 6', '2026-03-01', '2026-06-30'],
    ['Từ tháng 3 đến 6', '2026-03-01', '2026-06-30'],
    ['Từ quý I đến hết quý III/2027', '2027-01-01', '2027-09-30'],
    ['Từ 01/3 đến 30/6', '2026-03-01', '2026-06-30'],
    ['Từ tháng 10/2025 đến tháng 3/2026', '2025-10-01', '2026-03-31'],
  ])('"%s" is one span from %s to %s', (text, opensOn, dueOn) => {
    expect((readDeadline(text, 2026) as DeadlineReading).occurrences).toMatchObject([{ code: '', opensOn, dueOn }]);
  });
});

describe('several days or periods', () => {
  it.each([
    ['Tháng 5, tháng 11', ['T05 2026-05-31', 'T11 2026-11-30']],
    ['Các tháng 11,5', ['T05 2026-05-31', 'T11 2026-11-30']],
    ['Tháng 5 và tháng 11 năm 2026', ['T05 2026-05-31', 'T11 2026-11-30']],
    ['Quý II và quý IV', ['Q2 2026-06-30', 'Q4 2026-12-31']],
    ['Quý II & IV', ['Q2 2026-06-30', 'Q4 2026-12-31']],
    ['Quý 2, 4', ['Q2 2026-06-30', 'Q4 2026-12-31']],
    ['Quý I, II, III và IV', ['Q1 2026-03-31', 'Q2 2026-06-30', 'Q3 2026-09-30', 'Q4 2026-12-31']],
    ['Quý III, IV/2025', ['Q3-2025 2025-09-30', 'Q4-2025 2025-12-31']],
    ['Quý IV/2025, quý IV/2026', ['Q4-2025 2025-12-31', 'Q4 2026-12-31']],
    ['Quý IV/2025, I/2026', ['Q4-2025 2025-12-31', 'Q1 2026-03-31']],
    ['30/6, 30/11', ['D0630 2026-06-30', 'D1130 2026-11-30']],
    ['6 tháng đầu năm và 6 tháng cuối năm', ['H1 2026-06-30', 'H2 2026-12-31']],
    ['6 tháng, năm', ['H1 2026-06-30', 'Y 2026-12-31']],
    ['Định kỳ 6 tháng, hằng năm', ['H1 2026-06-30', 'Y 2026-12-31']],
    ['Quý I, 6 tháng, quý III, năm', ['Q1 2026-03-31', 'H1 2026-06-30', 'Q3 2026-09-30', 'Y 2026-12-31']],
    ['Quý I, 6 tháng đầu năm, quý III và cả năm', ['Q1 2026-03-31', 'H1 2026-06-30', 'Q3 2026-09-30', 'Y 2026-12-31']],
  ])('"%s" is %j', (text, days) => expect(dueDays(text)).toEqual(days));

  it('opens each further day when the one before it has passed', () => {
    const { occurrences } = readDeadline('30/11; 30/6', 2026) as DeadlineReading;
    expect(occurrences.map(({ opensOn }) => opensOn)).toEqual(['2026-01-01', '2026-07-01']);
  });

  it('is recurring when the periods are of different kinds, else of their kind', () => {
    expect(readDeadline('Quý I, 6 tháng, quý III, năm', 2026)).toMatchObject({ kind: 'recurring' });
    expect(readDeadline('30/6, 30/11', 2026)).toMatchObject({ kind: 'date' });
    expect(readDeadline('Tháng 5, 11', 2026)).toMatchObject({ kind: 'month' });
  });
});

describe('what is impossible or could mean two things', () => {
  it.each([
    ['31/6', 'Ngày 31/6/2026 không có trong lịch. Hãy kiểm tra lại ngày và tháng.'],
    ['Trước ngày 29/2', 'Ngày 29/2/2026 không có trong lịch. Hãy kiểm tra lại ngày và tháng.'],
    ['30/13/2026', 'Ngày 30/13/2026 không có trong lịch. Hãy kiểm tra lại ngày và tháng.'],
    ['Tháng 13', 'Không có tháng 13. Tháng phải từ 1 đến 12.'],
    ['Tháng 5, 0', 'Không có tháng 0. Tháng phải từ 1 đến 12.'],
    ['Quý 5', 'Không có quý 5. Quý phải từ I đến IV.'],
    ['Quý IIII', 'Không có quý IIII. Quý phải từ I đến IV.'],
    ['Quý I, V', 'Không có quý V. Quý phải từ I đến IV.'],
    ['30/6/2626', 'Năm 2626 nằm ngoài khoảng từ 1900 đến 2199.'],
    ['Năm 0206', 'Năm 0206 nằm ngoài khoảng từ 1900 đến 2199.'],
    ['30/6/26', 'Năm ghi hai chữ số dễ nhầm. Hãy ghi đủ bốn chữ số, ví dụ 30/6/2026.'],
    ['Quý II, II', 'Hai kỳ cùng đến hạn ngày 30/06/2026. Hãy chỉ ghi một trong hai.'],
    ['Tháng 6, quý II', 'Hai kỳ cùng đến hạn ngày 30/06/2026. Hãy chỉ ghi một trong hai.'],
  ])('says what is wrong with "%s"', (text, error) => expect(readDeadline(text, 2026)).toEqual({ error }));

  it.each([
    ['Trước quý II', /trước ngày đầu hay trước ngày cuối/],
    ['Trước tháng 5', /trước ngày đầu hay trước ngày cuối/],
    ['Đến quý II', /“đến” có gồm cả kỳ đó không/],
    ['Đến năm 2030', /“đến” có gồm cả kỳ đó không/],
    ['Quý I - III', /một hạn hay nhiều kỳ/],
    ['Tháng 5–6', /một hạn hay nhiều kỳ/],
    ['Quý II, 15/5', /vừa ghi ngày vừa ghi kỳ/],
    ['Quý IV/2025, quý I', /Hãy ghi năm cho mỗi kỳ/],
    ['Tháng 5, tháng 11/2025', /Hãy ghi năm cho mỗi kỳ/],
    ['Quý I, 6 tháng, quý III, năm 2026', /năm của các kỳ hay là một kỳ riêng/],
    ['Từ tháng 10 đến tháng 3', /kết thúc \(31\/03\/2026\) trước khi bắt đầu \(01\/10\/2026\)/],
    ['6 tháng', /Hãy ghi “6 tháng đầu năm”/],
    ['Quý 2, IV', /^Chưa hiểu/],
    ['Quý II, 4', /^Chưa hiểu/],
    ['Quý II hoặc III', /^Chưa hiểu/],
    ['Sau ngày 30/6', /^Chưa hiểu/],
    ['Trước hết tháng 6', /^Chưa hiểu/],
    ['Từ trước 30/6 đến 30/9', /^Chưa hiểu/],
    ['Tháng năm', /^Chưa hiểu/],
  ])('does not guess "%s"', (text, error) => {
    expect(readDeadline(text, 2026)).toEqual({ error: expect.stringMatching(error) });
  });
});
