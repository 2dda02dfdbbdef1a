import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import type { AllowedAction } from '#contract/paging';
import { ApiError } from '../lib/api-client';
import { Button } from './button';

/** The entry for one action among a view's `allowedActions`; undefined when the action does not apply at all. */
export const actionOf = (actions: readonly AllowedAction[], name: string): AllowedAction | undefined =>
  actions.find((a) => a.action === name);

interface AllowedButtonProps extends Pick<ComponentProps<typeof Button>, 'type' | 'danger' | 'icon' | 'size'> {
  action: AllowedAction | undefined;
  /** A promise keeps the button busy until it settles; its failure is shown beside the button. */
  onClick: () => unknown;
  children: ReactNode;
}

/** A button for an action of the API: refused ones say why, in words that everybody can see and hear. */
export function AllowedButton({ action, onClick, children, ...look }: AllowedButtonProps) {
  const noteId = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!action) return null;
  const note = action.allowed ? problem : (action.reason ?? 'Bạn không có quyền thực hiện việc này.');
  async function run() {
    setBusy(true);
    setProblem(null);
    try {
      await onClick();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <span className="allowed-button">
      <Button
        {...look}
        disabled={!action.allowed}
        busy={busy}
        aria-describedby={note ? noteId : undefined}
        onClick={(click) => void (click.detail > 1 || run())}
      >
        {children}
      </Button>
      {note && (
        <span id={noteId} className="refusal" role={problem ? 'alert' : undefined}>
          {note}
        </span>
      )}
    </span>
  );
}
