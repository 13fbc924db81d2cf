import { memo } from 'react';
import type { ServerView } from '../../timeline/view';
import { capital } from '../../timeline/words/format';
import { Icon, type IconName } from '../../ui/Icon';
import { wholeNumber } from '../../ui/number';
import { nameList, type ServerState, serverNotes, serverState, sortCopies } from '../words';
import { NodeButton, type NodeUse } from './NodeButton';
import { BrokenChips, SessionShelf } from './SessionChip';

interface Props extends NodeUse {
  readonly server: ServerView;
  /** One of many: numbers instead of slots and chips. */
  readonly compact: boolean;
  /** A sentence beside it that says what to try, or null. */
  readonly hint: string | null;
}

const ICONS: Partial<Record<ServerState['look'], IconName>> = {
  stopped: 'cross',
  frozen: 'frozen',
  leaving: 'leaving',
  recovering: 'back',
  starting: 'back',
  cut: 'cut',
  maintenance: 'settings',
  draining: 'leaving',
  ejected: 'clock',
  slow: 'slow',
};
const SLOTS_MAX = 6;
const QUEUE_DOTS_MAX = 8;

/** One, two, three ... */
const places = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A server: its state, its work and its memory. */
export const ServerNode = memo(function ServerNode({ server, compact, hint, ...use }: Props) {
  const { word, look } = serverState(server);
  const icon = ICONS[look];
  return (
    <NodeButton
      {...use}
      node={{ kind: 'server', index: server.index }}
      name={`Server ${server.name}`}
      description={describe(server, word)}
      className={`server is-${look}${compact ? ' server-compact' : ''}`}
      popup="menu"
      title={
        <>
          <span className="server-word">Server </span>
          {server.name}
        </>
      }
      aside={hint !== null && <p className="hint">{hint}</p>}
    >
      {!(compact && look === 'running') && (
        <span className={`state state-${look}`}>
          {icon && <Icon name={icon} />}
          {word}
        </span>
      )}
      {server.zone !== null && <span className="zone">zone {server.zone + 1}</span>}
      {server.unnoticed && (
        <span className="unnoticed unnoticed-down">
          <Icon name="clock" />
          Not noticed yet
        </span>
      )}
      {serverNotes(server).map((note) => (
        <span key={note} className="unnoticed">
          <Icon name="warning" />
          {note}
        </span>
      ))}
      {compact ? <Numbers server={server} look={look} /> : <Shelves server={server} />}
    </NodeButton>
  );
});

function Shelves({ server }: { server: ServerView }) {
  return (
    <span className="shelves">
      <span className="shelf-label">workers</span>
      <Work server={server} />
      <span className="shelf-label">memory</span>
      <Memory server={server} />
    </span>
  );
}

function Work({ server: { workers, busy, queued } }: { server: ServerView }) {
  return (
    <span className="work">
      {workers <= SLOTS_MAX ? (
        places(workers).map((slot) => (
          <i key={slot} className={slot <= busy ? 'slot slot-busy' : 'slot'} />
        ))
      ) : (
        <span>
          {busy} of {workers}
        </span>
      )}
      {queued > 0 && (
        <span className="queue">
          {places(Math.min(queued, QUEUE_DOTS_MAX)).map((place) => (
            <i key={place} />
          ))}
          {wholeNumber(queued)} waiting
        </span>
      )}
    </span>
  );
}

function Memory({ server }: { server: ServerView }) {
  const { copies, copyCount, lit, breaking } = server;
  const words = breaking.length > 0 ? '' : goneWords(server) || 'empty';
  return (
    <span className="memory">
      {copyCount > 0 ? (
        <SessionShelf copies={copies} count={copyCount} lit={lit} />
      ) : (
        <span className="shelf shelf-empty">{words}</span>
      )}
      <BrokenChips copies={breaking} />
    </span>
  );
}

/** Two lines at most: what is not as usual comes first. */
function Numbers({ server, look }: { server: ServerView } & Pick<ServerState, 'look'>) {
  const { busy, workers, queued, goneCount } = server;
  return (
    <>
      {look === 'running' && (
        <span className="number number-work">
          {busy}/{workers} busy{queued > 0 && `, ${wholeNumber(queued)} waiting`}
        </span>
      )}
      {!server.unnoticed && (
        <span className="number">
          {goneCount > 0 ? `gone: ${wholeNumber(goneCount)}` : <Sessions server={server} />}
        </span>
      )}
    </>
  );
}

/** "2 sessions", of which a plate shows the number. */
function Sessions({ server }: { server: ServerView }) {
  if (server.copyCount === 0) return <span className="number-unit">{sessionWords(server)}</span>;
  const [count, ...unit] = sessionWords(server).split(' ');
  return (
    <>
      {count}
      <span className="number-unit"> {unit.join(' ')}</span>
    </>
  );
}

const goneWords = ({ gone, goneCount }: ServerView): string =>
  goneCount > 0 ? `gone: ${nameList(gone, goneCount)}` : '';

function sessionWords({ copies, copyCount }: ServerView): string {
  if (copyCount === 0) return 'no sessions';
  const { stale } = sortCopies(copies, copyCount);
  const kept = copyCount - stale;
  return `${wholeNumber(kept)} ${kept === 1 ? 'session' : 'sessions'}`;
}

function describe(server: ServerView, word: string): string {
  const { current, stale } = sortCopies(server.copies, server.copyCount);
  const owners = current.map((copy) => copy.owner);
  const kept = server.copyCount - stale;
  const parts = [
    word,
    server.zone === null ? '' : `Zone ${server.zone + 1}`,
    server.unnoticed ? 'The load balancer has not noticed yet' : '',
    ...serverNotes(server).map(capital),
    `${server.busy} of ${server.workers} workers busy, ${wholeNumber(server.queued)} waiting`,
    kept > 0 ? `Holds ${sessionWords(server)}: ${nameList(owners, kept, 8)}` : 'Holds no session',
    goneWords(server),
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}
