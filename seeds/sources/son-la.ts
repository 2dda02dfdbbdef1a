import { TASKS_2018 } from './son-la-2018';
import { TASKS_2019 } from './son-la-2019';
import type { SourcePlan } from './source-plan';

/** The government's page of 20/7/2019 on the inspection of administrative reform in Sơn La. */
export const SON_LA_SOURCE = '000_ec466cb57bcb7d43.txt';

/**
 * The plans of 2018 and 2019. The source states the two counts and their dates; numbers, dates, themes and tasks are
 * composed (Dữ liệu minh họa). It names no signer, so only the office stands there.
 */
export const SON_LA_PLANS: SourcePlan[] = [
  {
    year: 2018,
    number: '211/KH-UBND',
    issuedOn: '2017-12-15',
    signer: 'Chủ tịch UBND tỉnh',
    title: 'Kế hoạch cải cách hành chính năm 2018 của tỉnh Sơn La',
    theme: 'Nâng cao chất lượng giải quyết thủ tục hành chính, cải thiện môi trường đầu tư, kinh doanh',
    programmeCode: '2011-2020',
    dataUntil: '2018-12-31',
    statedFigures: [
      {
        completed: 66,
        total: 66,
        asOf: '2018-12-31',
        asStated: '66/66 nhiệm vụ, đạt 100% kế hoạch',
        source: SON_LA_SOURCE,
      },
    ],
    tasks: TASKS_2018,
  },
  {
    year: 2019,
    number: '245/KH-UBND',
    issuedOn: '2018-12-14',
    signer: 'Chủ tịch UBND tỉnh',
    title: 'Kế hoạch cải cách hành chính năm 2019 của tỉnh Sơn La',
    theme: 'Siết chặt kỷ luật, kỷ cương hành chính; nâng cao trách nhiệm người đứng đầu cơ quan hành chính',
    programmeCode: '2011-2020',
    dataUntil: '2019-06-30',
    statedFigures: [
      {
        completed: 35,
        total: 71,
        asOf: '2019-06-30',
        asStated: '35/71 nhiệm vụ, đạt 49,29%',
        source: SON_LA_SOURCE,
      },
    ],
    tasks: TASKS_2019,
  },
];
