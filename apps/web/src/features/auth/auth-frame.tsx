import { useEffect, type ReactNode } from 'react';
import { DisplayTools } from '../../ui/display-tools';
import { PRODUCT_NAME } from '../../ui/page';

/** The frame of the pages before signing in: one card. */
export function AuthFrame({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – ${PRODUCT_NAME}`;
  }, [title]);
  return (
    <div className="auth">
      <header>
        <p className="auth-product">{PRODUCT_NAME}</p>
        <DisplayTools />
      </header>
      <main className="auth-card">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
