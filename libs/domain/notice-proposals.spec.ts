import { splitConclusionNotice } from './conclusion-notice';
import { NOTICE_SAMPLES } from './conclusion-notice.samples';
import { citationsOf } from './notice-citations';
import {
  proposeAssignment,
  proposeForNotice,
  type NoticeName,
  type NoticeVocabulary,
  type ProposedUnit,
} from './notice-proposals';

const MERGER = '2025-03-01';
let nextId = 1;
const unit = (name: string, shortName = name, rest: Partial<NoticeName> = {}): NoticeName => ({
  kind: 'unit',
  id: nextId++,
  name,
  otherNames: [shortName],
  closedOn: null,
  ...rest,
});
const group = (name: string): NoticeName => ({ kind: 'group', id: nextId++, name, otherNames: [], closedOn: null });
const khcn = unit('Sở Khoa học và Công nghệ', 'Sở KH&CN');
const merged = (name: string, shortName: string, successors: { id: number; name: string }[] = []) =>
  unit(name, shortName, { closedOn: MERGER, successors });

const VOCABULARY: NoticeVocabulary = {
  names: [
    group('Các sở, ban, ngành'),
    group('UBND các xã, phường'),
    unit('Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh'),
    unit('Văn phòng UBND tỉnh', 'VP UBND tỉnh'),
    ...['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Công Thương', 'Sở Xây dựng', 'Sở Y tế', 'Thanh tra tỉnh'].map(
      (name) => unit(name),
    ),
    unit('Sở Nông nghiệp và Môi trường', 'Sở NN&MT'),
    khcn,
    unit('Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTT&DL'),
    unit('Trung tâm Phục vụ hành chính công tỉnh', 'TT PVHCC tỉnh'),
    unit('Thuế tỉnh Sơn La', 'Thuế tỉnh'),
    unit('Công an tỉnh Sơn La', 'Công an tỉnh'),
    unit('UBND phường Tô Hiệu'),
    merged('Sở Thông tin và Truyền thông', 'Sở TT&TT', [{ id: khcn.id, name: khcn.name }]),
    merged('Sở Xây dựng', 'Sở Xây dựng'),
  ],
  areas: [
    { id: 1, name: 'Cải cách thể chế', shortName: 'Thể chế', aliases: [] },
    { id: 2, name: 'Cải cách thủ tục hành chính', shortName: 'Thủ tục hành chính', aliases: ['Cải cách TTHC'] },
    { id: 5, name: 'Cải cách tài chính công', shortName: 'Tài chính công', aliases: [] },
  ],
};

const namesOf = (units: ProposedUnit[]) => units.map(({ found, text }) => found?.name ?? `? ${text}`);
const read = (text: string, today = '2026-07-01') => proposeAssignment(text, VOCABULARY, today);

describe.each(NOTICE_SAMPLES)('$name', (sample) => {
  const notice = splitConclusionNotice(sample.text);
  const proposals = proposeForNotice(notice, VOCABULARY, sample.today);

  it.each(sample.items.map((item, i) => [item.path, item.wording.slice(0, 40), item, proposals[i]!] as const))(
    '%s %s',
    (_, __, item, proposal) => {
      if (item.leads) expect(namesOf(proposal.leads)).toEqual(item.leads);
      if (item.coordinating) expect(namesOf(proposal.coordinating)).toEqual(item.coordinating);
      if (item.deadline)
        expect([proposal.deadlines[0]?.text, proposal.deadlines[0]?.reading?.dueOn]).toEqual([
          item.deadline,
          item.dueOn ?? null,
        ]);
      if (item.cites) expect(proposal.citations.map(({ number }) => number)).toEqual(item.cites);
      for (const one of [...proposal.leads, ...proposal.coordinating, ...proposal.deadlines, ...proposal.citations]) {
        expect(notice.text.slice(one.range.start, one.range.end)).toBe(one.text);
      }
    },
  );
});

describe('who is to do it', () => {
  it.each<[text: string, leads: string[], coordinating: string[]]>([
    [
      'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp và Thanh tra tỉnh rà soát, trình UBND tỉnh.',
      ['Sở Nội vụ'],
      ['Sở Tài chính', 'Sở Tư pháp', 'Thanh tra tỉnh'],
    ],
    ['Giao Giám đốc Sở Nội vụ, Giám đốc Sở Y tế chỉ đạo thực hiện.', ['Sở Nội vụ', 'Sở Y tế'], []],
    ['Sở Nội vụ, Tài chính, Tư pháp rà soát.', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'], []],
    [
      'Các Sở Xây dựng, Y tế và Công Thương báo cáo Sở Nội vụ tổng hợp.',
      ['Sở Xây dựng', 'Sở Y tế', 'Sở Công Thương'],
      [],
    ],
    ['Giao VP UBND tỉnh đôn đốc.', ['Văn phòng UBND tỉnh'], []],
    ['Sở Văn hóa, Thể thao và Du lịch tuyên truyền; Sở VHTTDL báo cáo.', ['Sở Văn hóa, Thể thao và Du lịch'], []],
    ['Giao Sở Nội vụ chủ trì; Sở Tài chính phối hợp thực hiện.', ['Sở Nội vụ'], ['Sở Tài chính']],
    ['Trong quý III, Sở Nội vụ cùng với Sở Tài chính rà soát hồ sơ gửi Sở Tư pháp.', ['Sở Nội vụ'], ['Sở Tài chính']],
    ['Kế hoạch do Sở Y tế chủ trì xây dựng.', ['Sở Y tế'], []],
    ['Đề nghị Công an tỉnh, Thuế tỉnh hỗ trợ.', ['Công an tỉnh Sơn La', 'Thuế tỉnh Sơn La'], []],
    ['Các sở, ban, ngành, UBND các xã, phường báo cáo.', ['Các sở, ban, ngành', 'UBND các xã, phường'], []],
    ['Các sở, ban, ngành, UBND cấp xã báo cáo.', ['Các sở, ban, ngành', 'UBND các xã, phường'], []],
    ['UBND nơi có dự án báo cáo.', [], []],
    ['UBND phường Tô Hiệu làm điểm.', ['UBND phường Tô Hiệu'], []],
    ['Nâng cao tỷ lệ thu thuế, phí; kết quả báo cáo UBND tỉnh.', [], []],
    ['Thực hiện ý kiến của Sở Nội vụ.', [], []],
    ['giao sở nội vụ chủ trì', ['Sở Nội vụ'], []],
  ])('%s', (text, leads, coordinating) => {
    const proposal = read(text);
    expect(namesOf(proposal.leads)).toEqual(leads);
    expect(namesOf(proposal.coordinating)).toEqual(coordinating);
  });

  it('a closed unit is flagged and its successor offered, not put in its place', () => {
    expect(read('Sở TTTT báo cáo.').leads).toEqual([
      expect.objectContaining({
        found: expect.objectContaining({ name: 'Sở Thông tin và Truyền thông' }),
        candidates: [expect.objectContaining({ name: 'Sở Khoa học và Công nghệ' })],
        sureness: 'unsure',
        reason:
          'Sở Thông tin và Truyền thông đã kết thúc hoạt động từ ngày 01/03/2025; đơn vị kế thừa: Sở Khoa học và Công nghệ.',
      }),
    ]);
  });

  it('a group by some of its words is to be confirmed; words that name nobody ask for a choice', () => {
    expect(read('Các sở, ngành báo cáo.').leads[0]).toMatchObject({
      found: { name: 'Các sở, ban, ngành' },
      sureness: 'unsure',
    });
    expect(read('Các cơ quan, đơn vị báo cáo.').leads[0]).toMatchObject({
      found: null,
      text: 'Các cơ quan, đơn vị',
      sureness: 'unsure',
    });
    expect(read('Các sở, ban, ngành báo cáo.').leads[0]).toMatchObject({ sureness: 'certain', reason: null });
  });

  it('a second task in one item is not sure; who only follows it up is kept apart', () => {
    const proposal = read(
      'Giao Sở Nội vụ rà soát. Sở Tài chính bố trí kinh phí. Văn phòng UBND tỉnh đôn đốc, theo dõi.',
    );
    expect(namesOf(proposal.leads)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
    expect(proposal.leads[1]!.sureness).toBe('unsure');
    expect(namesOf(proposal.monitoring)).toEqual(['Văn phòng UBND tỉnh']);
  });
});

describe('until when', () => {
  it.each<[text: string, deadline: string | null, dueOn: string | null, sure: boolean]>([
    ['hoàn thành trước ngày 30/7', 'trước ngày 30/7', '2026-07-30', true],
    ['hoàn thành trước ngày 30/6', 'trước ngày 30/6', '2026-06-30', false],
    ['báo cáo chậm nhất ngày 15/8/2026.', 'chậm nhất ngày 15/8/2026', '2026-08-15', true],
    ['xong trong tháng 7', 'trong tháng 7', '2026-07-31', true],
    ['hoàn thành quý III, quý IV', 'quý III, quý IV', '2026-12-31', true],
    ['hoàn thành trong năm 2026', 'trong năm 2026', '2026-12-31', true],
    ['gửi trước 17h00 ngày 20 tháng 9', 'trước 17h00 ngày 20 tháng 9', '2026-09-20', true],
    ['báo cáo trước ngày 25 hằng tháng', 'trước ngày 25 hằng tháng', '2026-12-25', true],
    ['Xây dựng quy chế (quý III/2026).', 'quý III/2026', '2026-09-30', false],
    ['thường xuyên báo cáo về cơ quan thường trực', null, null, false],
    ['thực hiện theo kết luận cuộc họp quý I', null, null, false],
    ['theo Quyết định số 12/QĐ-UBND ngày 05/01/2026', null, null, false],
    ['rà soát kế hoạch năm 2026', null, null, false],
    ['hoàn thành trước ngày 31/9', 'trước ngày 31/9', null, false],
    [
      'trong vòng 10 ngày làm việc kể từ ngày nhận được hướng dẫn',
      'trong vòng 10 ngày làm việc kể từ ngày nhận được hướng dẫn',
      null,
      true,
    ],
  ])('%s', (text, deadline, dueOn, sure) => {
    const [found] = read(text).deadlines;
    expect([found?.text ?? null, found?.reading?.dueOn ?? null, found?.sureness === 'certain']).toEqual([
      deadline,
      dueOn,
      sure,
    ]);
  });

  it('several are all to be chosen from', () => {
    const { deadlines } = read('dự thảo trước ngày 15/7, trình trước ngày 30/7');
    expect(deadlines.map(({ text, sureness }) => [text, sureness])).toEqual([
      ['trước ngày 15/7', 'unsure'],
      ['trước ngày 30/7', 'unsure'],
    ]);
  });
});

describe('documents cited and area', () => {
  it.each([
    [
      'theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách',
      ['Nghị quyết', '76/NQ-CP', '2021-07-15', 'Chính phủ', null],
    ],
    [
      'Kế hoạch số 321/KH-UBND ngày 25 tháng 12 năm 2025 của UBND tỉnh',
      ['Kế hoạch', '321/KH-UBND', '2025-12-25', 'UBND tỉnh', null],
    ],
    ['Luật số 80/2025/QH15', ['Luật', '80/2025/QH15', null, null, null]],
    ['Kết luận số 12-KL/TU', ['Kết luận', '12-KL/TU', null, null, null]],
    [
      'bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016 về',
      [
        'Nghị quyết',
        '52/2015/NQ-HĐND',
        '2016-12-11',
        null,
        'Số hiệu ghi năm 2015 nhưng ngày ban hành ghi năm 2016. Giữ nguyên như văn bản ghi; đề nghị kiểm tra lại.',
      ],
    ],
    [
      'Nghị định 45/2026/NĐ-CP ngày 31/2/2026',
      [
        'Nghị định',
        '45/2026/NĐ-CP',
        null,
        null,
        'Ngày “31/2/2026” không có trong lịch. Giữ nguyên như văn bản ghi; đề nghị kiểm tra lại.',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(
      citationsOf(text).map(({ kind, number, issuedOn, issuer, conflict }) => [
        kind,
        number,
        issuedOn,
        issuer,
        conflict,
      ]),
    ).toEqual([expected]);
  });

  it.each(['xếp thứ 52/63 tỉnh', '41/71 nhiệm vụ', 'ngày 30/6/2026', 'PAPI 2025'])('cites nothing: %s', (text) =>
    expect(citationsOf(text)).toEqual([]),
  );

  it('an area only by its own words, and only one', () => {
    expect(read('đẩy mạnh cải cách thủ tục hành chính').area).toMatchObject({
      id: 2,
      text: 'cải cách thủ tục hành chính',
    });
    expect(read('rà soát TTHC nội bộ').area).toMatchObject({ id: 2, text: 'TTHC' });
    expect(read('thể chế và thủ tục hành chính').area).toBeNull();
    expect(read('tuyển dụng công chức').area).toBeNull();
  });
});
