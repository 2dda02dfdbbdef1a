import { readDeadline } from './deadline';

describe('a deadline in words', () => {
  it.each([
    ['Không có thời hạn', 'none'],
    ['Không xác định thời hạn', 'none'],
    ['Thường xuyên trong năm', 'continuous'],
    ['Thường xuyên, liên tục', 'continuous'],
    ['Thường xuyên, cả năm 2026', 'continuous'],
    ['Thực hiện thường xuyên', 'continuous'],
    ['Thường xuyên theo quy định', 'continuous'],
    ['Theo hướng dẫn của Bộ Nội vụ', 'external'],
    ['Theo tiến độ/hướng dẫn của TW/Bộ', 'external'],
    ['Theo yêu cầu', 'external'],
    ['Theo quy chế và quy định của tỉnh', 'external'],
    ['Theo kế hoạch năm 2026', 'external'],
    ['Theo Kế hoạch số 12/KH-UBND ngày 15/01/2026', 'external'],
    ['Theo Nghị định số 118/2025/NĐ-CP', 'external'],
    ['Thực hiện theo tiến độ', 'external'],
    ['Tại kỳ họp cuối năm của HĐND tỉnh', 'external'],
    ['Sau khi Nghị định có hiệu lực', 'afterEvent'],
    ['Ngay sau khi có hướng dẫn', 'afterEvent'],
    ['Sau khi công bố Chỉ số CCHC năm 2025', 'afterEvent'],
    ['Sau khi Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 có hiệu lực', 'afterEvent'],
    ['Khi có yêu cầu', 'afterEvent'],
    ['Khi phát sinh', 'afterEvent'],
    ['Trong 15 ngày kể từ ngày Nghị định có hiệu lực', 'afterEvent'],
    ['Chậm nhất 10 ngày làm việc sau khi có hướng dẫn', 'afterEvent'],
  ])('"%s" names no day: %s', (text, kind) => {
    expect(readDeadline(text, 2026)).toMatchObject({ kind, dueOn: null, occurrences: [] });
  });

  it.each([
    'Theo kế hoạch, trước 30/6',
    'Theo tiến độ, quý II',
    'Theo kế hoạch, năm 2026',
    'Theo tiến độ, hoàn thành trong năm',
    'Theo yêu cầu, báo cáo hằng tháng',
    'Thường xuyên, báo cáo hằng quý',
    'Sau khi Luật có hiệu lực (01/7/2026)',
    '15 ngày sau khi kết thúc quý',
    'Trong 15 ngày kể từ ngày 01/6/2026',
  ])('does not guess whether the words or the time count in "%s"', (text) => {
    expect(readDeadline(text, 2026)).toEqual({
      error: expect.stringMatching(/^Thời hạn vừa ghi bằng lời vừa có mốc thời gian/),
    });
  });

  it.each(['Sau khi', 'Theo', 'Rà soát thường xuyên', 'Khi rảnh'])('does not understand "%s"', (text) => {
    expect(readDeadline(text, 2026)).toEqual({ error: expect.stringMatching(/^Chưa hiểu thời hạn/) });
  });
});
