import { addDays } from '#domain/plain-date';
import { formatInteger } from '#domain/vietnamese-number';
import { GROUPS } from '../reference/sonla-groups';
import { UNITS } from '../reference/sonla-units';
import { isWorkingDay } from '../reference/working-days';
import { doc } from '../sources/source-plan';
import {
  DELAYS,
  LATE_PLAN,
  OVERDUE_FILES,
  OWN_PLAN,
  PLAN_FAULTS,
  PROPOSALS,
  REMEDY,
  ONLINE_DIFFICULTIES,
  ONLINE_MEASURES,
  OVERDUE_DIFFICULTIES,
  PUBLISHED,
} from './timeline-communes-words';
import { done, progress, returned, submit, type DemoEvent } from './timeline-events';
import { HANDWRITTEN } from './timeline-groups-2026';

/**
 * What the groups handed in beyond the reports written out by hand: composed by rule from the place of a unit in its
 * group, so that every load tells the same year. Dates are working days.
 */
const COMMUNES = GROUPS.communes.keys;
const DEPARTMENTS = GROUPS.departments.keys;
const unitOf = (key: string) => UNITS.find((unit) => unit.key === key)!;
const others = (code: string, keys: readonly string[]) => keys.filter((key) => !HANDWRITTEN.has(`${code} ${key}`));

/** The same pseudo-random number below `below` for the same unit and question. */
function chance(key: string, question: string, below: number): number {
  let hash = 2_166_136_261;
  for (const letter of `${question}/${key}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}
const oneOf = <T>(list: readonly T[], key: string, question: string): T => list[chance(key, question, list.length)]!;
/** In so many of a hundred units. */
const happens = (percent: number, key: string, question: string) => chance(key, question, 100) < percent;

/** The first working day on or after the `days`th day from `from`. */
function workingDay(from: string, days: number): string {
  let day = addDays(from, days);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** A unit numbers its documents through the year: the later the day, the higher the number. */
function numberOf(key: string, on: string, symbol: string): string {
  const day = (Date.parse(`${on}T00:00:00Z`) - Date.parse('2025-12-31T00:00:00Z')) / 86_400_000;
  const perDay = 0.45 + chance(key, symbol, 40) / 100;
  return `${String(Math.floor(day * perDay) + 4).padStart(2, '0')}/${symbol}`;
}
const ownDocument = (key: string, on: string, symbol: string, title: string) =>
  doc(numberOf(key, on, symbol), on, unitOf(key).name, title);

/** "xã", "phường" in the unit's own words. */
const place = (key: string) => (unitOf(key).kind === 'ward' ? 'phường' : 'xã');

/** I.2: all communes, five of them after the end of the quarter. */
const LATE_WITH_PLAN = ['muongleo', 'ximvang', 'coma', 'phiengcam', 'muonglan'];
const OWN_PLANS = others('I.2', COMMUNES).flatMap((key): DemoEvent[] => {
  const late = LATE_WITH_PLAN.includes(key);
  const issuedOn = late
    ? workingDay('2026-04-01', chance(key, 'plan', 12))
    : workingDay('2026-01-12', chance(key, 'plan', 58));
  const result = `${oneOf(OWN_PLAN, key, 'plan words')(place(key), 18 + chance(key, 'tasks', 17))}${late ? ` ${oneOf(LATE_PLAN, key, 'late plan')}` : ''}`;
  const document = ownDocument(key, issuedOn, 'KH-UBND', 'Kế hoạch cải cách hành chính năm 2026');
  return handedIn('I.2', key, workingDay(issuedOn, 1), result, document, happens(8, key, 'plan returned') && !late);
});

/** I.9: phường Mộc Châu and xã Mường Lèo have not handed theirs in, that of xã Phiêng Cằm came in November and waits. */
const LATE_WITH_REMEDY = ['ximvang', 'huoimot', 'chiengsai', 'muongbam'];
const REMEDIES = others('I.9', COMMUNES).flatMap((key): DemoEvent[] => {
  const title = 'Kế hoạch khắc phục tồn tại, hạn chế sau công bố Chỉ số cải cách hành chính năm 2025';
  const result = oneOf(REMEDY, key, 'remedy words')(place(key), 4 + chance(key, 'criteria', 9));
  if (key === 'muongleo') return [];
  if (key === 'phiengcam')
    return [
      submit(
        'I.9',
        key,
        '2026-11-13',
        `${result} Chậm so với kế hoạch do thay đổi Phó Chủ tịch phụ trách cải cách hành chính.`,
        ownDocument(key, '2026-11-12', 'KH-UBND', title),
      ),
    ];
  const issuedOn = LATE_WITH_REMEDY.includes(key)
    ? workingDay('2026-07-06', chance(key, 'remedy', 14))
    : workingDay('2026-05-11', chance(key, 'remedy', 43));
  return handedIn(
    'I.9',
    key,
    workingDay(issuedOn, 1),
    result,
    ownDocument(key, issuedOn, 'KH-UBND', title),
    happens(10, key, 'remedy returned') && issuedOn < '2026-06-12',
  );
});

/** Handed in and confirmed some days later; `faulty` ones come back once and are mended. */
function handedIn(
  code: string,
  key: string,
  on: string,
  result: string,
  document: ReturnType<typeof doc>,
  faulty: boolean,
): DemoEvent[] {
  const decidedOn = workingDay(on, 3 + chance(key, `${code} decided`, 4));
  if (!faulty) return done(code, key, on, decidedOn, result, document);
  const { reason, mended } = oneOf(PLAN_FAULTS, key, code);
  const again = workingDay(decidedOn, 4 + chance(key, `${code} again`, 5));
  return [
    ...returned(code, key, on, decidedOn, reason, result, document),
    ...done(code, key, again, workingDay(again, 3), `${result} ${mended}`, document),
  ];
}

/** VII.5: the share of files received online, which departments report three times by now and communes twice. */
// prettier-ignore
const ROUNDS = [
  { name: 'quý I', title: 'quý I năm 2026', from: '2026-04-06', silent: 12, grows: 0 },
  { name: '6 tháng đầu năm', title: '6 tháng đầu năm 2026', from: '2026-07-06', silent: 9, grows: 8 },
  { name: '9 tháng', title: '9 tháng năm 2026', from: '2026-10-05', silent: 7, grows: 16 },
];
/** They have never reported. */
const SILENT = ['muongleo', 'ximvang'];
const ONLINE = others('VII.5', [...DEPARTMENTS, ...COMMUNES]).flatMap((key): DemoEvent[] =>
  ROUNDS.flatMap(({ name, title, from, silent, grows }, round): DemoEvent[] => {
    const department = DEPARTMENTS.includes(key);
    if (
      SILENT.includes(key) ||
      key === 'ttra' ||
      (!department && round === 0) ||
      happens(silent, key, `silent ${name}`)
    )
      return [];
    const share = (department ? 52 : 21) + chance(key, 'online', department ? 24 : 34) + grows + chance(key, name, 5);
    const files = (round + 1) * (department ? 310 : 140) + chance(key, `files ${name}`, 260);
    const online = Math.floor((files * Math.min(share, 96)) / 100);
    const value = Math.floor((online * 1000) / files) / 10;
    const on = workingDay(from, chance(key, `on ${name}`, 15));
    const measure = oneOf(ONLINE_MEASURES, key, name)(3 + chance(key, `groups ${name}`, 9));
    const result = `Lũy kế ${name} tiếp nhận trực tuyến ${formatInteger(online)}/${formatInteger(files)} hồ sơ, đạt ${String(value).replace('.', ',')}%. ${measure}`;
    const below = value < 45;
    return [
      progress(
        'VII.5',
        key,
        on,
        Math.min(100, Math.round((value * 100) / 60)),
        result,
        below && happens(70, key, `why ${name}`) ? oneOf(ONLINE_DIFFICULTIES, key, name) : undefined,
        {
          value,
          ...(below && happens(35, key, `wish ${name}`) && { proposals: oneOf(PROPOSALS, key, name) }),
          ...(!department &&
            round === 2 && {
              evidence: [ownDocument(key, on, 'BC-UBND', `Báo cáo công tác cải cách hành chính ${title}`)],
            }),
        },
      ),
    ];
  }),
);

/** III.8: files overdue and letters of apology; departments report the half-year too. */
const OVERDUE = others('III.8', [...DEPARTMENTS, ...COMMUNES]).flatMap((key): DemoEvent[] =>
  (
    [
      ['6 tháng đầu năm', '2026-07-01', 10],
      ['9 tháng', '2026-10-01', 8],
    ] as const
  ).flatMap(([name, from, silent]): DemoEvent[] => {
    if (
      key === 'muongleo' ||
      happens(silent, key, `overdue ${name}`) ||
      (name !== '9 tháng' && !DEPARTMENTS.includes(key))
    )
      return [];
    const files = (DEPARTMENTS.includes(key) ? 900 : 380) + chance(key, `all ${name}`, 700);
    const late = happens(25, key, `none ${name}`) ? 0 : 1 + chance(key, `late ${name}`, 17);
    const difficulty = late > 8 ? oneOf(OVERDUE_DIFFICULTIES, key, name) : undefined;
    const details = late > 12 ? { proposals: oneOf(PROPOSALS, key, `overdue ${name}`) } : {};
    return [
      progress(
        'III.8',
        key,
        workingDay(from, chance(key, `day ${name}`, 16)),
        late === 0 ? 90 : 80 - late,
        oneOf(OVERDUE_FILES, key, name)(name, formatInteger(files), late),
        difficulty,
        details,
      ),
    ];
  }),
);

/** III.13: what the departments have published. */
const PUBLISHING = others('III.13', DEPARTMENTS).flatMap((key): DemoEvent[] => {
  const procedures = 24 + chance(key, 'procedures', 110);
  const spring = progress(
    'III.13',
    key,
    workingDay('2026-04-13', chance(key, 'spring', 30)),
    45 + chance(key, 'part', 15),
    oneOf(PUBLISHED, key, 'spring')(procedures),
  );
  if (happens(20, key, 'autumn')) return [spring];
  const autumn = progress(
    'III.13',
    key,
    workingDay('2026-09-21', chance(key, 'autumn day', 28)),
    75 + chance(key, 'rest', 15),
    oneOf(PUBLISHED, key, 'autumn words')(procedures + chance(key, 'more', 9)),
    happens(30, key, 'slow') ? oneOf(DELAYS, key, 'III.13') : undefined,
  );
  return [spring, autumn];
});

export const COMMUNE_EVENTS: DemoEvent[] = [...OWN_PLANS, ...REMEDIES, ...ONLINE, ...OVERDUE, ...PUBLISHING];
