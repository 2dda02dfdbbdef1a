/**
 * Kinds of units. The district level ended on 30/6/2025 (Resolution 202/2025/QH15 and the two-level local government);
 * it stays here because plans and reports of earlier years name districts.
 */
export type UnitKindCode =
  'province' | 'office' | 'department' | 'serviceUnit' | 'centralSector' | 'district' | 'commune' | 'ward';

export interface UnitKindSeed {
  code: UnitKindCode;
  name: string;
  level: 'province' | 'district' | 'commune';
  /** Official order of lists and of recipients. */
  orderNo: number;
}

export const UNIT_KINDS: UnitKindSeed[] = [
  { code: 'province', name: 'UBND tỉnh', level: 'province', orderNo: 1 },
  { code: 'office', name: 'Văn phòng', level: 'province', orderNo: 2 },
  { code: 'department', name: 'Sở, ban, ngành', level: 'province', orderNo: 3 },
  { code: 'serviceUnit', name: 'Đơn vị sự nghiệp', level: 'province', orderNo: 4 },
  { code: 'centralSector', name: 'Cơ quan ngành dọc', level: 'province', orderNo: 5 },
  { code: 'district', name: 'Huyện, thị xã, thành phố', level: 'district', orderNo: 6 },
  { code: 'ward', name: 'Phường', level: 'commune', orderNo: 7 },
  { code: 'commune', name: 'Xã', level: 'commune', orderNo: 8 },
];
