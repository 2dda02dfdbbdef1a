import type { FactRow } from '#domain/report-fact';
import { areaProgressText } from '#domain/report-figures';
import { steeringText } from '#domain/report-steering';
import { writeText, type TemplateContent } from '#domain/report-template';
import type { PlainDate } from '#domain/plain-date';
import type { AreaView } from '#contract/reference';
import { planText } from './facts/plan-facts';
import type { ReportSectionEntity } from './report.entity';
import type { ReportFacts } from './report-facts';

export type SectionRow = Omit<ReportSectionEntity, 'id' | 'reportId' | 'report'>;
/** A section with the sentences that stand before what people write; null where there are none. */
export type Written<S> = S & { figureText: string | null };

/** The empty sections of a new report. Areas are called as the plan's programme calls them. */
export function newSections({ sections }: TemplateContent, areas: readonly AreaView[]): SectionRow[] {
  return sections.map((entry, index) => ({
    version: 1,
    code: entry.code,
    orderNo: index + 1,
    level: entry.level,
    title: entry.kind === 'heading' ? areaTitle(entry.title, areas.find((area) => area.code === entry.areaCode)) : entry.title,
    kind: entry.kind,
    figures: null,
    areaCode: entry.areaCode,
    text: '',
    updatedBy: null,
    updatedAt: null,
  }));
}
/** The outline's wording stands where the catalogue knows it as another name of the area. */
const areaTitle = (title: string, area: AreaView | undefined): string => (!area || area.aliases.includes(title) ? title : area.name);

/** The heading as printed: `II. KẾT QUẢ …`, `1. Cải cách thể chế`, `a) Những kết quả …`. */
export function sectionHeading({ code, level, title }: Pick<ReportSectionEntity, 'code' | 'level' | 'title'>): string {
  const label = code.split('.').at(-1);
  return `${label}${level === 3 ? ')' : '.'} ${title}`;
}

/** Each section with the sentences that its template writes from the facts. */
export function writeSections<S extends Pick<ReportSectionEntity, 'code' | 'figures' | 'areaCode'>>(
  sections: readonly S[],
  { facts, asOf }: { facts: ReportFacts; asOf: PlainDate },
  template: TemplateContent,
  lists: ReadonlyMap<string, readonly FactRow[]>,
): Written<S>[] {
  const { values } = facts;
  if (!values) return sections.map((section) => ({ ...section, figureText: earlierText(section, facts, asOf) }));
  const known = new Map(values.map((fact) => [fact.key, fact]));
  const texts = new Map(template.sections.map(({ code, text }) => [code, text]));
  return sections.map((section) => ({ ...section, figureText: writeText(texts.get(section.code) ?? '', known, lists) }));
}

/** What reports of earlier versions, whose facts have no values of their own, say in a section. */
function earlierText({ figures, areaCode }: Pick<ReportSectionEntity, 'figures' | 'areaCode'>, facts: ReportFacts, asOf: PlainDate): string | null {
  if (figures === 'planProgress') return planText(facts, asOf);
  if (figures === 'steering') return facts.steering ? steeringText(facts.steering, asOf) : null;
  if (figures !== 'areaProgress') return null;
  const area = facts.byArea.find((row) => row.code === areaCode);
  return area ? areaProgressText(area, asOf) : null;
}
