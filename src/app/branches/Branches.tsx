import { useRef, useState } from 'react';
import words from '../../messages/en/page/branches';
import { useRun } from '../../state/hooks';
import { ControlIcon } from '../../ui/ControlIcon';
import { Popover } from '../../ui/Popover';
import { BranchList } from './BranchList';
import { branchWords } from './branchWords';
import './branches.css';

/** Which of the runs is shown that were made of one; the others are a press away. */
export function Branches() {
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const branches = useRun((run) => run.branches);
  const shown = useRun((run) => run.branch);
  const branch = branches.find(({ id }) => id === shown);
  const name = branch === undefined ? '' : branchWords(branch);
  const close = () => setOpen(false);
  const leave = () => {
    opener.current?.focus({ preventScroll: true });
    close();
  };
  return (
    <section className="branches" aria-label={words('branches.title')}>
      <button
        ref={opener}
        type="button"
        className="branch-shown"
        title={name}
        aria-label={words('branches.shown', { name })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        <ControlIcon name="branch" />
        <span>{name}</span>
        <ControlIcon name="down" />
      </button>
      {isOpen && opener.current && (
        <Popover label={words('branches.title')} anchor={opener.current} onClose={close}>
          <BranchList branches={branches} shown={shown} onLeave={leave} />
        </Popover>
      )}
    </section>
  );
}
