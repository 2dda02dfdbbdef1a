import { GROUPS } from '../reference/sonla-groups';
import { UNITS } from '../reference/sonla-units';

/** Surnames of the Thai, Mường, Mông and Kinh of the province. */
// prettier-ignore
const SURNAMES = [
  'Lò', 'Quàng', 'Nguyễn', 'Cà', 'Đinh', 'Tòng', 'Trần', 'Lường', 'Hà', 'Vì', 'Lê', 'Cầm', 'Bạc', 'Phạm', 'Điêu', 'Mè',
  'Hoàng', 'Lèo', 'Bùi', 'Sa', 'Đỗ', 'Phùng', 'Vũ',
];
const MONG_SURNAMES = ['Giàng', 'Mùa', 'Sồng', 'Thào', 'Vàng', 'Hạng', 'Tráng', 'Và'];
// prettier-ignore
const MEN = [
  'Văn Thắng', 'Văn Hặc', 'Minh Tuấn', 'Văn Inh', 'Quốc Toản', 'Văn Chương', 'Đức Long', 'Văn Pản', 'Hồng Quân', 'Văn Sương', 'Trung Kiên',
  'Văn Ún', 'Thanh Bình', 'Văn Dươi', 'Xuân Hòa', 'Văn Khiên', 'Ngọc Sơn', 'Văn Muôn', 'Anh Dũng', 'Văn Thịnh', 'Tiến Đạt', 'Văn Xôm', 'Công Thành',
  'Văn Biên', 'Mạnh Hùng', 'Văn Tiện', 'Duy Khánh', 'Văn Lả', 'Hải Nam',
];
// prettier-ignore
const WOMEN = [
  'Thị Hương', 'Thị Dung', 'Thu Thủy', 'Thị Ín', 'Thị Phượng', 'Thanh Nhàn', 'Thị Xuân', 'Thị Lả', 'Minh Hạnh', 'Thị Diện', 'Thị Thơm',
  'Ngọc Mai', 'Thị Quyên', 'Thị Biên', 'Hải Yến', 'Thị Thoa', 'Thị Panh', 'Kim Dung', 'Thị Nga', 'Thị Tươi', 'Bích Ngọc', 'Thị Hom', 'Thị Vân',
  'Thúy Hằng', 'Thị Sen', 'Thị Inh', 'Hồng Nhung', 'Thị Loan', 'Thị Chung', 'Thu Hiền', 'Thị Duyên',
];
const MONG_MEN = ['A Chư', 'A Dơ', 'Bả Lềnh', 'A Sử', 'A Tủa', 'A Vảng', 'Láo Sếnh'];

/** Communes where the Mông are the majority. */
const MONG_COMMUNES = [
  'longsap',
  'coma',
  'longhe',
  'taxua',
  'ximvang',
  'kimbon',
  'suoito',
  'ngocchien',
  'muongbam',
  'phiengcam',
  'huoimot',
];

interface CommuneStaff {
  unitKey: string;
  head: string;
  headTitle: string;
  officer: string;
  officerTitle: string;
}

/** Head and officer of every commune that is not named by hand; composed, and the same at every load. */
export function communeStaff(named: ReadonlySet<string>, takenNames: readonly string[]): CommuneStaff[] {
  const taken = new Set(takenNames);
  /** The first of the given names from `start` on that makes a name nobody has. */
  const free = (surname: string, givenNames: readonly string[], start: number): string => {
    for (let i = start; ; i++) {
      const name = `${surname} ${givenNames[i % givenNames.length]}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  return GROUPS.communes.keys.flatMap((unitKey, i): CommuneStaff[] => {
    if (named.has(unitKey)) return [];
    const office = UNITS.find((unit) => unit.key === unitKey)!.name;
    const mong = MONG_COMMUNES.indexOf(unitKey);
    const woman = i % 5 === 2;
    const surname = SURNAMES[(i * 5) % SURNAMES.length]!;
    const head =
      mong >= 0
        ? free(MONG_SURNAMES[mong % MONG_SURNAMES.length]!, MONG_MEN, mong)
        : free(surname, woman ? WOMEN : MEN, i);
    const officer = free(SURNAMES[(i * 7 + 3) % SURNAMES.length]!, i % 3 === 0 ? MEN : WOMEN, i + 12);
    return [
      {
        unitKey,
        head,
        headTitle: `Chủ tịch ${office}`,
        officer,
        officerTitle: `Chuyên viên Văn phòng HĐND và ${office}`,
      },
    ];
  });
}
