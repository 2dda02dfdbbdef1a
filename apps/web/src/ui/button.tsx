import type { ComponentProps, ReactNode } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  type?: 'primary' | 'default' | undefined;
  danger?: boolean | undefined;
  size?: 'small' | 'middle' | undefined;
  icon?: ReactNode;
  /** Sends the form it stands in. */
  submit?: boolean;
  /** Waiting for an answer: says so, and is not pressed again. */
  busy?: boolean;
}

/**
 * The browser's own button in the look of the component library's. The frame and the landing pages are made of such
 * light parts, so that the library comes only with the screens that need it.
 */
export function Button({
  type,
  danger,
  size,
  icon,
  submit,
  busy,
  disabled,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={[buttonClass({ type, danger, size }), className].filter(Boolean).join(' ')}
    >
      {busy ? <span className="button-wait" aria-hidden /> : icon}
      {children}
    </button>
  );
}

/** The same look for a link that is chosen like a button. */
export const buttonClass = ({ type, danger, size }: Pick<ButtonProps, 'type' | 'danger' | 'size'> = {}): string =>
  ['button', type === 'primary' && 'button-primary', danger && 'button-danger', size === 'small' && 'button-small']
    .filter(Boolean)
    .join(' ');
