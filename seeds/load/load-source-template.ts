import type { INestApplicationContext } from '@nestjs/common';
import { FIRST_TEMPLATE } from '#domain/report-outline';
import { ReportTemplateService } from '#api/report/report-template.service';
import type { SourceData } from '../sources/source-data';
import { COMMON_REPORT_TEXTS } from '../sources/report-texts';
import type { UnitIds } from './load-province';
import { loaderOf } from './load-source';

/**
 * The province's own version of the report's template: the outline, with sentences of placeholders for what the source
 * counts. Words between figures are the template's, as an editor would write them; every figure is read when a report is drafted.
 */
export async function loadSourceTemplate(
  app: INestApplicationContext,
  data: SourceData,
  units: UnitIds,
): Promise<void> {
  const loader = loaderOf(units);
  const templates = app.get(ReportTemplateService);
  const texts = [...data.reportTexts, ...COMMON_REPORT_TEXTS];
  const unknown = texts.find(
    ({ section }) => !FIRST_TEMPLATE.sections.some(({ code, kind }) => code === section && kind === 'narrative'),
  );
  if (unknown) throw new Error(`The outline has no section ${unknown.section} to write in.`);
  const sections = FIRST_TEMPLATE.sections.map((section) => {
    const own = texts.filter((text) => text.section === section.code).map(({ text }) => text);
    const title = data.sectionTitles[section.code] ?? section.title;
    return { ...section, title, text: [section.text, ...own].filter((line) => line !== '').join('\n') };
  });
  const name = `Mẫu báo cáo của tỉnh ${data.province.name} (soạn theo nguồn)`;
  const { id } = await templates.create(loader, { name });
  const saved = await templates.save(loader, id, {
    version: 1,
    name,
    periodCodes: [],
    sections,
    annexes: FIRST_TEMPLATE.annexes,
  });
  await templates.publish(loader, id, { version: saved.version });
}
