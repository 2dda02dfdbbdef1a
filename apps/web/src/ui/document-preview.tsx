import {
  type AdministrativeDocument,
  type Annex,
  type Block,
  type Signature,
  type TableBlock,
  type TableGroupRow,
  type TableRow,
  DRAFT_MARK,
  MOTTO,
  NATION,
  aboutLine,
  documentTitle,
  enumerationLines,
  formOf,
  paragraphsOf,
} from '#contract/document-tree';
import './document-preview.css';

/**
 * The document as the .docx file will show it, page by page, in Decree 30/2020/NĐ-CP's order. Texts are put in as
 * text only. Its title is a second-level heading: the screen around it has the first.
 */
export function DocumentPreview({ document }: { document: AdministrativeDocument }) {
  return (
    <article className="document-preview" lang="vi" aria-label={`Bản xem trước: ${documentTitle(document)}`}>
      <div className="document-page">
        <Letterhead document={document} />
        {formOf(document) !== 'letter' && (
          <h2 className="document-title">
            <span>{document.typeName}</span> <span className="document-subject">{document.subject}</span>
          </h2>
        )}
        <Addressees names={document.addressees} />
        {enumerationLines(document.legalBases).map((line, index) => (
          <p key={index} className="document-legal-basis">
            {line}
          </p>
        ))}
        <Blocks blocks={document.body} />
        <Closing document={document} />
        <Marking text={document.marking} />
      </div>
      {document.annexes.map((annex, index) => (
        <AnnexPage key={index} annex={annex} marking={document.marking} />
      ))}
    </article>
  );
}

function Letterhead({ document }: { document: AdministrativeDocument }) {
  return (
    <div className="document-letterhead">
      <div>
        {document.superiorAgency && <p>{document.superiorAgency}</p>}
        {document.issuingAgency.map((line, index) => (
          <p key={index} className="document-agency">
            {line}
          </p>
        ))}
      </div>
      <div>
        <p className="document-nation">{NATION}</p>
        <p className="document-motto">{MOTTO}</p>
      </div>
      <div>
        <p className="document-number">{document.numberLine}</p>
        {formOf(document) === 'letter' && <h2 className="document-about">{aboutLine(document.subject)}</h2>}
      </div>
      <p className="document-date">{document.dateLine}</p>
      {document.draft && <p className="document-draft">{DRAFT_MARK}</p>}
    </div>
  );
}

function Addressees({ names }: { names: string[] }) {
  const lines = enumerationLines(names);
  if (lines.length === 0) return null;
  if (lines.length === 1) return <p className="document-addressee">Kính gửi: {lines[0]}</p>;
  return (
    <div className="document-addressees">
      <p>Kính gửi:</p>
      <DashList lines={lines} />
    </div>
  );
}

/** Recipients left and signature right; minutes have two signatures and the recipients below them. */
function Closing({ document: { recipients, signature, secretary } }: { document: AdministrativeDocument }) {
  const list = (
    <div className="document-recipients">
      {recipients.length > 0 && <p className="document-recipients-title">Nơi nhận:</p>}
      <DashList lines={enumerationLines(recipients)} />
    </div>
  );
  return (
    <>
      <div className="document-closing">
        {secretary ? <SignatureBlock signature={secretary} /> : list}
        <SignatureBlock signature={signature} />
      </div>
      {secretary && list}
    </>
  );
}

function SignatureBlock({ signature }: { signature: Signature }) {
  return (
    <div className="document-signature">
      {signature.authority.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      <p className="document-signer">{signature.name}</p>
    </div>
  );
}

function AnnexPage({ annex, marking }: { annex: Annex; marking: string | null }) {
  return (
    <section
      className={annex.landscape ? 'document-page document-page-landscape' : 'document-page'}
      aria-label={annex.label}
    >
      <h2 className="document-title">
        <span>{annex.label}</span> <span>{annex.title}</span>
      </h2>
      <p className="document-reference">{annex.reference}</p>
      <Blocks blocks={annex.blocks} />
      <Marking text={marking} />
    </section>
  );
}

const HEADING = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => {
    if (block.type === 'table') return <DataTable key={index} table={block} />;
    if (block.type === 'heading') {
      const Heading = HEADING[block.level];
      return <Heading key={index}>{block.text}</Heading>;
    }
    const className = block.style === 'note' ? 'document-note' : 'document-paragraph';
    return paragraphsOf(block.text).map((line, position) => (
      <p key={`${index}.${position}`} className={className}>
        {line}
      </p>
    ));
  });
}

/** A wide table scrolls in its own box, which the keyboard can reach. */
function DataTable({ table }: { table: TableBlock }) {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="document-table-box" role="group" aria-label={table.caption ?? 'Bảng số liệu'} tabIndex={0}>
      <table style={{ minWidth: `${table.columns.length * 5.5}em` }}>
        {table.caption && <caption>{table.caption}</caption>}
        <colgroup>
          {table.columns.map((column, index) => (
            <col key={index} style={{ width: `${(100 * column.width) / total}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        {table.rows.length === 0 ? (
          <tbody>
            <tr>
              <td className="document-empty" colSpan={table.columns.length}>
                {table.emptyText}
              </td>
            </tr>
          </tbody>
        ) : (
          groups(table.rows).map((rows, index) => (
            <tbody key={index}>
              {rows.map((row, position) => (
                <Row key={position} row={row} table={table} />
              ))}
            </tbody>
          ))
        )}
      </table>
    </div>
  );
}

function Row({ row, table: { columns } }: { row: TableRow | TableGroupRow; table: TableBlock }) {
  if (row.kind === 'group') {
    const [label, title] = row.cells;
    if (columns.length === 1) {
      return (
        <tr>
          <th scope="rowgroup">{`${label} ${title}`}</th>
        </tr>
      );
    }
    return (
      <tr>
        <td className="document-group-label">{label}</td>
        <th scope="rowgroup" colSpan={columns.length - 1}>
          {title}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map((column, index) => (
        <td key={index} style={{ textAlign: column.align }}>
          {row.cells[index]}
        </td>
      ))}
    </tr>
  );
}

/** Every group row opens a table body of its own, so that its heading belongs to just its rows. */
function groups(rows: TableBlock['rows']): TableBlock['rows'][] {
  const all: TableBlock['rows'][] = [];
  for (const row of rows) {
    if (row.kind === 'group' || all.length === 0) all.push([]);
    all.at(-1)!.push(row);
  }
  return all;
}

function DashList({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="document-list">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

function Marking({ text }: { text: string | null }) {
  return text ? <p className="document-marking">{text}</p> : null;
}
