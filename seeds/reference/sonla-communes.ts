import type { UnitSeed } from './unit-seed';

/**
 * The 75 commune-level units of Sơn La since 01/7/2025 (Resolution 1681/NQ-UBTVQH15 of 16/6/2025): 8 wards, 67 communes.
 * All 75 names were checked against two public copies: the press text of the resolution (60 communes and 8 wards formed,
 * 7 communes kept) and the list of units after Decision 19/2025/QĐ-TTg. Order as in the resolution; the last seven are the
 * communes it left as they were. None of them gets a predecessor here: several took over the name of an older,
 * smaller commune (Đoàn Kết, Mộc Châu), and a name is never a key.
 */
// prettier-ignore
export const WARD_NAMES: [key: string, name: string][] = [
  ['tohieu', 'Tô Hiệu'], ['chiengan', 'Chiềng An'], ['chiengcoi', 'Chiềng Cơi'], ['chiengsinh', 'Chiềng Sinh'],
  ['mocchau', 'Mộc Châu'], ['mocson', 'Mộc Sơn'], ['vanson', 'Vân Sơn'], ['thaonguyen', 'Thảo Nguyên'],
];
// prettier-ignore
export const COMMUNE_NAMES: [key: string, name: string][] = [
  ['doanket', 'Đoàn Kết'], ['longsap', 'Lóng Sập'], ['chiengson', 'Chiềng Sơn'], ['vanho', 'Vân Hồ'],
  ['songkhua', 'Song Khủa'], ['tomua', 'Tô Múa'], ['xuannha', 'Xuân Nha'], ['quynhnhai', 'Quỳnh Nhai'],
  ['muongchien', 'Mường Chiên'], ['muonggion', 'Mường Giôn'], ['muongsai', 'Mường Sại'], ['thuanchau', 'Thuận Châu'],
  ['chiengla', 'Chiềng La'], ['namlau', 'Nậm Lầu'], ['muoinoi', 'Muổi Nọi'], ['muongkhieng', 'Mường Khiêng'],
  ['coma', 'Co Mạ'], ['binhthuan', 'Bình Thuận'], ['muonge', 'Mường É'], ['longhe', 'Long Hẹ'],
  ['muongla', 'Mường La'], ['chienglao', 'Chiềng Lao'], ['muongbu', 'Mường Bú'], ['chienghoa', 'Chiềng Hoa'],
  ['bacyen', 'Bắc Yên'], ['taxua', 'Tà Xùa'], ['takhoa', 'Tạ Khoa'], ['ximvang', 'Xím Vàng'], ['pacnga', 'Pắc Ngà'],
  ['chiengsai', 'Chiềng Sại'], ['phuyen', 'Phù Yên'], ['giaphu', 'Gia Phù'], ['tuongha', 'Tường Hạ'],
  ['muongcoi', 'Mường Cơi'], ['muongbang', 'Mường Bang'], ['tanphong', 'Tân Phong'], ['kimbon', 'Kim Bon'],
  ['yenchau', 'Yên Châu'], ['chienghac', 'Chiềng Hặc'], ['longphieng', 'Lóng Phiêng'], ['yenson', 'Yên Sơn'],
  ['chiengmai', 'Chiềng Mai'], ['maison', 'Mai Sơn'], ['phiengpan', 'Phiêng Pằn'], ['chiengmung', 'Chiềng Mung'],
  ['phiengcam', 'Phiêng Cằm'], ['muongchanh', 'Mường Chanh'], ['tahoc', 'Tà Hộc'], ['chiengsung', 'Chiềng Sung'],
  ['bosinh', 'Bó Sinh'], ['chiengkhuong', 'Chiềng Khương'], ['muonghung', 'Mường Hung'],
  ['chiengkhoong', 'Chiềng Khoong'], ['muonglam', 'Mường Lầm'], ['namty', 'Nậm Ty'], ['songma', 'Sông Mã'],
  ['huoimot', 'Huổi Một'], ['chiengso', 'Chiềng Sơ'], ['sopcop', 'Sốp Cộp'], ['pungbanh', 'Púng Bánh'],
  ['muonglan', 'Mường Lạn'], ['phiengkhoai', 'Phiêng Khoài'], ['suoito', 'Suối Tọ'], ['ngocchien', 'Ngọc Chiến'],
  ['tanyen', 'Tân Yên'], ['muongbam', 'Mường Bám'], ['muongleo', 'Mường Lèo'],
];
export const COMMUNES_FROM = '2025-07-01';

function communeLevelUnit(kind: 'ward' | 'commune', key: string, name: string, orderNo: number): UnitSeed {
  const place = kind === 'ward' ? `phường ${name}` : `xã ${name}`;
  return {
    key,
    kind,
    name: `UBND ${place}`,
    shortName: place.charAt(0).toUpperCase() + place.slice(1),
    agencyCode: null,
    parentKey: 'ubndtinh',
    validFrom: COMMUNES_FROM,
    validTo: null,
    orderNo,
  };
}

export const COMMUNE_LEVEL_UNITS: UnitSeed[] = [
  ...WARD_NAMES.map(([key, name], index) => communeLevelUnit('ward', key, name, 201 + index)),
  ...COMMUNE_NAMES.map(([key, name], index) => communeLevelUnit('commune', key, name, 301 + index)),
];
