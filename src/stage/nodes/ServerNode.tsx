import { memo } from 'react';
import words from '../../messages/en/stage/stage';
import type { ServerView } from '../../timeline/view';
import { capital } from '../../timeline/words/format';
import { Icon, type IconName } from '../../ui/Icon';
import { Marked, unmarked } from '../../ui/Marked';
import {
  nameList,
  type ServerState,
  sentences,
  serverNotes,
  serverState,
  sortCopies,
} from '../words';
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
  const title = words('stage.server', { name: server.name });
  return (
    <NodeButton
      {...use}
      node={{ kind: 'server', index: server.index }}
      name={unmarked(title)}
      description={describe(server, word)}
      className={`server is-${look}${compact ? ' server-compact' : ''}`}
      popup="menu"
      title={<Marked text={title} tags={TITLE_TAGS} />}
      aside={hint !== null && <p className="hint">{hint}</p>}
    >
      {!(compact && look === 'running') && (
        <span className={`state state-${look}`}>
          {icon && <Icon name={icon} />}
          {word}
        </span>
      )}
      {server.zone !== null && (
        <span className="zone">{words('stage.zone', { zone: server.zone + 1 })}</span>
      )}
      {server.unnoticed && (
        <span className="unnoticed unnoticed-down">
          <Icon name="clock" />
          {words('stage.unnoticed')}
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
      <span className="shelf-label">{words('stage.workers')}</span>
      <Work server={server} />
      <span className="shelf-label">{words('stage.memory')}</span>
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
        <span>{words('stage.slots', { busy, workers })}</span>
      )}
      {queued > 0 && (
        <span className="queue">
          {places(Math.min(queued, QUEUE_DOTS_MAX)).map((place) => (
            <i key={place} />
          ))}
          {words('stage.waiting', { count: queued })}
        </span>
      )}
    </span>
  );
}

function Memory({ server }: { server: ServerView }) {
  const { copies, copyCount, lit, breaking } = server;
  const instead = breaking.length > 0 ? '' : goneWords(server) || words('stage.empty');
  return (
    <span className="memory">
      {copyCount > 0 ? (
        <SessionShelf copies={copies} count={copyCount} lit={lit} />
      ) : (
        <span className="shelf shelf-empty">{instead}</span>
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
        <span className="number number-work">{words('stage.load', { busy, workers, queued })}</span>
      )}
      {!server.unnoticed && (
        <span className="number">
          {goneCount > 0 ? (
            words('stage.goneCount', { count: goneCount })
          ) : (
            <Sessions server={server} />
          )}
        </span>
      )}
    </>
  );
}

/** "2 sessions", of which a plate shows the number. */
function Sessions({ server }: { server: ServerView }) {
  const text = sessionWords(server);
  if (server.copyCount === 0) return <span className="number-unit">{text}</span>;
  return <Marked text={text} tags={NUMBER_TAGS} />;
}

const TITLE_TAGS = { word: (inner: string) => <span className="server-word">{inner}</span> };
const NUMBER_TAGS = { unit: (inner: string) => <span className="number-unit">{inner}</span> };

const goneWords = ({ gone, goneCount }: ServerView): string =>
  goneCount > 0 ? words('stage.gone', { who: nameList(gone, goneCount) }) : '';

function sessionWords({ copies, copyCount }: ServerView): string {
  const { stale } = sortCopies(copies, copyCount);
  const count = copyCount - stale;
  return words('stage.sessions', { count, none: copyCount === 0 });
}

function describe(server: ServerView, word: string): string {
  const { current, stale } = sortCopies(server.copies, server.copyCount);
  const owners = current.map((copy) => copy.owner);
  const kept = server.copyCount - stale;
  const parts = [
    word,
    server.zone === null ? '' : words('stage.inZone', { zone: server.zone + 1 }),
    server.unnoticed ? words('stage.balancerUnaware') : '',
    ...serverNotes(server).map(capital),
    words('stage.work', { busy: server.busy, workers: server.workers, queued: server.queued }),
    kept > 0
      ? words('stage.holds', {
          what: unmarked(sessionWords(server)),
          names: nameList(owners, kept, 8),
        })
      : words('stage.holdsNone'),
    goneWords(server),
  ];
  return sentences(parts);
}
