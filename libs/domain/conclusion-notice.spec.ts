import fc from 'fast-check';
import { splitConclusionNotice } from './conclusion-notice';
import { NOTICE_SAMPLES } from './conclusion-notice.samples';
import type { ConclusionNotice } from './notice-shape';

const outline = (notice: ConclusionNotice) =>
  notice.items.map(({ path, wording, sureness }) => [path.join(' › '), wording, sureness === 'certain']);
const split = (text: string) => splitConclusionNotice(`Chủ tịch UBND tỉnh kết luận như sau:\n${text}`);

function expectWhole({ text, pieces, items }: ConclusionNotice): void {
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  for (const [i, { range, wording }] of items.entries()) {
    expect(text.slice(range.start, range.end)).toBe(wording);
    const own = pieces.filter((piece) => piece.item === i);
    expect(own[0]!.start <= range.start && own.at(-1)!.end >= range.end).toBe(true);
  }
}

describe('notices split by hand before there was a splitter', () => {
  describe.each(NOTICE_SAMPLES)('$name', (sample) => {
    const notice = splitConclusionNotice(sample.text);

    it('gives the items, verbatim, in their places, and says where it is unsure', () => {
      expect(
        notice.items.map((item) => ({
          path: item.path.join(' › '),
          wording: item.wording,
          kind: item.kind,
          sure: item.sureness === 'certain',
        })),
      ).toEqual(sample.items.map(({ path, wording, kind, sure }) => ({ path, wording, kind, sure })));
      expect(notice.items.every((item) => (item.reason === null) === (item.sureness === 'certain'))).toBe(true);
      expect(notice.warnings.map((words) => words.slice(0, 25))).toEqual(
        sample.items.some(({ path }) => path !== '') ? [] : ['Văn bản không có số thứ t'],
      );
    });

    it('reads the head', () => {
      const { number, issuedOn, kind, subject, chair, meetingOn } = notice.header;
      expect({
        number: number?.text ?? null,
        issuedOn: issuedOn?.day ?? null,
        kind: kind?.text ?? null,
        subject: subject?.text ?? null,
        chair: chair?.text ?? null,
        meetingOn: meetingOn?.day ?? null,
      }).toEqual(sample.header);
      for (const fact of Object.values(notice.header)) {
        if (fact) expect(notice.text.slice(fact.range.start, fact.range.end)).toBe(fact.text);
      }
    });

    it('keeps the whole text', () => expectWhole(notice));

    it.each([
      ['decomposed letters', (text: string) => text.normalize('NFD')],
      ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
      [
        'spaces of Word',
        (text: string) => text.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0').replace(/(?<=\n[a-zđ]\)) /g, '\t'),
      ],
    ])('is the same with %s', (_, change) => {
      const changed = splitConclusionNotice(change(sample.text));
      expect(changed.items.map(({ path, wording }) => [path, wording.replaceAll('\u00a0', ' ')])).toEqual(
        notice.items.map(({ path, wording }) => [path, wording.replaceAll('\u00a0', ' ')]),
      );
      expectWhole(changed);
    });
  });

  it('the twelve conclusions of the press text lie on the borders of its items', () => {
    const { items } = splitConclusionNotice(NOTICE_SAMPLES.at(-1)!.text);
    expect(items.slice(0, 10).every(({ sureness, lead }) => sureness === 'certain' && lead !== null)).toBe(true);
    // The eleventh is one sentence, the twelfth two; the sentence before them gives no task. All of them ask to be looked at.
    expect(items.slice(10).map(({ sureness }) => sureness)).toEqual(['unsure', 'unsure', 'unsure', 'unsure']);
    expect(items[11]!.reason).toMatch(/một kết luận hay hai/);
  });
});

describe('what people paste', () => {
  it.each<[what: string, text: string, items: [path: string, wording: string, sure: boolean][]]>([
    [
      'lines broken by copying',
      '1. Giao Sở Nội vụ chủ trì rà soát kế hoạch năm\n2026, báo cáo trong tháng\n7. Sở Tài chính bố trí kinh phí.\n2. Sở Y tế báo cáo.',
      [
        ['1', 'Giao Sở Nội vụ chủ trì rà soát kế hoạch năm\n2026, báo cáo trong tháng', true],
        ['7', 'Sở Tài chính bố trí kinh phí.', false],
        ['2', 'Sở Y tế báo cáo.', false],
      ],
    ],
    [
      'a number in the middle of a long sentence',
      '1. Giao Sở Nội vụ chủ trì rà soát toàn bộ nhiệm vụ của kế hoạch cải cách hành chính trong tháng\n7. Kết quả gửi Văn phòng UBND tỉnh.\n2. Sở Y tế báo cáo.',
      [
        [
          '1',
          'Giao Sở Nội vụ chủ trì rà soát toàn bộ nhiệm vụ của kế hoạch cải cách hành chính trong tháng\n7. Kết quả gửi Văn phòng UBND tỉnh.',
          false,
        ],
        ['2', 'Sở Y tế báo cáo.', true],
      ],
    ],
    [
      'a number left out',
      '1. Một.\n2. Hai.\n4. Bốn.',
      [
        ['1', 'Một.', true],
        ['2', 'Hai.', true],
        ['4', 'Bốn.', false],
      ],
    ],
    [
      'letters with and without đ',
      'a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.',
      [
        ['a', 'Một;', true],
        ['b', 'Hai;', true],
        ['c', 'Ba;', true],
        ['d', 'Bốn;', true],
        ['đ', 'Năm;', true],
        ['e', 'Sáu;', true],
        ['g', 'Bảy.', true],
      ],
    ],
    [
      'a letter the decree does not use',
      'e) Một;\nf) Hai.',
      [
        ['e', 'Một;', false],
        ['f', 'Hai.', false],
      ],
    ],
    [
      'numbers within numbers',
      '1. Chung\n1.1. Sở Y tế báo cáo.\n1.2. Sở Xây dựng báo cáo:\na) Tiến độ;\nb) Kinh phí.\n2. Sở Tài chính báo cáo.',
      [
        ['1', 'Chung', true],
        ['1 › 1.1', 'Sở Y tế báo cáo.', true],
        ['1 › 1.2', 'Sở Xây dựng báo cáo:', true],
        ['1 › 1.2 › a', 'Tiến độ;', true],
        ['1 › 1.2 › b', 'Kinh phí.', true],
        ['2', 'Sở Tài chính báo cáo.', true],
      ],
    ],
    [
      'a list inside a line',
      '1. Giao Sở Nội vụ: (1) Rà soát kế hoạch; (2) Báo cáo kết quả.\n2. Sở Y tế báo cáo.',
      [
        ['1', 'Giao Sở Nội vụ:', true],
        ['1 › 1', 'Rà soát kế hoạch;', true],
        ['1 › 2', 'Báo cáo kết quả.', true],
        ['2', 'Sở Y tế báo cáo.', true],
      ],
    ],
    [
      'paragraphs without numbers under a title',
      '1. Nhiệm vụ thời gian tới\nGiao Sở Nội vụ rà soát.\nGiao Sở Tài chính bố trí kinh phí.\n2. Khác: không.',
      [
        ['1', 'Nhiệm vụ thời gian tới', true],
        ['1', 'Giao Sở Nội vụ rà soát.', false],
        ['1', 'Giao Sở Tài chính bố trí kinh phí.', false],
        ['2', 'Khác: không.', true],
      ],
    ],
    [
      'counted in words',
      'Một là, Sở Y tế báo cáo.\nHai là, Sở Xây dựng báo cáo.',
      [
        ['1', 'Sở Y tế báo cáo.', true],
        ['2', 'Sở Xây dựng báo cáo.', true],
      ],
    ],
    [
      'bullets of Word',
      '\uf0b7 Sở Y tế báo cáo;\n• Sở Xây dựng báo cáo.',
      [
        ['•', 'Sở Y tế báo cáo;', true],
        ['•', 'Sở Xây dựng báo cáo.', true],
      ],
    ],
    [
      'a date at the beginning of a line',
      '1. Sở Y tế báo cáo.\n13.6 là ngày họp, 6 tháng một lần.',
      [['1', 'Sở Y tế báo cáo.\n13.6 là ngày họp, 6 tháng một lần.', true]],
    ],
  ])('%s', (_, text, items) => {
    const notice = split(text);
    expect(outline(notice)).toEqual(items);
    expectWhole(notice);
  });

  it('a list without any head', () => {
    expect(outline(splitConclusionNotice('1. Sở Y tế báo cáo.\n2. Sở Xây dựng báo cáo.'))).toEqual([
      ['1', 'Sở Y tế báo cáo.', true],
      ['2', 'Sở Xây dựng báo cáo.', true],
    ]);
  });

  it.each([
    [
      'THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\ntại phiên họp tháng 6\n\nNgày 28/6/2026, Chủ tịch UBND tỉnh Hoàng Quốc Khánh chủ trì phiên họp và kết luận như sau:\n1. Sở Y tế báo cáo.',
      'Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 6',
      'Chủ tịch UBND tỉnh Hoàng Quốc Khánh',
    ],
    [
      'BIÊN BẢN\nHọp Ban Chỉ đạo\n\nChủ trì: Đồng chí Nguyễn Văn Sơn, Trưởng ban.\nBan Chỉ đạo kết luận như sau:\n1. Sở Y tế báo cáo.',
      'Họp Ban Chỉ đạo',
      'Nguyễn Văn Sơn, Trưởng ban',
    ],
  ])('subject over two lines, chair without “đồng chí”, minutes', (text, subject, chair) => {
    const { header } = splitConclusionNotice(text);
    expect([header.subject?.text, header.chair?.text]).toEqual([subject, chair]);
  });

  it('says that nothing was found, and that an annex was not looked at', () => {
    expect(splitConclusionNotice('Chương trình họp').warnings[0]).toMatch(/Không tìm thấy kết luận/);
    expect(
      split('1. Sở Y tế báo cáo toàn bộ tình hình thực hiện nhiệm vụ.\nNơi nhận:\n- Như trên;\nPhụ lục\n1. Sở Y tế')
        .warnings[0],
    ).toMatch(/phụ lục/);
    expect(splitConclusionNotice('').items).toEqual([]);
  });
});

describe('nothing of the text is lost', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '1. ',
      '2) ',
      'a) ',
      'đ) ',
      '- ',
      '+ ',
      'II. ',
      '(1) x; (2) y',
      'Sở Nội vụ:',
      'Nơi nhận:',
      '',
      'Kết luận như sau:',
      'yêu cầu các sở, ngành làm một; hai; (ba; bốn; năm.',
    ),
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      'Giao Sở Y tế báo cáo. Các đơn vị thực hiện; báo cáo.',
      'trong quý III./.',
      'THÔNG BÁO',
      'Số: 12/TB-UBND',
    ),
  );
  const anyNotice = fc
    .array(fc.tuple(line, line), { maxLength: 30 })
    .map((lines) => lines.map((two) => two.join('')).join('\n'));

  it('whatever is pasted, the pieces are the text', () => {
    fc.assert(
      fc.property(anyNotice, (text) => expectWhole(splitConclusionNotice(text))),
      { numRuns: 300 },
    );
  });

  it('splitting what was stored gives the same again', () => {
    fc.assert(
      fc.property(anyNotice, (text) => {
        const once = splitConclusionNotice(text);
        expect(splitConclusionNotice(once.text)).toEqual(once);
        expect(splitConclusionNotice(text.normalize('NFD')).items).toEqual(once.items);
      }),
      { numRuns: 100 },
    );
  });

  it('two hundred pages give their items', () => {
    const page =
      '1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát kế hoạch, hoàn thành trước ngày 30/6.\n'.repeat(25);
    const notice = split(page.repeat(200));
    expect(notice.items).toHaveLength(5000);
    expect(notice.pieces.reduce((at, piece) => (piece.start === at ? piece.end : NaN), 0)).toBe(notice.text.length);
  });
});
