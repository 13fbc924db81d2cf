import { useState } from 'react';
import { useRun } from '../state/hooks';
import { Icon } from '../ui/Icon';
import { loadable } from '../ui/loadable';
import { Toolbar } from '../ui/Toolbar';
import { ChangeButtons, deeds } from './ChangeButtons';
import { isPrimary, isToggle } from './changes';
import { ServerChoice } from './ServerChoice';

const MoreChanges = loadable(async () => (await import('./MoreChanges')).MoreChanges, {
  what: 'More changes',
  asked: true,
});

/** With more servers than this, one is chosen first. */
const SERVERS_SIDE_BY_SIDE = 4;

/** Everything that can be broken or mended, without going through the diagram. */
export function BreakBar() {
  const servers = useRun((run) => run.world.servers);
  const balancer = useRun((run) => run.world.balancer.changes);
  const store = useRun((run) => run.world.store.changes);
  const cluster = useRun((run) => run.world.changes);
  const [more, setMore] = useState(false);
  const few = servers.length <= SERVERS_SIDE_BY_SIDE;

  return (
    <Toolbar label="Break or mend" className="bar break-bar">
      <span className="bar-label" aria-hidden="true">
        Break or mend
      </span>
      {few ? (
        <ChangeButtons
          of={servers.flatMap((one) => deeds(one.index, one.changes.filter(isToggle)))}
        />
      ) : (
        <ServerChoice offers={isPrimary} />
      )}
      <ChangeButtons of={deeds(0, store.filter(isPrimary))} />
      <ChangeButtons of={deeds(0, balancer.filter(isPrimary))} />
      <ChangeButtons of={deeds(0, cluster.filter(isPrimary))} />
      <button
        type="button"
        className="button"
        aria-expanded={more}
        onClick={() => setMore((shown) => !shown)}
      >
        More <Icon name="down" />
      </button>
      {more && <MoreChanges />}
    </Toolbar>
  );
}
