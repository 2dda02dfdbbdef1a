import type { ReactNode } from 'react';
import { paths } from '../paths';
import { DownloadLink } from './download-link';
import { Page, type Crumb } from './page';

interface RegisterPageProps {
  title: string;
  /** Between "Sổ theo dõi" and this page. */
  above?: Crumb[];
  /** The page of all registers itself. */
  first?: boolean;
  /** Address of the workbook with the same rows. */
  exportPath?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every register: where it stands, its workbook, its actions. */
export const RegisterPage = ({
  title,
  above = [],
  first = false,
  exportPath,
  actions,
  children,
}: RegisterPageProps) => (
  <Page
    title={title}
    breadcrumb={first ? [] : [{ title: 'Sổ theo dõi', to: paths.registers() }, ...above]}
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

/** A sentence about a row that its source contradicts. */
export const Flag = ({ text }: { text: string }) => (
  <p className="register-flag">
    <strong>Mâu thuẫn trong nguồn, giữ nguyên:</strong> {text}
  </p>
);

const RegisterStyle = () => (
  <style href="register-frame" precedence="medium">
    {`
.data-table + .register-more { margin-top: 8px; }
.register-flag { margin: 4px 0 0; padding: 4px 8px; border-left: 4px solid #d48806; background: var(--warn-ground); color: var(--warn-ink); }
.register-note { color: var(--ink-soft); margin: 2px 0 0; }
.register-note + .data-table, .register-note + button { margin-top: 8px; }
.register-actions { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.register-list { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); }
.register-list > li { border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; background: var(--surface); }
.register-list h2 { margin: 0 0 4px; font-size: 1.1rem; }
.index-chart { margin: 0 0 12px; max-width: 760px; }
`}
  </style>
);
