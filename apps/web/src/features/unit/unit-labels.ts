import { UNIT_KINDS } from '#contract/unit';
import { UNIT_KIND_LABEL } from '#contract/labels';

const LEVEL_LABEL: Record<string, string> = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' };

/** The level of government in words. */
export const levelLabel = (level: string): string => LEVEL_LABEL[level] ?? level;

export const KIND_OPTIONS = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_LABEL[value] }));
