import { Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { DownloadLink } from './download-link';
import { Labelled } from './labelled';
import { Page, type Crumb } from './page';

interface RegisterPageProps {
  title: string;
  /** Between "Sổ theo dõi" and this page. */
  above?: Crumb[];
  /** Address of the workbook with the same rows. */
  exportPath?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every register: where it stands, its workbook, its actions. */
export const RegisterPage = ({ title, above = [], exportPath, actions, children }: RegisterPageProps) => (
  <Page
    title={title}
    breadcrumb={[{ title: 'Sổ theo dõi', to: paths.registers() }, ...above]}
    actions={
      <>
        {exportPath && <DownloadLink path={exportPath}>Xuất Excel</DownloadLink>} {actions}
      </>
    }
  >
    <RegisterStyle />
    {children}
  </Page>
);

/** Filters side by side, below each other where there is no room. */
export const Filters = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="register-filters" aria-label={label}>
    {children}
  </section>
);

interface FilterSelectProps<T extends string> {
  label: string;
  value: T | undefined;
  labels: Record<T, string>;
  /** Default: all of the labels, in their order. */
  values?: readonly T[];
  onChange: (value: T | undefined) => void;
}

/** A filter over a few codes. */
export function FilterSelect<T extends string>({ label, value, labels, values, onChange }: FilterSelectProps<T>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select<T>
          id={id}
          allowClear={{ label: 'Bỏ chọn' }}
          placeholder="Tất cả"
          value={value}
          options={optionsOf(labels, values)}
          onChange={onChange}
          popupMatchSelectWidth={false}
          virtual={false}
          classNames={{ popup: { root: 'unit-select-popup' } }}
        />
      )}
    </Labelled>
  );
}

/** Codes as options, named in Vietnamese. */
export const optionsOf = <T extends string>(labels: Record<T, string>, values?: readonly T[]) =>
  (values ?? (Object.keys(labels) as T[])).map((value) => ({ value, label: labels[value] }));

interface FormDialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page; what is typed is kept by the form itself. */
export const FormDialog = ({ open, title, onClose, children }: FormDialogProps) => (
  <Modal
    open={open}
    title={title}
    footer={null}
    width={720}
    mask={{ closable: false }}
    closable={{ 'aria-label': 'Đóng' }}
    onCancel={onClose}
    destroyOnHidden
  >
    {children}
  </Modal>
);

/** A sentence about a row that its source contradicts. */
export const Flag = ({ text }: { text: string }) => (
  <p className="register-flag">
    <strong>Mâu thuẫn trong nguồn, giữ nguyên:</strong> {text}
  </p>
);

const RegisterStyle = () => (
  <style href="register-frame" precedence="medium">
    {`
.register-filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr)); gap: 8px 16px; margin-bottom: 16px; }
.register-filters > div { display: grid; gap: 4px; align-content: start; min-width: 0; }
.register-filters > div > label { font-weight: 600; }
.register-filters > .ant-checkbox-wrapper { align-self: end; min-height: 32px; align-items: center; }
.data-table + .register-more { margin-top: 8px; }
.register-flag { margin: 4px 0 0; padding: 4px 8px; border-left: 4px solid #d48806; background: var(--warn-ground); color: var(--warn-ink); }
.register-note { color: var(--ink-soft); margin: 2px 0 0; }
.register-actions { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.register-list { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); }
.register-list > li { border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; background: var(--surface); }
.register-list h2 { margin: 0 0 4px; font-size: 1.1rem; }
.index-chart { margin: 0 0 12px; max-width: 760px; }
`}
  </style>
);
