import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CreateTemplateRequest, type TemplateSummary } from '#contract/report-template';
import { formatCount, formatInstant, NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { templatesQuery, useTemplateCommands } from './get-templates';

const COLUMNS: DataColumns<TemplateSummary> = [
  {
    title: 'Phiên bản',
    key: 'name',
    render: (_, { id, name }) => <Link to={paths.reportTemplate(id)}>{name}</Link>,
  },
  {
    title: 'Tình trạng',
    key: 'status',
    render: (_, { status, inForce }) =>
      status === 'draft'
        ? 'Bản nháp'
        : inForce
          ? 'Đang dùng cho báo cáo lập mới'
          : 'Đã công bố, không dùng cho báo cáo mới',
  },
  {
    title: 'Áp dụng cho kỳ',
    key: 'periods',
    render: (_, { periodCodes }) => (periodCodes.length > 0 ? periodCodes.join(', ') : 'Mọi kỳ'),
  },
  { title: 'Báo cáo đã lập', key: 'reports', align: 'right', render: (_, { reports }) => formatCount(reports) },
  { title: 'Người tạo', dataIndex: 'createdBy' },
  {
    title: 'Công bố',
    key: 'published',
    render: (_, { publishedAt, publishedBy }) =>
      publishedAt ? `${publishedBy ?? ''}, ${formatInstant(publishedAt)}` : NOTHING,
  },
];

/** Versions of the outline and of what is written from figures; a report keeps the one that it was drafted with. */
export function TemplateListPage() {
  const templates = useQuery(templatesQuery);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Mẫu báo cáo"
      breadcrumb={[{ title: 'Báo cáo', to: paths.reports() }]}
      actions={
        <AllowedButton
          type="primary"
          action={templates.data && actionOf(templates.data.allowedActions, 'create')}
          onClick={() => setCreating(true)}
        >
          Tạo phiên bản
        </AllowedButton>
      }
    >
      <p>
        Mẫu gồm các mục của đề cương, đoạn văn viết từ số liệu và các phụ lục. Phiên bản công bố sau được dùng cho báo
        cáo lập mới; báo cáo đã lập giữ nguyên mẫu của mình.
      </p>
      <QueryState query={templates}>
        {({ items }) => (
          <>
            <DataTable
              caption="Các phiên bản mẫu báo cáo"
              columns={COLUMNS}
              rows={items}
              rowKey="id"
              empty="Chưa có phiên bản nào."
            />
            <CreateDialog templates={items} open={creating} onClose={() => setCreating(false)} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function CreateDialog({
  templates,
  open,
  onClose,
}: {
  templates: TemplateSummary[];
  open: boolean;
  onClose: () => void;
}) {
  const { create } = useTemplateCommands();
  const navigate = useNavigate();
  return (
    <Modal
      open={open}
      title="Tạo phiên bản mẫu báo cáo"
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <ContractForm
        contract={CreateTemplateRequest}
        initial={{}}
        submitLabel="Tạo bản nháp"
        submit={create}
        onDone={({ id }) => void navigate(paths.reportTemplate(id))}
      >
        <Field name="name" label="Tên phiên bản" help="Ví dụ: Đề cương năm 2027.">
          <Input />
        </Field>
        <Field name="fromId" label="Sao từ phiên bản" help="Để trống: từ phiên bản đầu, có sẵn trong hệ thống.">
          <Select
            virtual={false}
            allowClear
            options={templates.filter(({ id }) => id > 0).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </ContractForm>
    </Modal>
  );
}
