import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './Icon';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  onClose(): void;
}

/** A modal dialog: the platform keeps the focus inside, closes on Escape and restores the focus. */
export function Dialog({ title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Icon name="cross" />
          <span className="vh">Close</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
