import { UNIT_KINDS, type UnitKind } from '#contract/unit';
import type { UnitKindView } from '#contract/reference';

type Level = 'province' | 'district' | 'commune';

/**
 * What each kind of unit is called and at which level of government it stands. The district level ended on 30/6/2025
 * (Resolution 202/2025/QH15); it stays because plans and reports of earlier years name districts.
 */
const KINDS: Record<UnitKind, { name: string; level: Level }> = {
  province: { name: 'UBND tỉnh', level: 'province' },
  office: { name: 'Văn phòng', level: 'province' },
  department: { name: 'Sở, ban, ngành', level: 'province' },
  serviceUnit: { name: 'Đơn vị sự nghiệp', level: 'province' },
  centralSector: { name: 'Cơ quan ngành dọc', level: 'province' },
  district: { name: 'Huyện, thị xã, thành phố', level: 'district' },
  commune: { name: 'Xã', level: 'commune' },
  ward: { name: 'Phường', level: 'commune' },
};

/** In the order of the contract. */
export const UNIT_KIND_VIEWS: UnitKindView[] = UNIT_KINDS.map((code) => ({ code, ...KINDS[code] }));

export const levelOf = (kind: UnitKind): Level => KINDS[kind].level;
