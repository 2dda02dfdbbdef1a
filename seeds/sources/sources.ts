import { DAK_LAK } from './dak-lak';
import { HA_GIANG } from './ha-giang-facts';
import { LAO_CAI } from './lao-cai';
import { QUANG_NINH } from './quang-ninh';
import { SON_LA } from './son-la-facts';
import type { SourceData } from './source-data';

export type { SourceData };

/** One data set per source document, S0 to S4. */
export const SOURCES: readonly SourceData[] = [SON_LA, LAO_CAI, HA_GIANG, QUANG_NINH, DAK_LAK];
