import { Col, Row } from 'antd';
import type { ReactNode } from 'react';
import type { ReportPageView, ReportSectionView } from '#contract/report';
import type { PresentPerson, ReportWorkView } from '#contract/report-review';
import { Soft } from '../../ui/soft';
import { SectionEditor } from './section-editor';
import { SectionRemarks } from './section-remarks';
import { anchorOf, isEmpty, labelOf, titleOf } from './section-title';

interface Props {
  report: ReportPageView;
  /** Draft and one's own to write. */
  editable: boolean;
  /** Tells whether a section holds text that is not saved. */
  onUnsaved: (code: string, unsaved: boolean) => void;
  /** How the draft is worked on; left out for readers, and for an issued report. */
  work?: ReportWorkView;
  /** Others who have the draft open now. */
  people?: readonly PresentPerson[];
  /** Tells which section the person writes in. */
  onWriting?: (code: string | null) => void;
}

/** What sticks or is jumped to must not lie under the header of the page. */
const BELOW_HEAD = 'calc(var(--head, 52px) + 16px)';

/** The outline: sentences from the figures, read only, and under them each narrative section on its own. */
export function ReportSections({ report, editable, onUnsaved, work, people = [], onWriting }: Props) {
  return (
    <Row gutter={24}>
      <Col xs={0} lg={7}>
        <Contents sections={report.sections} showMissing={editable} />
      </Col>
      <Col xs={24} lg={17}>
        {report.sections.map((section) => (
          <section
            key={section.code}
            id={anchorOf(section)}
            aria-label={labelOf(section)}
            style={{ scrollMarginTop: BELOW_HEAD, marginBottom: 20 }}
          >
            <Heading level={section.level}>{titleOf(section)}</Heading>
            {section.figureText && <FigureText text={section.figureText} />}
            {section.kind === 'narrative' &&
              (editable ? (
                <SectionEditor
                  reportId={report.id}
                  section={section}
                  label={labelOf(section)}
                  onUnsaved={onUnsaved}
                  work={work}
                  writers={people.filter(({ writing }) => writing === section.code).map(({ name }) => name)}
                  onWriting={onWriting}
                />
              ) : (
                <ReadText section={section} />
              ))}
            {work && section.kind === 'narrative' && (
              <SectionRemarks reportId={report.id} code={section.code} label={labelOf(section)} work={work} />
            )}
          </section>
        ))}
      </Col>
    </Row>
  );
}

/** Jumps within a page of some thirty sections; says which ones still have no text. */
function Contents({ sections, showMissing }: { sections: ReportSectionView[]; showMissing: boolean }) {
  const missing = sections.filter(isEmpty).length;
  return (
    <nav
      aria-label="Mục lục báo cáo"
      style={{ position: 'sticky', top: BELOW_HEAD, maxHeight: 'calc(100vh - 120px)', overflowY: 'auto' }}
    >
      {showMissing && <Soft>{missing === 0 ? 'Mọi mục đã có nội dung.' : `Còn ${missing} mục chưa có nội dung.`}</Soft>}
      <ul style={{ listStyle: 'none', padding: 0, margin: '8px 0 0' }}>
        {sections.map((section) => (
          <li key={section.code} style={{ paddingInlineStart: (section.level - 1) * 14, marginBottom: 4 }}>
            <a href={`#${anchorOf(section)}`} style={{ display: 'block', minHeight: 24 }}>
              {titleOf(section)}
              {showMissing && isEmpty(section) && <span style={{ color: 'var(--ink-soft)' }}> (chưa có)</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FigureText({ text }: { text: string }) {
  return (
    <div
      style={{ borderInlineStart: '3px solid #91caff', padding: '4px 12px', marginBottom: 8, background: '#f0f7ff' }}
    >
      <Soft>Hệ thống viết từ số liệu đã lấy:</Soft>
      <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
    </div>
  );
}

function ReadText({ section }: { section: ReportSectionView }) {
  if (section.text) return <div style={{ whiteSpace: 'pre-wrap' }}>{section.text}</div>;
  return section.figureText ? null : <Soft>Mục này không có nội dung.</Soft>;
}

/** Headings in order under the page's h1. */
function Heading({ level, children }: { level: number; children: ReactNode }) {
  const Tag = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4';
  return <Tag style={{ margin: level === 1 ? '28px 0 8px' : '0 0 8px' }}>{children}</Tag>;
}
