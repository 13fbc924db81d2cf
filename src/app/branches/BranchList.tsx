import { type FormEvent, useState } from 'react';
import words from '../../messages/en/page/branches';
import { usePlayer } from '../../state/hooks';
import { ControlIcon } from '../../ui/ControlIcon';
import { latestWords } from '../words/clockWords';
import { branchWords } from './branchWords';
import { type Branch, type Twig, treeOf } from './tree';

interface Props {
  readonly branches: readonly Branch[];
  /** Id of the one that is shown. */
  readonly shown: number;
  onLeave(): void;
}

const NAME_MAX = 60;

/** All branches as a tree: to go to, to name, and to delete. */
export function BranchList({ branches, ...rest }: Props) {
  const [named, setNamed] = useState<number | null>(null);
  return <Twigs twigs={treeOf(branches)} named={named} onName={setNamed} {...rest} />;
}

interface TwigsProps extends Omit<Props, 'branches'> {
  readonly twigs: readonly Twig[];
  /** Id of the one that is about to get another name. */
  readonly named: number | null;
  onName(id: number | null): void;
}

/** Branches of one and the same, each with those that left it. */
function Twigs({ twigs, ...rest }: TwigsProps) {
  const { named, shown, onName, onLeave } = rest;
  return (
    <ul className="branch-tree">
      {twigs.map(({ branch, below }) => (
        <li key={branch.id}>
          <div className="branch-row">
            {branch.id === named ? (
              <NameForm branch={branch} onDone={() => onName(null)} />
            ) : (
              <Row
                branch={branch}
                isShown={branch.id === shown}
                onName={() => onName(branch.id)}
                onLeave={onLeave}
              />
            )}
          </div>
          {below.length > 0 && <Twigs twigs={below} {...rest} />}
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Pick<Props, 'onLeave'> {
  readonly branch: Branch;
  readonly isShown: boolean;
  onName(): void;
}

function Row({ branch, isShown, onName, onLeave }: RowProps) {
  const player = usePlayer();
  const { id } = branch;
  const name = branchWords(branch);
  const show = () => {
    if (!isShown) player.send({ type: 'branch', id });
    onLeave();
  };
  const remove = () => {
    player.send({ type: 'deleteBranch', id });
    player.page.getState().say(words('branches.deleted'));
    // The row goes, and the focus with it.
    onLeave();
  };
  return (
    <>
      <button
        type="button"
        className="branch-name"
        aria-current={isShown ? 'true' : undefined}
        onClick={show}
      >
        <span>{name}</span>{' '}
        <small>{words('branches.until', { latest: latestWords(branch) })}</small>
      </button>
      <IconButton icon="name" label={words('branches.rename', { name })} onClick={onName} />
      {!isShown && (
        <IconButton icon="remove" label={words('branches.delete', { name })} onClick={remove} />
      )}
    </>
  );
}

interface IconButtonProps {
  readonly icon: 'name' | 'remove';
  readonly label: string;
  onClick(): void;
}

const IconButton = ({ icon, label, onClick }: IconButtonProps) => (
  <button type="button" className="button button-quiet" title={label} onClick={onClick}>
    <ControlIcon name={icon} />
    <span className="vh">{label}</span>
  </button>
);

/** Nothing in it goes back to the name by what differs. */
function NameForm({ branch, onDone }: { readonly branch: Branch; onDone(): void }) {
  const player = usePlayer();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('name');
    const name = typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
    if (name !== branch.name) player.send({ type: 'nameBranch', id: branch.id, name });
    onDone();
  };
  return (
    <form className="branch-form" onSubmit={save}>
      <input
        className="search-field"
        name="name"
        aria-label={words('branches.name')}
        defaultValue={branch.name ?? ''}
        placeholder={branchWords({ ...branch, name: null })}
        maxLength={NAME_MAX}
        // biome-ignore lint/a11y/noAutofocus: whoever asked for it types next
        autoFocus
      />
      <button type="submit" className="button">
        {words('branches.save')}
      </button>
    </form>
  );
}
