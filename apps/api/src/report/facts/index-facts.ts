import { Injectable } from '@nestjs/common';
import { baseYearOf, rankText } from '#domain/index-observation';
import { rankChangeText } from '#domain/rank-change';
import type { FactDefinition, FactRow, ReportFact } from '#domain/report-fact';
import { formatDecimal } from '#domain/vietnamese-number';
import type { IndexDefinitionEntity, IndexObservationEntity } from '#api/reform-index/reform-index.entity';
import { ReformIndexQueries, type PublishedIndex } from '#api/reform-index/reform-index.queries';
import { windowOf, type FactProvider, type FactQuestion } from './fact-provider';

const GROUP = 'Chỉ số';
const COLUMNS = ['Năm', 'Thứ hạng', 'Điểm', 'Nhóm', 'Thay đổi', 'Nguyên văn', 'Nguồn'];

/** What publications say of the province: `index.PCI.rank` of the newest year, `.history` of all years until then. */
@Injectable()
export class IndexFacts implements FactProvider {
  constructor(private readonly indices: ReformIndexQueries) {}

  async definitions(): Promise<FactDefinition[]> {
    return (await this.indices.all()).flatMap(({ code, shortName }): FactDefinition[] => [
      {
        key: `index.${code}.rank`,
        label: `${shortName}: thứ hạng năm mới nhất`,
        kind: 'number',
        group: GROUP,
        hasList: true,
      },
      { key: `index.${code}.score`, label: `${shortName}: điểm năm mới nhất`, kind: 'number', group: GROUP },
      { key: `index.${code}.year`, label: `${shortName}: năm mới nhất`, kind: 'text', group: GROUP },
      { key: `index.${code}.band`, label: `${shortName}: nhóm xếp hạng`, kind: 'text', group: GROUP },
      {
        key: `index.${code}.change`,
        label: `${shortName}: thay đổi thứ hạng như nguồn nêu`,
        kind: 'text',
        group: GROUP,
      },
      { key: `index.${code}.text`, label: `${shortName}: câu về năm mới nhất`, kind: 'text', group: GROUP },
      { key: `index.${code}.history`, label: `${shortName}: các năm`, kind: 'text', group: GROUP },
    ]);
  }

  async take(question: FactQuestion): Promise<ReportFact[]> {
    const published = await this.indices.publishedBy(windowOf(question).to, question.knownAt);
    return published.flatMap(factsOf);
  }
}

function factsOf({ definition, observations }: PublishedIndex): ReportFact[] {
  const [newest] = observations as [IndexObservationEntity];
  const key = `index.${definition.code}`;
  const said = (name: string, label: string, value: string | null): ReportFact[] =>
    value === null ? [] : [{ key: `${key}.${name}`, label: `${definition.shortName}: ${label}`, kind: 'text', value }];
  const rank = rankText(newest.rank, newest.denominator);
  const rankFact: ReportFact = {
    key: `${key}.rank`,
    label: `${definition.shortName}: thứ hạng`,
    kind: 'number',
    value: newest.rank,
    columns: COLUMNS,
    rows: observations.map((o) => rowOf(definition, o)),
  };
  const scoreFact: ReportFact[] =
    newest.score === null
      ? []
      : [
          {
            key: `${key}.score`,
            label: `${definition.shortName}: điểm`,
            kind: 'number',
            value: newest.score,
            decimals: 2,
          },
        ];
  return [
    rank === null ? rankFact : { ...rankFact, text: rank },
    ...scoreFact,
    ...said('year', 'năm', String(newest.dataYear)),
    ...said('band', 'nhóm xếp hạng', newest.bandText),
    ...said('change', 'thay đổi thứ hạng', changeOf(newest)),
    ...said('text', 'năm mới nhất', sentenceOf(newest)),
    ...said('history', 'các năm', [...observations].reverse().map(sentenceOf).join('; ')),
  ];
}

/** As stated; a change that nobody states is not worked out here. */
const changeOf = (o: IndexObservationEntity): string | null =>
  o.deltaRank === null ? null : `${rankChangeText(o.deltaRank)} so với năm ${baseYearOf(o)}`;
const scoreOf = (o: IndexObservationEntity): string | null =>
  o.score === null ? null : `${formatDecimal(o.score, 2)} điểm`;

/** "năm 2018 xếp 52/63, tăng 3 bậc so với năm 2017". */
function sentenceOf(o: IndexObservationEntity): string {
  const rank = rankText(o.rank, o.denominator);
  const parts = [rank && `xếp ${rank}`, scoreOf(o), o.bandText, changeOf(o)].filter(
    (part): part is string => part !== null,
  );
  return `năm ${o.dataYear} ${parts.join(', ')}`;
}

function rowOf({ id }: IndexDefinitionEntity, o: IndexObservationEntity): FactRow {
  const cells = [
    String(o.dataYear),
    rankText(o.rank, o.denominator),
    scoreOf(o),
    o.bandText,
    changeOf(o),
    o.asStated,
    o.source,
  ];
  return { cells: cells.map((cell) => cell ?? '–'), subject: { type: 'indexDefinition', id } };
}
