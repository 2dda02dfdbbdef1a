import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
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
import { AreaSelect } from '../../ui/area-select';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { Labelled } from '../../ui/labelled';
import { QueryState } from '../../ui/query-state';
import { useRegisterCommands } from '../../ui/register-commands';
import { Filters, FilterSelect, Flag, FormDialog, RegisterPage } from '../../ui/register-frame';
import { RowActions } from '../../ui/row-actions';
import { SearchField } from '../../ui/search-field';
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
  const [form, setForm] = useState<LegalDocumentView | 'new' | null>(null);
  const close = () => setForm(null);
  const add = manages && (
    <Button type="primary" onClick={() => setForm('new')}>
      Thêm văn bản
    </Button>
  );
  const filtered = Object.values(query).some((value) => value !== undefined);
  return (
    <RegisterPage
      title="Văn bản chỉ đạo, điều hành"
      exportPath={`legal-documents/export.xlsx${queryText(query)}`}
      actions={add}
    >
      <DocumentFilters query={query} url={url} />
      <QueryState
        query={documents}
        empty={{
          when: ({ total }) => total === 0,
          title: filtered ? 'Không có văn bản nào khớp với bộ lọc.' : 'Sổ chưa có văn bản nào.',
          action: filtered ? <Link to={paths.documents()}>Bỏ bộ lọc</Link> : add,
        }}
      >
        {(list) => (
          <>
            <KindCounts list={list} url={url} />
            <DataTable
              caption="Danh sách văn bản"
              hideCaption
              columns={columnsOf(setForm, ({ id, version }) => remove(id, version))}
              rows={list.items}
              rowKey="id"
              pagination={{ total: list.total }}
            />
          </>
        )}
      </QueryState>
      <StatedCounts manages={manages} />
      <FormDialog open={form !== null} title={form === 'new' ? 'Thêm văn bản' : 'Sửa văn bản'} onClose={close}>
        {form === 'new' && <DocumentForm onDone={close} />}
        {form !== null && form !== 'new' && <DocumentForm document={form} onDone={close} />}
      </FormDialog>
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

function DocumentFilters({ query, url }: { query: Partial<LegalDocumentQuery>; url: UrlQuery }) {
  const { today } = useMe();
  const year = Number((query.to ?? today).slice(0, 4));
  return (
    <Filters label="Bộ lọc văn bản">
      <Labelled label="Từ khóa">
        {(id) => (
          <SearchField id={id} value={query.q} onSearch={(q) => url.set({ q })} placeholder="Số, ký hiệu, trích yếu" />
        )}
      </Labelled>
      <FilterSelect
        label="Mục đích"
        value={query.purpose}
        labels={LEGAL_DOCUMENT_PURPOSE_LABEL}
        onChange={(purpose) => url.set({ purpose })}
      />
      <FilterSelect
        label="Loại văn bản"
        value={query.kind}
        labels={LEGAL_DOCUMENT_KIND_LABEL}
        onChange={(kind) => url.set({ kind })}
      />
      <Labelled label="Lĩnh vực">
        {(id) => (
          <AreaSelect
            id={id}
            year={year}
            placeholder="Tất cả"
            value={query.areaId}
            onChange={(areaId) => url.set({ areaId })}
          />
        )}
      </Labelled>
      <Labelled label="Từ ngày">
        {(id) => <DateField id={id} value={query.from} max={query.to} onChange={(from) => url.set({ from })} />}
      </Labelled>
      <Labelled label="Đến ngày">
        {(id) => <DateField id={id} value={query.to} min={query.from} onChange={(to) => url.set({ to })} />}
      </Labelled>
      <Checkbox
        checked={query.contradicting ?? false}
        onChange={({ target }) => url.set({ contradicting: target.checked || null })}
      >
        Chỉ văn bản có mâu thuẫn
      </Checkbox>
      <Checkbox
        checked={query.undated ?? false}
        onChange={({ target }) => url.set({ undated: target.checked || null })}
      >
        Chỉ văn bản chưa rõ ngày
      </Checkbox>
    </Filters>
  );
}

const columnsOf = (
  onEdit: (document: LegalDocumentView) => void,
  onRemove: (document: LegalDocumentView) => Promise<unknown>,
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
  {
    title: 'Thay đổi',
    key: 'actions',
    render: (_, row) => (
      <RowActions
        of={nameOf(row)}
        actions={row.allowedActions}
        onEdit={() => onEdit(row)}
        onRemove={() => onRemove(row)}
      />
    ),
  },
];
