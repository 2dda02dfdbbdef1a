import { editDistance, nameReader, type Nameable } from './unit-name-match';

const unit = (id: number, name: string, otherNames: string[] = [], closedOn: string | null = null): Nameable => ({ kind: 'unit', id, name, otherNames, closedOn });
const KNOWN: Nameable[] = [
  unit(1, 'Văn phòng UBND tỉnh', ['VP UBND tỉnh']),
  unit(2, 'Sở Nội vụ'),
  unit(3, 'Sở Tài chính'),
  unit(4, 'Sở Nông nghiệp và Môi trường', ['Sở NN&MT']),
  unit(5, 'Sở Văn hóa, Thể thao và Du lịch', ['Sở VHTT&DL']),
  unit(6, 'Sở Xây dựng'),
  unit(7, 'Sở Xây dựng', [], '2025-03-01'),
  unit(8, 'Sở Kế hoạch và Đầu tư', ['Sở KH&ĐT'], '2025-03-01'),
  unit(9, 'Sở Khoa học và Công nghệ', ['Sở KH&CN']),
  unit(10, 'Sở Giáo dục và Đào tạo'),
  unit(11, 'UBND xã Chiềng Mai'),
  unit(12, 'UBND xã Chiềng Mung'),
  unit(13, 'Sở Tư pháp'),
  { kind: 'group', id: 1, name: 'Các sở, ban, ngành', otherNames: [], closedOn: null },
  { kind: 'group', id: 2, name: 'UBND các xã, phường', otherNames: ['UBND cấp xã'], closedOn: null },
];
const readNames = nameReader(KNOWN);
const read = (text: string) => readNames(text).map((r) => (r.certainty === 'unknown' ? `?${r.text}` : `${r.certainty === 'likely' ? '~' : ''}${r.found.kind[0]}${r.found.id}`));

it.each<[string, string[]]>([
  ['Sở Nội vụ', ['u2']],
  ['SỞ NỘI VỤ', ['u2']],
  ['So noi vu', ['u2']],
  ['Sở NN&MT', ['u4']],
  ['Sở NNMT', ['u4']],
  ['Sở Nông nghiệp & Môi trường', ['u4']],
  ['VP UBND tỉnh', ['u1']],
  ['VP UBND', ['u1']],
  ['Văn phòng Ủy ban nhân dân tỉnh', ['u1']],
  ['STC', ['u3']],
  ['Sở TC', ['u3']],
  ['Sở VHTTDL', ['u5']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['u5']],
  ['Sở GD&ĐT', ['u10']],
  ['Sở Xây dựng', ['u6']],
  ['Sở Kế hoạch và Đầu tư', ['u8']],
  ['Sở KHĐT', ['u8']],
  ['Sở Nội vụ, Sở Tài chính và Sở Tư pháp', ['u2', 'u3', 'u13']],
  ['Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính', ['u2', 'u5', 'u3']],
  ['- Sở Nội vụ\n- Sở Tư pháp', ['u2', 'u13']],
  ['Sở Nội vu\nSở KH&CN.', ['u2', 'u9']],
  ['Các sở, ban, ngành; UBND các xã, phường', ['g1', 'g2']],
  ['Các sở, ban, ngành, Sở Nội vụ', ['g1', 'u2']],
  ['UBND cấp xã', ['g2']],
  ['Ủy ban nhân dân xã Chiềng Mai', ['u11']],
  // Not applied in silence.
  ['Sở Nội vị', ['~u2']],
  ['Sở Tài chánh', ['~u3']],
  ['Sở Văn hoá, Thể thao và Du lịhc', ['~u5']],
  ['Các sở, ngành', ['~g1']],
  // Nobody, or not only one.
  ['Ngân hàng Nhà nước', ['?Ngân hàng Nhà nước']],
  ['UBND xã Chiềng M', ['?UBND xã Chiềng M']],
  ['', []],
  [' - ', []],
])('%j is %j', (text, expected) => expect(read(text)).toEqual(expected));

it('names the nearest when nothing fits', () => {
  const [reading] = readNames('Sở Khoa học Thông nghiệp');
  expect(reading).toMatchObject({ certainty: 'unknown' });
  expect(reading!.certainty === 'unknown' && reading!.suggestions.map((s) => s.id)).toContain(9);
});

it('counts edits', () => {
  expect([editDistance('', 'abc'), editDistance('abc', 'abc'), editDistance('noi vu', 'noi vi'), editDistance('kitten', 'sitting')]).toEqual([3, 0, 1, 3]);
});
