import type { ReactNode } from 'react';
import type { ChangeId } from '../engine';
import words from '../messages/en/controls/more';
import { useRun } from '../state/hooks';
import { Icon } from '../ui/Icon';
import { ChangeButtons, type Offered, offered } from './ChangeButtons';
import { isPrimary, subjectOf } from './changes';
import type { Subject } from './offers';
import { isToggle } from './presses';
import { ServerChoice } from './ServerChoice';

const isSecondary = (change: ChangeId): boolean => !isPrimary(change);

/** What the bar does not offer at once, by what it is done to. */
export function MoreChanges({ onClose }: { onClose(): void }) {
  const store = useRun((run) => run.system.store.changes);
  const balancer = useRun((run) => run.system.balancer);
  const cluster = useRun((run) => run.system.changes);
  const zones = useRun((run) => run.system.zones);
  const cdn = useRun((run) => run.system.cdn);
  const others = [...cluster, ...balancer.changes, ...balancer.networkChanges].filter(isSecondary);
  const about = (subject: Subject) =>
    offered(
      0,
      others.filter((change) => subjectOf(change) === subject),
    );
  return (
    <div className="bar-more">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so for keys as well. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the others. */}
      <div role="group" aria-label={words('more.title')} tabIndex={0} className="bar-groups">
        <Group label={words('more.server')}>
          <ServerChoice offers={(change) => !isToggle(change)} />
        </Group>
        <Buttons label={words('more.people')} of={about('people')} />
        <Buttons label={words('more.network')} of={about('network')} />
        <Buttons label={words('more.servers')} of={about('servers')} />
        <Buttons label={words('more.store')} of={offered(0, store.filter(isSecondary))} />
        <Buttons
          label={words('more.zones')}
          of={zones.flatMap(({ changes }, index) => offered(index, changes))}
        />
        <Buttons label={words('more.cdn')} of={offered(0, cdn?.changes ?? [])} />
      </div>
      <button type="button" className="button button-quiet bar-close" onClick={onClose}>
        <Icon name="cross" />
        <span className="vh">{words('more.close')}</span>
      </button>
    </div>
  );
}

function Buttons({ label, of }: { label: string; of: readonly Offered[] }) {
  if (of.length === 0) return null;
  return (
    <Group label={label}>
      <ChangeButtons of={of} />
    </Group>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the others.
    <div role="group" aria-label={label} className="bar-group">
      <span className="bar-label" aria-hidden="true">
        {label}
      </span>
      <div className="bar-buttons">{children}</div>
    </div>
  );
}
