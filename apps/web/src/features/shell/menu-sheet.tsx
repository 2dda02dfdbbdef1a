import { useEffect, useId, useRef, type ReactNode } from 'react';

interface MenuSheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** What slides in from the left on a phone. The browser's dialog keeps the focus inside and closes on Escape. */
export function MenuSheet({ title, open, onClose, children }: MenuSheetProps) {
  const titleId = useId();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <dialog
      ref={sheet}
      className="menu-sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      // The dialog fills its box with children: what is hit outside of them is the veil.
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      {open && (
        <div className="menu-sheet-content">
          <div className="menu-sheet-head">
            <strong id={titleId}>{title}</strong>
            <button type="button" className="menu-close" aria-label="Đóng" onClick={onClose}>
              ✕
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
