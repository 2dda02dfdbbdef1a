import type { ComponentProps } from 'react';

/** Words that explain, beside those that matter: weaker, and readable in high contrast too. */
export const Soft = ({ style, ...rest }: ComponentProps<'span'>) => (
  <span {...rest} style={{ color: 'var(--ink-soft)', ...style }} />
);
