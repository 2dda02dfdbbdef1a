import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Flex, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { UNIT_KINDS, type UnitView } from '#contract/unit';
import { queryText } from '../../lib/api-client';
import { formatDate, NOTHING } from '../../lib/format';
import { useNarrow } from '../../lib/narrow';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { DateField } from '../../ui/date-field';
import { UNIT_KIND_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { SearchField } from '../../ui/search-field';
import { unitsQuery } from './get-units';
import { CreateUnitForm } from './unit-forms';
import { KIND_OPTIONS, levelLabel } from './unit-labels';

/** Every agency and unit under its name of a day, found with or without accents. */
export function UnitListPage() {
  const me = useMe();
  const url = useUrlQuery();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const filters = {
    q: url.text('q'),
    kind: url.oneOf('kind', UNIT_KINDS),
    on: url.date('on'),
    includeClosed: url.flag('includeClosed'),
  };
  const units = useQuery(unitsQuery({ ...filters, page: url.page, pageSize: url.pageSize }));
  const narrow = useNarrow(600);
  const mayManage = mayTry(me, 'unit.manage');
  return (
    <Page
      title="Cơ quan, đơn vị"
      actions={
        <>
          <DownloadLink path={`units/export.xlsx${queryText(filters)}`}>Xuất Excel</DownloadLink>{' '}
          {mayManage && (
            <Button type="primary" onClick={() => setCreating(true)}>
              Thêm đơn vị
            </Button>
          )}
        </>
      }
    >
      <p>
        <Link to={paths.unitGroups()}>Nhóm đơn vị mà kế hoạch giao việc chung</Link>
      </p>
      <Filters url={url} today={me.today} />
      <QueryState query={units}>
        {(list) => (
          <DataTable
            caption={`Các đơn vị tại ngày ${formatDate(filters.on ?? me.today)}`}
            columns={columns(list.items, narrow)}
            rows={list.items}
            rowKey="id"
            pagination={{ total: list.total }}
            empty={
              <>
                Không có đơn vị nào khớp với bộ lọc. <Link to={paths.units()}>Bỏ bộ lọc</Link>
              </>
            }
          />
        )}
      </QueryState>
      <Modal
        open={creating}
        title="Thêm đơn vị"
        footer={null}
        mask={{ closable: false }}
        onCancel={() => setCreating(false)}
        destroyOnHidden
      >
        <CreateUnitForm onDone={(unit) => void navigate(paths.unit(unit.id))} />
      </Modal>
    </Page>
  );
}

function Filters({ url, today }: { url: UrlQuery; today: string }) {
  return (
    <Form layout="vertical" component="div" role="search" aria-label="Bộ lọc đơn vị">
      <Flex wrap gap="0 16px" align="end">
        <Form.Item label="Tìm đơn vị" htmlFor="unit-q" style={{ flex: '1 1 260px', maxWidth: 420 }}>
          <SearchField
            id="unit-q"
            value={url.text('q')}
            onSearch={(q) => url.set({ q })}
            placeholder="Tên, tên viết tắt hoặc mã; có dấu hay không dấu"
          />
        </Form.Item>
        <Form.Item label="Loại đơn vị" htmlFor="unit-kind" style={{ flex: '0 1 240px' }}>
          <Select
            id="unit-kind"
            value={url.oneOf('kind', UNIT_KINDS)}
            onChange={(kind) => url.set({ kind })}
            options={KIND_OPTIONS}
            placeholder="Tất cả"
            allowClear
            virtual={false}
          />
        </Form.Item>
        <Form.Item label="Tên gọi tại ngày" htmlFor="unit-on">
          <DateField
            id="unit-on"
            value={url.date('on') ?? today}
            onChange={(on) => url.set({ on: on === today ? null : on })}
          />
        </Form.Item>
        <Form.Item>
          <Checkbox
            checked={url.flag('includeClosed') ?? false}
            onChange={(event) => url.set({ includeClosed: event.target.checked || null })}
          >
            Gồm đơn vị đã kết thúc
          </Checkbox>
        </Form.Item>
      </Flex>
    </Form>
  );
}

/** Names are set in under their parent as far as both stand on the page; cards of a narrow window have no columns to set in. */
function columns(shown: readonly UnitView[], narrow: boolean): DataColumns<UnitView> {
  const byId = new Map(shown.map((unit) => [unit.id, unit]));
  const depthOf = (unit: UnitView): number => {
    if (narrow) return 0;
    const parent = unit.parent && unit.parent.id !== unit.id ? byId.get(unit.parent.id) : undefined;
    return parent ? Math.min(depthOf(parent) + 1, 3) : 0;
  };
  return [
    {
      title: 'Tên đơn vị',
      key: 'name',
      render: (_, unit) => (
        <span style={{ display: 'inline-block', paddingInlineStart: depthOf(unit) * 20 }}>
          <Link to={paths.unit(unit.id)}>{unit.name}</Link>{' '}
          {unit.validTo && <span className="tag tag-openNoDeadline">Kết thúc từ {formatDate(unit.validTo)}</span>}
        </span>
      ),
    },
    { title: 'Tên viết tắt', dataIndex: 'shortName' },
    { title: 'Loại', key: 'kind', render: (_, unit) => UNIT_KIND_LABEL[unit.kind] },
    { title: 'Cấp', key: 'level', render: (_, unit) => levelLabel(unit.level) },
    {
      title: 'Trực thuộc',
      key: 'parent',
      render: (_, unit) => (unit.parent ? <Link to={paths.unit(unit.parent.id)}>{unit.parent.name}</Link> : NOTHING),
    },
    { title: 'Mã định danh', key: 'code', render: (_, unit) => unit.agencyCode ?? NOTHING },
    { title: 'Hoạt động từ', key: 'from', render: (_, unit) => formatDate(unit.validFrom) },
  ];
}
