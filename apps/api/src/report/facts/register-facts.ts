import { Injectable } from '@nestjs/common';
import { COMMENDATION_FORM_LABEL } from '#domain/commendation';
import {
  FINDING_CATEGORY_LABEL,
  FINDING_STATUS_LABEL,
  INSPECTION_MODE_LABEL,
  INSPECTOR_LEVEL_LABEL,
} from '#domain/inspection';
import { LEGAL_DOCUMENT_KIND_LABEL } from '#domain/legal-document';
import type { FactDefinition, FactRow, NumberFact, ReportFact } from '#domain/report-fact';
import { sentenceDate } from '#domain/report-figures';
import type { CommendationEntity } from '#api/commendation/commendation.entity';
import { CommendationQueries } from '#api/commendation/commendation.queries';
import type { FindingFact } from '#api/inspection/finding-states';
import { InspectionQueries, type InspectionCounts } from '#api/inspection/inspection.queries';
import type { LegalDocumentEntity } from '#api/legal-document/legal-document.entity';
import { LegalDocumentQueries } from '#api/legal-document/legal-document.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { windowOf, type FactProvider, type FactQuestion } from './fact-provider';

interface Counted {
  key: string;
  label: string;
  unit: string;
  columns: string[];
}
const define =
  (group: string) =>
  ({ key, label, unit }: Counted): FactDefinition => ({ key, label, unit, kind: 'number', group, hasList: true });
const counted = ({ key, label, unit, columns }: Counted, rows: FactRow[]): NumberFact => ({
  key,
  label,
  unit,
  kind: 'number',
  value: rows.length,
  columns,
  rows,
});
const shown = (cells: (string | null)[]): string[] => cells.map((cell) => cell ?? '–');

const DOCUMENT_COLUMNS = ['Văn bản', 'Ngày', 'Cơ quan ban hành', 'Trích yếu'];
const DOCUMENTS = {
  key: 'legalDocument.count',
  label: 'Văn bản chỉ đạo, điều hành ban hành trong kỳ',
  unit: 'văn bản',
  columns: DOCUMENT_COLUMNS,
};
const UNDATED = {
  key: 'legalDocument.undated',
  label: 'Văn bản chỉ đạo, điều hành chưa rõ ngày',
  unit: 'văn bản',
  columns: DOCUMENT_COLUMNS,
};
const BASIS = { key: 'legalDocument.basis', label: 'Văn bản làm căn cứ', unit: 'văn bản', columns: DOCUMENT_COLUMNS };
const STATED = {
  key: 'legalDocument.stated',
  label: 'Số văn bản chỉ đạo, điều hành mà nguồn nêu cho đúng kỳ này',
  unit: 'văn bản',
  columns: ['Nguyên văn', 'Nguồn'],
};

/** Directive documents of the period, those without a date, and what the work is based on. */
@Injectable()
export class LegalDocumentFacts implements FactProvider {
  constructor(private readonly documents: LegalDocumentQueries) {}

  definitions(): Promise<FactDefinition[]> {
    return Promise.resolve([DOCUMENTS, UNDATED, BASIS, STATED].map(define('Văn bản')));
  }

  async take(question: FactQuestion): Promise<ReportFact[]> {
    const { from, to } = windowOf(question);
    const { rows, stated } = await this.documents.countsOf(from, to, question.knownAt);
    const { basis, undated } = await this.documents.standing(question.knownAt);
    const ofSource = stated.map((s): NumberFact => ({
      ...counted(STATED, [{ cells: [s.asStated, s.source] }]),
      value: s.count,
      ...(s.approximate && { text: `trên ${s.count}` }),
    }));
    return [
      counted(DOCUMENTS, rows.map(documentRow)),
      counted(UNDATED, undated.map(documentRow)),
      counted(BASIS, basis.map(documentRow)),
      ...ofSource.slice(0, 1),
    ];
  }
}

function documentRow({ id, kind, number, issuedOn, issuer, subject }: LegalDocumentEntity): FactRow {
  const name = number === null ? LEGAL_DOCUMENT_KIND_LABEL[kind] : `${LEGAL_DOCUMENT_KIND_LABEL[kind]} số ${number}`;
  return {
    cells: shown([name, issuedOn && sentenceDate(issuedOn), issuer, subject]),
    subject: { type: 'legalDocument', id },
  };
}

const INSPECTIONS = {
  key: 'inspection.count',
  label: 'Cuộc kiểm tra trong kỳ',
  unit: 'cuộc',
  columns: ['Cuộc kiểm tra', 'Ngày', 'Hình thức', 'Cấp', 'Nơi được kiểm tra'],
};
const INSPECTED = {
  key: 'inspection.units',
  label: 'Cơ quan, đơn vị được kiểm tra trong kỳ',
  unit: 'đơn vị',
  columns: ['Đơn vị'],
};
const FINDING_COLUMNS = ['Loại', 'Hạn chế', 'Đơn vị', 'Ngày', 'Tình trạng'];
const FINDINGS = {
  key: 'inspection.findings',
  label: 'Tồn tại, hạn chế được phát hiện, nêu ra trong kỳ',
  unit: 'vấn đề',
  columns: FINDING_COLUMNS,
};
const FIXED = {
  key: 'inspection.findings.fixed',
  label: 'Tồn tại, hạn chế của kỳ đã khắc phục',
  unit: 'vấn đề',
  columns: FINDING_COLUMNS,
};
const OPEN = {
  key: 'inspection.findings.open',
  label: 'Tồn tại, hạn chế của kỳ chưa khắc phục xong',
  unit: 'vấn đề',
  columns: FINDING_COLUMNS,
};

/** Inspections of the period and the shortcomings found or named in it, with what became of them. */
@Injectable()
export class InspectionFacts implements FactProvider {
  constructor(
    private readonly inspections: InspectionQueries,
    private readonly units: UnitQueries,
  ) {}

  definitions(): Promise<FactDefinition[]> {
    return Promise.resolve([INSPECTIONS, INSPECTED, FINDINGS, FIXED, OPEN].map(define('Kiểm tra')));
  }

  async take(question: FactQuestion): Promise<ReportFact[]> {
    const { from, to } = windowOf(question);
    const { inspections, unitIds, findings } = await this.inspections.countsOf(from, to, to, question.knownAt);
    const names = await this.units.namesOn(to);
    const name = (id: number) => names.get(id)?.name ?? '–';
    const rows = findings.map((fact) => ({ fact, row: findingRow(fact, name) }));
    const withStatus = (status: FindingFact['status']) =>
      rows.filter(({ fact }) => fact.status === status).map(({ row }) => row);
    return [
      counted(
        INSPECTIONS,
        inspections.map((one) => inspectionRow(one, name)),
      ),
      counted(
        INSPECTED,
        unitIds.map((id) => ({ cells: [name(id)], subject: { type: 'unit', id } })),
      ),
      counted(
        FINDINGS,
        rows.map(({ row }) => row),
      ),
      counted(FIXED, withStatus('fixed')),
      counted(OPEN, withStatus('open')),
    ];
  }
}

function inspectionRow(
  { inspection, unitIds }: InspectionCounts['inspections'][number],
  name: (id: number) => string,
): FactRow {
  const { id, title, startedOn, mode, level, otherPlaces } = inspection;
  const places = [...unitIds.map(name), ...(otherPlaces === null ? [] : [otherPlaces])].join(', ');
  return {
    cells: shown([title, sentenceDate(startedOn), INSPECTION_MODE_LABEL[mode], INSPECTOR_LEVEL_LABEL[level], places]),
    subject: { type: 'inspection', id },
  };
}
function findingRow({ finding, status }: FindingFact, name: (id: number) => string): FactRow {
  const { id, category, text, unitId, foundOn } = finding;
  return {
    cells: shown([
      FINDING_CATEGORY_LABEL[category],
      text,
      unitId === null ? null : name(unitId),
      sentenceDate(foundOn),
      FINDING_STATUS_LABEL[status],
    ]),
    subject: { type: 'finding', id },
  };
}

const COMMENDATION_COLUMNS = ['Hình thức', 'Tập thể, cá nhân', 'Thành tích, nội dung', 'Cơ quan quyết định'];
const PRAISE = {
  key: 'commendation.praise',
  label: 'Khen thưởng trong kỳ',
  unit: 'lượt',
  columns: COMMENDATION_COLUMNS,
};
const CRITICISM = {
  key: 'commendation.criticism',
  label: 'Phê bình, nhắc nhở trong kỳ',
  unit: 'lượt',
  columns: COMMENDATION_COLUMNS,
};
const PRAISE_UNDATED = {
  key: 'commendation.undated',
  label: 'Khen thưởng, phê bình chưa rõ ngày',
  unit: 'lượt',
  columns: COMMENDATION_COLUMNS,
};

/** Praise and criticism of the period. */
@Injectable()
export class CommendationFacts implements FactProvider {
  constructor(
    private readonly commendations: CommendationQueries,
    private readonly units: UnitQueries,
  ) {}

  definitions(): Promise<FactDefinition[]> {
    return Promise.resolve([PRAISE, CRITICISM, PRAISE_UNDATED].map(define('Khen thưởng, phê bình')));
  }

  async take(question: FactQuestion): Promise<ReportFact[]> {
    const { from, to } = windowOf(question);
    const { praise, criticism, undated } = await this.commendations.countsOf(from, to, question.knownAt);
    const names = await this.units.namesOn(to);
    const row = ({ id, form, recipient, unitId, occasion, decidedBy }: CommendationEntity): FactRow => {
      const unit = unitId === null ? null : (names.get(unitId)?.name ?? null);
      const who = [recipient, unit].filter((part) => part !== null).join(', ');
      return {
        cells: shown([COMMENDATION_FORM_LABEL[form], who || null, occasion, decidedBy]),
        subject: { type: 'commendation', id },
      };
    };
    return [
      counted(PRAISE, praise.map(row)),
      counted(CRITICISM, criticism.map(row)),
      counted(PRAISE_UNDATED, undated.map(row)),
    ];
  }
}
