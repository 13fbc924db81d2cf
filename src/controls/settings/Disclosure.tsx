import { type ReactNode, useId, useState } from 'react';
import { ControlIcon } from '../../ui/ControlIcon';

interface Props {
  readonly title: string;
  /** A quiet word beside the title: how many there are. */
  readonly note: string;
  readonly children: ReactNode;
}

/** A heading that opens what is below it. What is closed is not even drawn. */
export function Disclosure({ title, note, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="disclosure" aria-labelledby={id}>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span id={id}>{title}</span>
          <span className="disclosure-note">{note}</span>
          <ControlIcon name="down" />
        </button>
      </h3>
      {open && <div className="disclosure-inner">{children}</div>}
    </section>
  );
}
