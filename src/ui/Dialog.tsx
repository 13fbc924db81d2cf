import { type ReactNode, useLayoutEffect, useRef } from 'react';
import words from '../messages/en/dialogs/dialog';
import { Icon } from './Icon';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** For much to read: as large as the window allows, and only the content scrolls. */
  readonly wide?: boolean;
  onClose(): void;
}

/** A modal dialog: the platform keeps the focus inside, closes on Escape and restores the focus. */
export function Dialog({ title, children, wide = false, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: only then the platform gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-label={title}
      onClose={onClose}
    >
      <header className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Icon name="cross" />
          <span className="vh">{words('dialog.close')}</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
