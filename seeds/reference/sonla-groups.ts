import type { GroupKey } from './plan-row';
import { COMMUNES_FROM } from './sonla-communes';
import { UNITS } from './sonla-units';

/** A named group of units: `keys` in the official order, each a member from `validFrom` on. */
interface GroupSeed {
  name: string;
  shortName: string;
  orderNo: number;
  validFrom: string;
  keys: string[];
}

const ofKinds = (...kinds: string[]) =>
  UNITS.filter((u) => kinds.includes(u.kind) && u.validTo === null).map((u) => u.key);

/** "Các sở, ban, ngành; UBND các xã, phường": 14 and 75 units since 01/7/2025. */
export const GROUPS: Record<GroupKey, GroupSeed> = {
  departments: {
    name: 'Các sở, ban, ngành',
    shortName: 'Các sở',
    orderNo: 10,
    validFrom: '2025-03-01',
    keys: ofKinds('office', 'department'),
  },
  communes: {
    name: 'UBND các xã, phường',
    shortName: 'UBND xã',
    orderNo: 20,
    validFrom: COMMUNES_FROM,
    keys: ofKinds('commune', 'ward'),
  },
};
