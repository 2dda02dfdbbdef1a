import type { AbstractNode, IconDefinition } from '@ant-design/icons-svg/es/types';
import { createElement, type ReactNode } from 'react';

/** A drawing beside words that say the same: it is not read out. Sized and coloured like the text around it. */
export function Icon({ of: { icon } }: { of: IconDefinition }) {
  const drawing = typeof icon === 'function' ? icon('currentColor', 'none') : icon;
  return (
    <span className="icon" aria-hidden>
      {drawn(drawing, 0)}
    </span>
  );
}

const drawn = ({ tag, attrs, children }: AbstractNode, key: number): ReactNode =>
  createElement(
    tag,
    { key, ...attrs, ...(tag === 'svg' && { width: '1em', height: '1em', fill: 'currentColor' }) },
    children?.map(drawn),
  );
