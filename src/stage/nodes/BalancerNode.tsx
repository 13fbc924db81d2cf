import { memo } from 'react';
import { BalancerCondition, Belief } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { BalancerView, ServerView } from '../../timeline/view';
import { Icon } from '../../ui/Icon';
import { networkNotes, sentences, serverState } from '../words';
import { NodeButton, type NodeUse } from './NodeButton';

interface Props extends NodeUse {
  readonly balancer: BalancerView;
  readonly servers: readonly ServerView[];
}

interface Note {
  readonly look: 'warn' | 'plain';
  readonly text: string;
}

/** Most notes drawn in the balancer; the rest is a number. */
const NOTES_MAX = 3;

/** The balancer, with what it believes about servers where that is not simply "up". */
export const BalancerNode = memo(function BalancerNode({ balancer, servers, ...use }: Props) {
  const stopped = balancer.condition === BalancerCondition.stopped;
  const links = networkNotes(balancer.networkFlags).map((text): Note => ({ look: 'warn', text }));
  const notes = [...links, ...(stopped ? [] : notesOn(servers))];
  const word = words(stopped ? 'stage.state.stopped' : 'stage.state.running');
  return (
    <NodeButton
      {...use}
      node={{ kind: 'balancer', index: 0 }}
      name={words('stage.balancer')}
      description={sentences([word, ...notes.map(({ text }) => text)])}
      className={stopped ? 'balancer is-stopped' : 'balancer'}
      popup="menu"
    >
      {stopped && (
        <span className="state state-stopped">
          <Icon name="cross" />
          {word}
        </span>
      )}
      {notes.length > 0 && (
        <span className="notes">
          {notes.slice(0, NOTES_MAX).map((note) => (
            <span key={note.text} className={`note note-${note.look}`}>
              <Icon name={note.look === 'warn' ? 'clock' : 'cross'} />
              {note.text}
            </span>
          ))}
          {notes.length > NOTES_MAX && (
            <span className="note note-plain">
              {words('stage.more', { count: notes.length - NOTES_MAX })}
            </span>
          )}
        </span>
      )}
    </NodeButton>
  );
});

function notesOn(servers: readonly ServerView[]): Note[] {
  return servers.flatMap((server): Note[] => {
    const what = beliefOf(server);
    if (what === null) return [];
    const text = words('stage.believes', { server: server.name, what });
    return [{ look: what === 'other' ? 'plain' : 'warn', text }];
  });
}

/** What the balancer believes of a server, where that is not simply "up". */
function beliefOf(server: ServerView) {
  if (server.unnoticed) return 'unnoticed';
  if (server.fresh) return 'fresh';
  if (server.ejected) return 'ejected';
  if (server.recovering) return 'recovering';
  return server.belief === Belief.down && serverState(server).look !== 'running' ? 'other' : null;
}
