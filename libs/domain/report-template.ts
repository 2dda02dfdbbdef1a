import { factSays, factText, UNKNOWN, type FactDefinition, type FactRow, type KeptFact } from './report-fact';
import { editDistance } from './unit-name-match';

/*
 * The outline of a report as data that people edit: sections, the sentences that are written from figures, and the
 * annexes. Nothing in it is run: a text holds words, placeholders `{{key}}`, lists `{{key.list}}`, and parts between
 * `[[` and `]]` that are left out where a placeholder inside them has nothing to say. Each line is a paragraph.
 */

/** What a unit's return says about an area (issue 6). */
export const MATERIAL_KINDS = ['results', 'shortcomings', 'causes', 'proposals'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];
/** Which narratives of accepted returns are shown beside a section; no areas: of all areas. */
export interface TemplateMaterial {
  kind: MaterialKind;
  areas: string[];
}
export interface TemplateSection {
  /** Position as printed: `I`, `I.1`, `II.1.a`. */
  code: string;
  level: 1 | 2 | 3;
  title: string;
  kind: 'heading' | 'narrative';
  /** Codes of the periods whose report has it; none: every report. */
  periods: string[];
  /** Reform area that the section is about: its heading takes the area's name in the plan's programme. */
  areaCode: string | null;
  /** What is written from figures before the people's text. */
  text: string;
  material: TemplateMaterial | null;
}
/** A table behind the report: one of the three standing ones, or the list of a fact. */
export interface TemplateAnnex {
  title: string;
  list: string;
  periods: string[];
}
export interface TemplateContent {
  sections: TemplateSection[];
  annexes: TemplateAnnex[];
}

/** Tables that are more than one list, with what the editor calls them. */
export const STANDING_ANNEXES = {
  'annex.areas': 'Kết quả thực hiện nhiệm vụ theo lĩnh vực',
  'annex.units': 'Kết quả thực hiện nhiệm vụ theo cơ quan, đơn vị',
  'annex.tasks': 'Danh mục nhiệm vụ theo tình trạng thực hiện',
} as const;
export const isStandingAnnex = (list: string): list is keyof typeof STANDING_ANNEXES => list in STANDING_ANNEXES;

/** What is wrong with a template: where, and in words that help. */
export interface TemplateFault {
  /** Path of the field: `sections.3.text`, `annexes.0.list`. */
  field: string;
  message: string;
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const LIST = '.list';
const CODE = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)(?:\.\d{1,2}(?:\.[a-zđ])?)?$/;

/** The sections and annexes that the report of a period has, in their order. */
export function contentOf(content: TemplateContent, periodCode: string): TemplateContent {
  const has = ({ periods }: { periods: readonly string[] }) => periods.length === 0 || periods.includes(periodCode);
  return { sections: content.sections.filter(has), annexes: content.annexes.filter(has) };
}

/** Every fault of a template at once; none means that it can be published. */
export function templateFaults(content: TemplateContent, definitions: readonly FactDefinition[]): TemplateFault[] {
  const known = new Map(definitions.map((definition) => [definition.key, definition]));
  const faults: TemplateFault[] = [];
  if (content.sections.length === 0) faults.push({ field: 'sections', message: 'Mẫu phải có ít nhất một mục.' });
  const seen = new Set<string>();
  content.sections.forEach((section, index) => {
    const at = (field: string, message: string) => faults.push({ field: `sections.${index}.${field}`, message });
    const wrong = codeFault(section, seen);
    if (wrong) at('code', wrong);
    seen.add(section.code);
    if (section.kind === 'heading' && section.text.trim() !== '') at('text', `Mục ${section.code} chỉ là đề mục; đoạn văn theo số liệu viết ở các mục con.`);
    for (const message of textFaults(section.text, known)) at('text', `Mục ${section.code}: ${message}`);
  });
  content.annexes.forEach((annex, index) => {
    if (isStandingAnnex(annex.list)) return;
    const message = placeholderFault(`${annex.list}${LIST}`, known);
    if (message) faults.push({ field: `annexes.${index}.list`, message: `Phụ lục "${annex.title}": ${message}` });
  });
  return faults;
}

/** A code is unique, has as many parts as its level, and follows the heading it belongs to. */
function codeFault({ code, level }: TemplateSection, seen: ReadonlySet<string>): string | null {
  if (!CODE.test(code)) return `Số mục "${code}" không đúng dạng; ví dụ I, I.1, II.1.a.`;
  if (seen.has(code)) return `Số mục ${code} bị trùng; mỗi mục một số.`;
  const parts = code.split('.');
  if (parts.length !== level) return `Số mục ${code} không hợp với cấp ${level}; cấp ${level} có ${level} phần.`;
  const parent = parts.slice(0, -1).join('.');
  return parent === '' || seen.has(parent) ? null : `Mục ${code} phải đứng sau mục ${parent}.`;
}

/** What is wrong with a text: unknown placeholders, each named with what is near, and brackets without their pair. */
export function textFaults(text: string, known: ReadonlyMap<string, FactDefinition>): string[] {
  const faults = placeholdersIn(text).flatMap((key) => placeholderFault(key, known) ?? []);
  const rest = text.replace(PLACEHOLDER, '');
  if (/\{\{|\}\}/.test(rest)) faults.push('có dấu {{ hoặc }} không thành cặp; số liệu viết dạng {{mã số liệu}}.');
  if (rest.split('\n').some((line) => !pairsMatch(line))) faults.push('có dấu [[ hoặc ]] không thành cặp trong một dòng, hoặc lồng nhau.');
  return faults;
}

/** The placeholders of a text as written between the braces, without the blanks around. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1]!.trim());
}
/** The facts whose lists a template prints: they have to be read with it. */
export function listKeysOf(content: TemplateContent): string[] {
  const inAnnexes = content.annexes.filter(({ list }) => !isStandingAnnex(list)).map(({ list }) => list);
  return [...new Set([...listKeysInTexts(content), ...inAnnexes])];
}
/** Of those, the lists that stand in the sentences. */
export function listKeysInTexts({ sections }: Pick<TemplateContent, 'sections'>): string[] {
  const named = sections.flatMap(({ text }) => placeholdersIn(text).filter((key) => key.endsWith(LIST)));
  return [...new Set(named.map((key) => key.slice(0, -LIST.length)))];
}

function placeholderFault(key: string, known: ReadonlyMap<string, FactDefinition>): string | null {
  if (known.has(key)) return null;
  if (key.endsWith(LIST)) {
    const fact = known.get(key.slice(0, -LIST.length));
    if (fact?.hasList || fact?.kind === 'list') return null;
    if (fact) return `số liệu "${fact.key}" không có danh sách kèm theo.`;
  }
  if (key === '') return 'có dấu {{}} chưa ghi mã số liệu.';
  const near = nearest(key, [...known.keys()]);
  const hint = near.length > 0 ? `Gần giống: ${near.join(', ')}.` : 'Chọn mã trong bảng số liệu bên cạnh.';
  return `không có số liệu nào mang mã "${key}". ${hint}`;
}

/** At most three keys that were perhaps meant, the nearest first. */
export function nearest(key: string, keys: readonly string[]): string[] {
  const asked = key.toLowerCase();
  return keys
    .map((one) => ({ one, distance: editDistance(asked, one.toLowerCase()) - (one.toLowerCase().includes(asked) && asked.length > 2 ? 100 : 0) }))
    .filter(({ one, distance }) => distance <= Math.max(2, Math.floor(Math.min(asked.length, one.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one);
}

function pairsMatch(line: string): boolean {
  let open = false;
  for (const mark of line.match(/\[\[|\]\]/g) ?? []) {
    if ((mark === '[[') === open) return false;
    open = mark === '[[';
  }
  return !open;
}

/** What a text says with these facts: its paragraphs, one per line; null when nothing is left of it. */
export function writeText(text: string, facts: ReadonlyMap<string, KeptFact>, lists: ReadonlyMap<string, readonly FactRow[]>): string | null {
  const lines = text.split('\n').map((line) =>
    line
      .replace(/\[\[(.*?)\]\]/g, (_, part: string) => (says(part, facts) ? part : ''))
      .replace(PLACEHOLDER, (_, key: string) => printed(key.trim(), facts, lists))
      .trim(),
  );
  const said = lines.filter((line) => line !== '').join('\n');
  return said === '' ? null : said;
}

/** A part stands when each of its placeholders has something to say. */
const says = (part: string, facts: ReadonlyMap<string, KeptFact>) => placeholdersIn(part).every((key) => factSays(facts.get(withoutList(key, facts))));
const withoutList = (key: string, facts: ReadonlyMap<string, KeptFact>) => (!facts.has(key) && key.endsWith(LIST) ? key.slice(0, -LIST.length) : key);

function printed(key: string, facts: ReadonlyMap<string, KeptFact>, lists: ReadonlyMap<string, readonly FactRow[]>): string {
  const fact = facts.get(key);
  if (fact) return factText(fact);
  if (!key.endsWith(LIST)) return UNKNOWN;
  const rows = lists.get(key.slice(0, -LIST.length));
  return rows && rows.length > 0 ? rows.map(({ cells }) => `\n- ${cells.filter((cell) => cell !== UNKNOWN).join(', ')}`).join(';') : UNKNOWN;
}
