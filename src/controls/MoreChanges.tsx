import type { ReactNode } from 'react';
import type { ChangeId } from '../engine';
import { useRun } from '../state/hooks';
import { ChangeButtons, type Deed, deeds } from './ChangeButtons';
import { isPrimary } from './changes';
import { ServerChoice } from './ServerChoice';

const isSecondary = (change: ChangeId): boolean => !isPrimary(change);

/** What the bar does not offer at once, by what it is done to. */
export function MoreChanges() {
  const store = useRun((run) => run.world.store.changes);
  const balancer = useRun((run) => run.world.balancer);
  const cluster = useRun((run) => run.world.changes);
  const zones = useRun((run) => run.world.zones);
  const cdn = useRun((run) => run.world.cdn);
  return (
    <div className="bar-more">
      <Group label="One server">
        <ServerChoice offers={isSecondary} />
      </Group>
      <Buttons label="All servers" of={secondary(cluster)} />
      <Buttons label="Network" of={secondary([...balancer.changes, ...balancer.networkChanges])} />
      <Buttons label="Store" of={secondary(store)} />
      <Buttons label="Zones" of={zones.flatMap(({ changes }, index) => deeds(index, changes))} />
      <Buttons label="CDN" of={deeds(0, cdn?.changes ?? [])} />
    </div>
  );
}

const secondary = (changes: readonly ChangeId[]): Deed[] => deeds(0, changes.filter(isSecondary));

function Buttons({ label, of }: { label: string; of: readonly Deed[] }) {
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
      {children}
    </div>
  );
}
