import { areaProgressText } from '#domain/report-figures';
import { steeringText } from '#domain/report-steering';
import { outlineOf } from '#domain/report-outline';
import type { PlainDate } from '#domain/plain-date';
import type { AreaView } from '#contract/reference';
import type { ReportSectionEntity } from './report.entity';
import { planText } from './facts/plan-facts';
import type { ReportFacts } from './report-facts';

/** The empty sections of a new report. Areas are called as the plan's programme calls them. */
export function newSections(periodCode: string, areas: readonly AreaView[]): Omit<ReportSectionEntity, 'id' | 'reportId' | 'report'>[] {
  return outlineOf(periodCode).map((entry, index) => ({
    version: 1,
    code: entry.code,
    orderNo: index + 1,
    level: entry.level,
    title: entry.kind === 'heading' ? areaTitle(entry.title, areas.find((area) => area.code === entry.areaCode)) : entry.title,
    kind: entry.kind,
    figures: entry.figures ?? null,
    areaCode: entry.areaCode ?? null,
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

/** The sentences that stand before the narrative of a section; null for a section without figures. */
export function figureText({ figures, areaCode }: Pick<ReportSectionEntity, 'figures' | 'areaCode'>, facts: ReportFacts, asOf: PlainDate): string | null {
  if (figures === 'planProgress') return planText(facts, asOf);
  if (figures === 'steering') return facts.steering ? steeringText(facts.steering, asOf) : null;
  if (figures !== 'areaProgress') return null;
  const area = facts.byArea.find((row) => row.code === areaCode);
  return area ? areaProgressText(area, asOf) : null;
}
