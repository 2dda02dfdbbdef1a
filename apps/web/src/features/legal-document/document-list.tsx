import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { LegalDocumentList, LegalDocumentQuery, LegalDocumentView } from '#contract/legal-document';
import {
  LEGAL_DOCUMENT_KIND_LABEL,
  LEGAL_DOCUMENT_KINDS,
  LEGAL_DOCUMENT_PURPOSE_LABEL,
  LEGAL_DOCUMENT_PURPOSES,
} from '#domain/legal-document';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { FilteredList } from '../../ui/filtered-list';
import { AreaFilter, CodeFilter, DaysFilter, Filters, OnlyFilter, WordsFilter } from '../../ui/list-filters';
import { useRegisterCommands } from '../../ui/register-commands';
import { Flag, RegisterPage } from '../../ui/register-frame';
import { changesColumn } from '../../ui/row-actions';
import { RowForm, useRowForm } from '../../ui/row-form';
import { DocumentForm } from './document-forms';
import { documentsQuery } from './get-documents';
import { StatedCounts } from './stated-counts';

const queryOf = (url: UrlQuery): Partial<LegalDocumentQuery> => ({
  q: url.text('q'),
  purpose: url.oneOf('purpose', LEGAL_DOCUMENT_PURPOSES),
  kind: url.oneOf('kind', LEGAL_DOCUMENT_KINDS),
  areaId: url.number('areaId'),
  from: url.date('from'),
  to: url.date('to'),
  contradicting: url.flag('contradicting'),
  undated: url.flag('undated'),
});
const nameOf = ({ kind, number, subject }: LegalDocumentView) =>
  number === null
    ? `${LEGAL_DOCUMENT_KIND_LABEL[kind]}: ${subject}`
    : `${LEGAL_DOCUMENT_KIND_LABEL[kind]} số ${number}`;

/** Documents that direct the province's work and those it is based on, counted by kind over any range of days. */
export function DocumentListPage() {
  const manages = mayTry(useMe(), 'document.manage');
  const url = useUrlQuery();
  const query = queryOf(url);
  const documents = useQuery(documentsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const { remove } = useRegisterCommands('legal-documents');
  const form = useRowForm<LegalDocumentView>();
  const add = manages && (
    <Button type="primary" onClick={form.add}>
      Thêm văn bản
    </Button>
  );
  return (
    <RegisterPage
      title="Văn bản chỉ đạo, điều hành"
      exportPath={`legal-documents/export.xlsx${queryText(query)}`}
      actions={add}
    >
      <Filters label="Bộ lọc văn bản">
        <WordsFilter placeholder="Số, ký hiệu, trích yếu" />
        <CodeFilter name="purpose" label="Mục đích" labels={LEGAL_DOCUMENT_PURPOSE_LABEL} />
        <CodeFilter name="kind" label="Loại văn bản" labels={LEGAL_DOCUMENT_KIND_LABEL} />
        <AreaFilter />
        <DaysFilter />
        <OnlyFilter name="contradicting">Chỉ văn bản có mâu thuẫn</OnlyFilter>
        <OnlyFilter name="undated">Chỉ văn bản chưa rõ ngày</OnlyFilter>
      </Filters>
      <FilteredList
        list={documents}
        filters={query}
        none="Sổ chưa có văn bản nào."
        noMatch="Không có văn bản nào khớp với bộ lọc."
        all={paths.documents()}
        add={add}
      >
        {(list) => (
          <>
            <KindCounts list={list} url={url} />
            <DataTable
              caption="Danh sách văn bản"
              hideCaption
              columns={columnsOf(form.edit, ({ id, version }) => remove(id, version), manages)}
              rows={list.items}
              rowKey="id"
              pagination={{ total: list.total }}
            />
          </>
        )}
      </FilteredList>
      <StatedCounts manages={manages} />
      <RowForm form={form} adding="Thêm văn bản" editing="Sửa văn bản">
        {(row) => <DocumentForm document={row} onDone={form.close} />}
      </RowForm>
    </RegisterPage>
  );
}

/** Every number is a link to its list. */
const KindCounts = ({ list, url }: { list: LegalDocumentList; url: UrlQuery }) => (
  <p>
    <strong>{formatCount(list.total)}</strong> văn bản
    {list.byKind.map(({ kind, count }, i) => (
      <span key={kind}>
        {i === 0 ? ': ' : ', '}
        <Link to={url.href({ kind })}>
          {formatCount(count)} {LEGAL_DOCUMENT_KIND_LABEL[kind].toLocaleLowerCase('vi')}
        </Link>
      </span>
    ))}
    {list.undated > 0 && (
      <>
        ; trong đó <Link to={url.href({ undated: true })}>{formatCount(list.undated)} văn bản chưa rõ ngày</Link>
      </>
    )}
    .
  </p>
);

const columnsOf = (
  onEdit: (document: LegalDocumentView) => void,
  onRemove: (document: LegalDocumentView) => Promise<unknown>,
  manages: boolean,
): DataColumns<LegalDocumentView> => [
  { title: 'Loại', key: 'kind', render: (_, { kind }) => LEGAL_DOCUMENT_KIND_LABEL[kind] },
  { title: 'Số, ký hiệu', key: 'number', render: (_, { number }) => number ?? 'không nêu số' },
  { title: 'Ngày', key: 'issuedOn', render: (_, { issuedOn }) => (issuedOn ? formatDate(issuedOn) : 'chưa rõ ngày') },
  { title: 'Cơ quan ban hành', key: 'issuer', render: (_, { issuer }) => issuer ?? NOTHING },
  {
    title: 'Trích yếu',
    key: 'subject',
    render: (_, { subject, asStated, contradiction, note, purpose, illustrative }) => (
      <>
        {subject}
        {purpose === 'basis' && <p className="register-note">Căn cứ</p>}
        {asStated && <p className="register-note">“{asStated}”</p>}
        {note && <p className="register-note">{note}</p>}
        {illustrative && <p className="register-note">Dữ liệu minh họa</p>}
        {contradiction && <Flag text={contradiction} />}
      </>
    ),
  },
  { title: 'Lĩnh vực', key: 'area', render: (_, { area }) => area?.name ?? NOTHING },
  { title: 'Nguồn', key: 'source', render: (_, { source }) => source ?? NOTHING },
  ...(manages ? [changesColumn(nameOf, onEdit, onRemove)] : []),
];
