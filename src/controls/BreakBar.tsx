import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import words from '../messages/en/page/bar';
import { useRun } from '../state/hooks';
import { ControlIcon } from '../ui/ControlIcon';
import { loadable } from '../ui/loadable';
import { Toolbar } from '../ui/Toolbar';
import { ChangeButtons, offered } from './ChangeButtons';
import { isPrimary } from './changes';
import { isToggle } from './presses';
import { ServerChoice } from './ServerChoice';

const MoreChanges = loadable(async () => (await import('./MoreChanges')).MoreChanges, {
  missing: () => words('bar.noMore'),
  asked: true,
});

/** With more servers than this, one is chosen first. */
const SERVERS_SIDE_BY_SIDE = 4;

/** Everything that can be broken or fixed, without going through the diagram. */
export function BreakBar() {
  const servers = useRun((run) => run.system.servers);
  const balancer = useRun((run) => run.system.balancer.changes);
  const store = useRun((run) => run.system.store.changes);
  const cluster = useRun((run) => run.system.changes);
  const [more, setMore] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const few = servers.length <= SERVERS_SIDE_BY_SIDE;

  const close = () => {
    opener.current?.focus({ preventScroll: true });
    setMore(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!more || event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };

  return (
    <Toolbar label={words('bar.breakOrFix')} className="bar break-bar" onKeyDown={onKeyDown}>
      <Headed label={words('bar.stop')}>
        {few ? (
          <ChangeButtons
            headed
            of={servers.flatMap((one) => offered(one.index, one.changes.filter(isToggle)))}
          />
        ) : (
          <ServerChoice offers={isToggle} />
        )}
        <ChangeButtons headed of={offered(0, balancer.filter(isPrimary))} />
      </Headed>
      <Headed label={words('bar.store')}>
        <ChangeButtons headed of={offered(0, store.filter(isPrimary))} />
      </Headed>
      <ChangeButtons of={offered(0, cluster.filter(isPrimary))} />
      <button
        ref={opener}
        type="button"
        className="button"
        aria-expanded={more}
        onClick={() => setMore((shown) => !shown)}
      >
        {words('bar.more')} <ControlIcon name="down" />
      </button>
      {more && <MoreChanges onClose={close} />}
    </Toolbar>
  );
}

/** Buttons that share a word. Each of them says it too, to whoever does not see them side by side. */
function Headed({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="bar-set">
      <span className="bar-label" data-start={words('bar.start')} aria-hidden="true">
        {label}
      </span>
      <div className="joined">{children}</div>
    </div>
  );
}
