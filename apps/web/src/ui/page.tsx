import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

export const PRODUCT_NAME = 'Theo dõi cải cách hành chính';

export interface Crumb {
  title: string;
  to?: string;
}

/** The frame of every screen: document title, way back, one h1, actions, content. */
export function Page({
  title,
  breadcrumb,
  actions,
  children,
}: {
  title: string;
  breadcrumb?: Crumb[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} – ${PRODUCT_NAME}`;
  }, [title]);
  return (
    <div className="page">
      {breadcrumb && breadcrumb.length > 0 && (
        <nav aria-label="Đường dẫn" className="breadcrumb">
          <ol>
            {breadcrumb.map(({ title: text, to }) => (
              <li key={text}>{to ? <Link to={to}>{text}</Link> : text}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head">
        <h1>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
