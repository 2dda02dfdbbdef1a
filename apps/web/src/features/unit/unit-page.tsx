import { useQuery } from '@tanstack/react-query';
import { Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { NamedRef } from '#contract/paging';
import type { UnitNameView, UnitPageView, UnitSuccessionView } from '#contract/unit';
import { formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { SUCCESSION_KIND_LABEL, UNIT_KIND_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { unitQuery } from './get-units';
import { CloseUnitForm, EditUnitForm, RenameUnitForm } from './unit-forms';
import { levelLabel } from './unit-labels';

const CRUMBS = [{ title: 'Cơ quan, đơn vị', to: paths.units() }];
const DIALOGS = {
  edit: { title: 'Sửa mã, thứ tự', Form: EditUnitForm },
  rename: { title: 'Đổi tên, loại hoặc cấp trên', Form: RenameUnitForm },
  close: { title: 'Kết thúc hoạt động của đơn vị', Form: CloseUnitForm },
} as const;
type Dialog = keyof typeof DIALOGS;

/** One unit through time: what it was called when, and what it came from or became. */
export function UnitPage() {
  const unit = useQuery(unitQuery(Number(useParams().id)));
  return (
    <Page
      title={unit.data?.name ?? 'Đơn vị'}
      breadcrumb={[...CRUMBS, ...(unit.data ? [{ title: unit.data.shortName }] : [])]}
      actions={unit.data && <Actions unit={unit.data} />}
    >
      <QueryState query={unit}>{(data) => <Unit unit={data} />}</QueryState>
    </Page>
  );
}

function Actions({ unit }: { unit: UnitPageView }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  if (!mayTry(useMe(), 'unit.manage')) return null;
  const close = () => setDialog(null);
  const Form = dialog && DIALOGS[dialog].Form;
  return (
    <>
      {(Object.keys(DIALOGS) as Dialog[]).map((name) => (
        <AllowedButton
          key={name}
          action={actionOf(unit.allowedActions, name)}
          danger={name === 'close'}
          onClick={() => setDialog(name)}
        >
          {DIALOGS[name].title}
        </AllowedButton>
      ))}
      <Modal
        open={dialog !== null}
        title={dialog && DIALOGS[dialog].title}
        footer={null}
        mask={{ closable: false }}
        onCancel={close}
        destroyOnHidden
      >
        {Form && <Form unit={unit} onDone={close} />}
      </Modal>
    </>
  );
}

function Unit({ unit }: { unit: UnitPageView }) {
  const mayReadUsers = mayTry(useMe(), 'user.read');
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        className="form-notice"
        items={[
          { label: 'Tên viết tắt', children: unit.shortName },
          { label: 'Loại', children: UNIT_KIND_LABEL[unit.kind] },
          { label: 'Cấp', children: levelLabel(unit.level) },
          { label: 'Trực thuộc', children: <UnitLink unit={unit.parent} /> },
          { label: 'Mã định danh', children: unit.agencyCode ?? NOTHING },
          { label: 'Thứ tự', children: unit.orderNo },
          { label: 'Hoạt động từ', children: formatDate(unit.validFrom) },
          {
            label: 'Tình trạng',
            children: unit.validTo ? (
              <span className="tag tag-openNoDeadline">Kết thúc hoạt động từ {formatDate(unit.validTo)}</span>
            ) : (
              <span className="tag tag-completedOnTime">Đang hoạt động</span>
            ),
          },
        ]}
      />
      <p>
        <Link to={paths.tasks({ unitId: unit.id })}>Nhiệm vụ đơn vị chủ trì</Link>
        {' · '}
        <Link to={paths.tasks({ unitId: unit.id, unitRole: 'coordinating' })}>Nhiệm vụ đơn vị phối hợp</Link>
        {mayReadUsers && (
          <>
            {' · '}
            <Link to={paths.users({ unitId: unit.id })}>Tài khoản của đơn vị</Link>
          </>
        )}
      </p>
      <section aria-labelledby="unit-names">
        <h2 id="unit-names">Tên gọi qua các thời kỳ</h2>
        <DataTable
          caption="Tên gọi qua các thời kỳ"
          hideCaption
          columns={NAME_COLUMNS}
          rows={unit.names}
          rowKey="validFrom"
        />
      </section>
      <section aria-labelledby="unit-successions">
        <h2 id="unit-successions">Sắp xếp tổ chức</h2>
        {unit.successions.length === 0 ? (
          <p>Đơn vị chưa qua hợp nhất, chia tách hay giải thể.</p>
        ) : (
          <DataTable
            caption="Các lần sắp xếp tổ chức"
            hideCaption
            columns={SUCCESSION_COLUMNS}
            rows={unit.successions}
            rowKey={({ effectiveOn, from, to }) => `${effectiveOn} ${from.id} ${to?.id ?? ''}`}
          />
        )}
      </section>
    </>
  );
}

function UnitLink({ unit }: { unit: NamedRef | null }) {
  return unit ? <Link to={paths.unit(unit.id)}>{unit.name}</Link> : NOTHING;
}

const NAME_COLUMNS: DataColumns<UnitNameView> = [
  { title: 'Từ ngày', key: 'from', render: (_, name) => formatDate(name.validFrom) },
  { title: 'Đến trước ngày', key: 'to', render: (_, name) => (name.validTo ? formatDate(name.validTo) : 'Nay') },
  { title: 'Tên', dataIndex: 'name' },
  { title: 'Tên viết tắt', dataIndex: 'shortName' },
  { title: 'Loại', key: 'kind', render: (_, name) => UNIT_KIND_LABEL[name.kind] },
  { title: 'Trực thuộc', key: 'parent', render: (_, name) => <UnitLink unit={name.parent} /> },
  { title: 'Căn cứ', key: 'basis', render: (_, name) => name.basis ?? NOTHING },
];
const SUCCESSION_COLUMNS: DataColumns<UnitSuccessionView> = [
  { title: 'Hiệu lực từ', key: 'on', render: (_, row) => formatDate(row.effectiveOn) },
  { title: 'Hình thức', key: 'kind', render: (_, row) => SUCCESSION_KIND_LABEL[row.kind] },
  { title: 'Đơn vị cũ', key: 'old', render: (_, row) => <UnitLink unit={row.from} /> },
  { title: 'Đơn vị kế thừa', key: 'new', render: (_, row) => <UnitLink unit={row.to} /> },
  {
    title: 'Văn bản căn cứ',
    key: 'decision',
    render: (_, row) => (row.decidedOn ? `${row.decision} (ngày ${formatDate(row.decidedOn)})` : row.decision),
  },
];
