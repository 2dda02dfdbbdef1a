import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import JSZip from 'jszip';
import type { ErrorView } from '#contract/errors';
import type { CreatedView } from '#contract/paging';
import type { ReportPageView } from '#contract/report';
import { readXml } from '#api/conclusion-text/xml-tree';
import { readPdf } from '#api/document/pdf-reading';
import { MeetingScene } from '#api/testing/meeting-scene';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import { contractClasses, rulesOf, type ContractClass } from './support/contract-classes';
import { INJECTIONS, visible } from './support/injections';
import { inVietnamese } from './support/scene';
import { inSoak } from './support/soak';

describe('text that hopes to be taken for something else, in the contract', () => {
  /** Compared as a hash or looked up, never shown. */
  const SECRET = /password|token|LoginRequest\.username/i;
  /** Every field of every request that takes any words, and every list of words; where it is declared. */
  const declared = (type: ContractClass) => {
    const inherited = new Set(rulesOf(Object.getPrototypeOf(type) as ContractClass).map((rule) => rule.propertyName));
    const names = new Set(rulesOf(type).map((rule) => rule.propertyName));
    return [...names].filter((name) => !inherited.has(name)).map((name) => ({ type, name }));
  };
  const fields = contractClasses()
    .flatMap(declared)
    .flatMap(({ type, name }) => {
      const takes = (value: unknown) => !read(type, name, value).refused;
      const words = (wrap: (text: string) => unknown) =>
        takes(wrap('Lời của một người')) && takes(wrap('Lời khác (2026)'));
      const wrap = [(text: string): unknown => text, (text: string): unknown => [text]].find(words);
      return wrap && !takes({}) && !SECRET.test(`${type.name}.${name}`) ? [{ type, name, wrap }] : [];
    });

  it('every field keeps what is to be seen of it, or refuses it', () => {
    expect(fields.length).toBeGreaterThan(150);
    const faults = fields.flatMap(({ type, name, wrap }) =>
      INJECTIONS.flatMap((typed) => {
        const { refused, value } = read(type, name, wrap(typed));
        const [kept] = [value].flat();
        return refused || (kept ?? '') === visible(typed)
          ? []
          : [`${type.name}.${name}: ${JSON.stringify([typed, kept])}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('text that hopes to be taken for something else, kept by the server', () => {
  // On a machine that does other things as well: the texts are many.
  jest.setTimeout(inSoak(120_000, 600_000));
  /** Every text goes through each n-th kind of thing, every kind of thing sees each n-th text. */
  const EACH = inSoak(8, 1);
  let test: TestApp;
  let secretary: Client;
  let administrator: Client;
  let meetings: MeetingScene;
  let at: { unitId: number; areaId: number; planId: number; taskId: number; meetingId: number };

  beforeAll(async () => {
    test = await testApp();
    const { given } = test;
    secretary = await test.as(await given.secretary());
    administrator = await test.as(await given.user('administrator'));
    const unit = await given.unit();
    const areaId = (await given.programme()).areaIds[1]!;
    meetings = new MeetingScene(secretary, areaId);
    const { id: meetingId } = await meetings.meeting((await meetings.committee()).id, { heldOn: '2026-04-02' });
    const { id: planId } = await given.draftPlan();
    const { taskId } = await given.assignment({ unit });
    at = { unitId: unit.id, areaId, planId, taskId, meetingId };
  });
  afterAll(() => test.close());

  /** `%x%` stands in every field of words; default read where it was made. */
  const KINDS: [name: string, who: () => Client, request: (n: number) => object, list: () => string, read?: (id: number) => string][] = [
    ['a task', () => secretary, (n) => ({ code: `X.${n}`, title: '%x%', expectedProduct: '%x%', areaId: at.areaId, leadUnitIds: [at.unitId], coordinatingUnitIds: [], dueOn: '2026-12-31' }), () => `plans/${at.planId}/tasks`, (id) => `tasks/${id}`],
    ['a document', () => secretary, () => ({ kind: 'plan', issuedOn: '2026-01-05', number: '%x%', issuer: '%x%', subject: '%x%', asStated: '%x%', contradiction: '%x%', note: '%x%', source: '%x%' }), () => 'legal-documents'],
    ['an inspection', () => secretary, () => ({ title: '%x%', inspector: '%x%', otherPlaces: '%x%', startedOn: '2026-03-01', basis: '%x%', summary: '%x%', source: '%x%' }), () => 'inspections'],
    ['a finding', () => secretary, () => ({ category: 'lateDossiers', text: '%x%', foundOn: '2026-03-01', event: '%x%', source: '%x%' }), () => 'findings'],
    ['a commendation', () => secretary, () => ({ form: 'merit', recipient: '%x%', recipientTitle: '%x%', occasion: '%x%', decidedBy: '%x%', note: '%x%', source: '%x%' }), () => 'commendations'],
    ['an index', () => secretary, (n) => ({ code: `CS${n}`, name: '%x%', shortName: '%x%', publisher: '%x%', aliases: ['%x%'] }), () => 'indices', () => 'indices'],
    ['a committee', () => secretary, () => ({ name: '%x%', decisionNumber: '%x%', decisionOn: '2019-01-05' }), () => 'committees'],
    ['an item of an agenda', () => secretary, () => ({ title: '%x%', presenter: '%x%', content: '%x%' }), () => `meetings/${at.meetingId}/agenda`, () => `meetings/${at.meetingId}`],
    ['an opinion', () => secretary, () => ({ text: '%x%', speaker: '%x%' }), () => `meetings/${at.meetingId}/points`, () => `meetings/${at.meetingId}/points`],
    ['a conclusion', () => secretary, () => ({ text: '%x%', speaker: '%x%', noTaskReason: '%x%', citedDocuments: [{ number: '%x%', title: '%x%' }] }), () => `meetings/${at.meetingId}/conclusions`, (id) => `conclusions/${id}`],
    ['a word about a task', () => secretary, () => ({ text: '%x%' }), () => `tasks/${at.taskId}/comments`, () => `tasks/${at.taskId}/comments`],
    ['an account', () => administrator, (n) => ({ username: `ten.${n}`, fullName: '%x%', title: '%x%', role: 'readOnly', unitId: at.unitId, validFrom: '2026-01-01' }), () => 'users', () => 'users?pageSize=200'],
    ['a group of units', () => administrator, () => ({ name: '%x%', shortName: '%x%', unitIds: [at.unitId] }), () => 'unit-groups', () => 'unit-groups'],
    ['a period', () => administrator, (n) => ({ year: 2026, code: `K-${n}`, title: '%x%', note: '%x%', from: '2025-12-15', to: '2026-03-13', dues: { unit: '2026-03-13' } }), () => 'periods', () => 'periods?year=2026'],
  ]; // prettier-ignore

  it.each(KINDS.map((kind, nth) => [kind[0], nth] as const))(
    '%s keeps what is to be seen of it, or is refused in words',
    async (_, nth) => {
      const [, who, request, list, read] = KINDS[nth]!;
      const faults: unknown[] = [];
      let kept = 0;
      for (const [n, typed] of INJECTIONS.entries()) {
        if ((n + nth) % EACH !== 0) continue;
        const { sent, path, fields } = await write(who(), list(), request(n), typed, read);
        if (sent.status === 422) {
          if (!inVietnamese((sent.body as unknown as ErrorView).message)) faults.push([typed, sent.body]);
          continue;
        }
        const page = sent.status < 300 ? await who().get(path) : null;
        const seen = textsOf(page?.body).filter((text) => text === visible(typed)).length;
        if (page?.status !== 200 || seen < fields)
          faults.push([typed, sent.status, page?.status, seen, fields, sent.body]);
        kept += 1;
      }
      expect(faults).toEqual([]);
      // Were all refused, nothing would have been kept.
      expect(kept).toBeGreaterThan(INJECTIONS.length / EACH / 3);
    },
  );

  /** Documents of every kind over all the texts at once. */
  const files = new Map<string, Buffer>();
  const words = INJECTIONS.map(visible).filter((text) => text.length >= 3);
  const titles = words.filter((text, n) => n % inSoak(8, 1) === 0 || text.startsWith('_x'));
  it('documents made of it say it letter by letter, and nothing in them is anything but text', async () => {
    const ok = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
      const { status, body } = await answer;
      expect([status < 300, status < 300 ? null : body]).toEqual([true, null]);
      return body;
    };
    const { id: planId } = await test.given.draftPlan({ year: 2025 });
    const task = { areaId: at.areaId, leadUnitIds: [at.unitId], coordinatingUnitIds: [], dueOn: '2025-05-31' };
    for (const [n, title] of titles.entries())
      await ok(secretary.post(`plans/${planId}/tasks`, { ...task, code: `D.${n}`, title, expectedProduct: title }));
    const issue = { version: 1, number: '01/KH-UBND', issuedOn: '2025-01-05', signer: words[0] };
    await ok(secretary.post(`plans/${planId}/issue`, issue));
    const period = await test.given.period({ year: 2025 });
    const report = await ok(secretary.post<ReportPageView>('reports', { periodId: period.id, planId }));
    const section = report.sections.find(({ kind }) => kind === 'narrative')!;
    const text = words.join('\n');
    await ok(secretary.put(`reports/${report.id}/sections/${section.code}`, { version: section.version, text }));
    const meeting = await meetings.meeting((await meetings.committee()).id, {
      heldOn: '2026-05-04',
      title: words[1]!,
      place: words[2]!,
    });
    await meetings.conclusion(meeting.id, { text, noTaskReason: words[3]! });
    for (const part of [0, 1]) {
      const half = words.slice((part * words.length) / 2, ((part + 1) * words.length) / 2);
      await ok(secretary.post(`meetings/${meeting.id}/agenda`, { title: half[0], content: half.join('\n') }));
    }
    await meetings.issued(meeting.id);
    for (const format of ['docx', 'pdf', 'xlsx'])
      files.set(`report.${format}`, await fileAt(`reports/${report.id}/document.${format}`));
    for (const kind of ['notice', 'minutes'])
      for (const format of ['docx', 'pdf'])
        files.set(`${kind}.${format}`, await fileAt(`meetings/${meeting.id}/documents/${kind}/${format}`));
    files.set('tasks.xlsx', await fileAt(`tasks/export.xlsx?planId=${planId}`));
    files.set('plan.xlsx', await fileAt(`plans/${planId}/export.xlsx`));
    files.set('conclusions.xlsx', await fileAt('conclusions/export.xlsx'));

    for (const [name, file] of files) {
      if (name.endsWith('.pdf')) {
        const pdf = readPdf(file);
        expect(pdf.pages.length).toBeGreaterThan(1);
        // Whatever makes a reader of PDF do something.
        const dictionaries = file
          .toString('latin1')
          .replace(/stream\r?\n[^]*?endstream/g, '')
          .replace(/\((?:\\.|[^\\)])*\)/g, '');
        expect([
          name,
          dictionaries.match(/\/(JS|JavaScript|OpenAction|AA|Launch|URI|EmbeddedFile|XObject \/Form)\b/g),
        ]).toEqual([name, null]);
        continue;
      }
      const parts = await partsOf(file);
      for (const [part, xml] of parts) expect([name, part, faultOf(xml)]).toEqual([name, part, null]);
      const formulas = [...parts].flatMap(([, xml]) =>
        [...xml.matchAll(/<f[ >][^<]*<\/f>|<f\/>/g)].map(([found]) => found),
      );
      expect([name, formulas.filter((f) => !/^<f>SUM\([A-Z]+\d+:[A-Z]+\d+\)<\/f>$/.test(f))]).toEqual([name, []]);
      const fields = [...parts.values()].flatMap((xml) => xml.match(/<w:(instrText|fldSimple)\b[^>]*>[^<]*/g) ?? []);
      expect([name, fields.filter((field) => !/\b(PAGE|NUMPAGES)\b/.test(field) || /DDE|INCLUDE/.test(field))]).toEqual(
        [name, []],
      );
      const said = new Set(
        [...parts.values()].flatMap(linesOf).map((line) => (name.endsWith('.xlsx') ? asInCells(line) : line)),
      );
      if (name !== 'conclusions.xlsx')
        expect([name, missing(said, /report.xlsx|tasks|plan/.test(name) ? titles : words)]).toEqual([name, []]);
    }
  });
  // The long version only: another program opens what was made, where there is one.
  if (inSoak(false, true))
    (spawnSync('soffice', ['--version']).status === 0 ? it : it.skip)('LibreOffice opens every one of them', () => {
      const folder = mkdtempSync(join(tmpdir(), 'cchc-injection-'));
      try {
        const office = [...files].filter(([name]) => !name.endsWith('.pdf'));
        const paths = office.map(([name]) => join(folder, name.replace('.', '-') + name.slice(name.indexOf('.'))));
        office.forEach(([, file], i) => writeFileSync(paths[i]!, file));
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
        const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...paths];
        spawnSync('soffice', args, { timeout: 300_000 });
        const opened = readdirSync(join(folder, 'out')).map((name) => name.replace(/\.pdf$/, ''));
        expect(opened.sort()).toEqual(office.map(([name]) => name.replace('.', '-')).sort());
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  const missing = (said: Set<string>, expected: string[]) =>
    expected
      .flatMap((text) => text.split(/[\n\u2028\u2029]/))
      .map(squeezed)
      .filter((line) => line !== '' && !said.has(line) && ![...said].some((other) => other.includes(line)));
  const fileAt = async (path: string): Promise<Buffer> => {
    const { status, raw } = await secretary.get(path);
    expect([path, status]).toEqual([path, 200]);
    return raw;
  };

  async function write(who: Client, list: string, request: object, typed: string, read?: (id: number) => string) {
    const fields = JSON.stringify(request).split('"%x%"').length - 1;
    const body = JSON.parse(JSON.stringify(request), (_, value: unknown) =>
      value === '%x%' ? typed : value,
    ) as object;
    const sent = await who.post<CreatedView>(list, body);
    const path = read ? read(sent.body.id) : `${list}/${sent.body.id}`;
    return { sent, path, fields };
  }
});

function read(type: ContractClass, name: string, value: unknown): { refused: boolean; value: unknown } {
  const instance = plainToInstance(type, { [name]: value }) as Record<string, unknown>;
  const errors = validateSync(instance, { skipMissingProperties: true });
  return { refused: errors.some(({ property }) => property === name), value: instance[name] };
}
/** Every text of an answer, however deep. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

/** The XML parts of an Office file, by name. */
async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await zip.file(name)!.async('string')] as const)));
}
/** Why this is no XML; null when it is. */
function faultOf(xml: string): string | null {
  const letter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (letter) return `letter ${letter[0].codePointAt(0)?.toString(16)}`;
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)[^;]{0,10}/.exec(xml);
  if (entity) return `entity ${entity[0]}`;
  if (/<!(?!--)|\]\]>/.test(xml)) return 'a document type or the end of a section';
  return readXml(xml) ? null : 'elements that are not closed as they were opened';
}
/** What a person reads: the text of each paragraph, cell or shared string. */
const linesOf = (xml: string): string[] =>
  (xml.match(/<w:p[ >][^]*?<\/w:p>|<si>[^]*?<\/si>|<is>[^]*?<\/is>/g) ?? []).flatMap((part) =>
    (part.match(/<(?:w:)?t(?: [^>]*)?>[^<]*<|<w:br\/>/g) ?? [])
      .map((run) => (run === '<w:br/>' ? '\n' : unescaped(run.replace(/^<[^>]*>/, '').slice(0, -1))))
      .join('')
      .split('\n')
      .map(squeezed),
  );
const unescaped = (text: string) =>
  text
    .replace(/&(lt|gt|quot|apos);|&#(\d+);|&#x([\da-f]+);/gi, (_, name: string, decimal: string, hex: string) =>
      name
        ? { lt: '<', gt: '>', quot: '"', apos: "'" }[name]!
        : String.fromCodePoint(parseInt(decimal ?? hex, decimal ? 10 : 16)),
    )
    .replaceAll('&amp;', '&');
/** A workbook writes letters by their number. */
const asInCells = (text: string) =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
/** Spaces are the printer's, and what no XML can hold is left out. */
const squeezed = (text: string) =>
  text
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
