import { useState } from 'react';
import type { ChangeId } from '../engine';
import { serverName } from '../engine';
import { useRun } from '../state/hooks';
import { Icon } from '../ui/Icon';
import { Toolbar } from '../ui/Toolbar';
import { fullLabel, isToggle, makeChange } from './changes';

/** With more servers than this, one is chosen first. */
const SERVERS_SIDE_BY_SIDE = 4;

/** Everything that can be broken or mended, without going through the diagram. */
export function BreakBar() {
  const servers = useRun((run) => run.world.servers);
  const balancer = useRun((run) => run.world.balancer);
  const store = useRun((run) => run.world.store);
  const cluster = useRun((run) => run.world.changes);
  const [more, setMore] = useState(false);
  const few = servers.length <= SERVERS_SIDE_BY_SIDE;
  const rest = few
    ? servers.flatMap(({ index, changes }) =>
        pairs(
          index,
          changes.filter((one) => !isToggle(one)),
        ),
      )
    : [];

  return (
    <Toolbar label="Break or mend" className="bar break-bar">
      <span className="bar-label" aria-hidden="true">
        Break or mend
      </span>
      {few ? (
        <Changes of={servers.flatMap((one) => pairs(one.index, one.changes.filter(isToggle)))} />
      ) : (
        <ServerChoice />
      )}
      <Changes of={pairs(0, store.changes)} />
      <Changes of={pairs(0, balancer.changes)} />
      <Changes of={pairs(0, cluster)} />
      {few && servers.length > 0 && (
        <button
          type="button"
          className="button"
          aria-expanded={more}
          onClick={() => setMore((shown) => !shown)}
        >
          More <Icon name="down" />
        </button>
      )}
      {few && more && (
        <div className="bar-more">
          <Changes of={rest} />
        </div>
      )}
    </Toolbar>
  );
}

type Pair = readonly [change: ChangeId, target: number];

const pairs = (target: number, changes: readonly ChangeId[]): Pair[] =>
  changes.map((change) => [change, target]);

function Changes({ of }: { of: readonly Pair[] }) {
  return of.map(([change, target]) => (
    <button
      // A button that turns from "Stop" to "Start" is the same button: it keeps the focus.
      key={isToggle(change) ? `toggle-${target}` : `${change}-${target}`}
      type="button"
      className={isToggle(change) ? 'button toggle' : 'button'}
      onClick={() => makeChange(change, target)}
    >
      {fullLabel(change, target)}
    </button>
  ));
}

function ServerChoice() {
  const servers = useRun((run) => run.world.servers);
  const [chosen, setChosen] = useState(0);
  const server = servers.find((one) => one.index === chosen) ?? servers[0];
  if (server === undefined) return null;
  return (
    <>
      <label className="select">
        <span className="vh">Server</span>
        <select value={server.index} onChange={(event) => setChosen(Number(event.target.value))}>
          {servers.map((one) => (
            <option key={one.index} value={one.index}>
              {serverName(one.index)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </label>
      <Changes of={pairs(server.index, server.changes)} />
    </>
  );
}
