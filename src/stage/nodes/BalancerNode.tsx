import { memo } from 'react';
import { BalancerCondition, Belief } from '../../engine';
import type { BalancerView, ServerView } from '../../timeline/view';
import { Icon } from '../../ui/Icon';
import { networkNotes, serverState } from '../words';
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
  const word = stopped ? 'Stopped' : 'Running';
  return (
    <NodeButton
      {...use}
      node={{ kind: 'balancer', index: 0 }}
      name="Load balancer"
      description={`${[word, ...notes.map((note) => note.text)].join('. ')}.`}
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
            <span className="note note-plain">+{notes.length - NOTES_MAX} more</span>
          )}
        </span>
      )}
    </NodeButton>
  );
});

function notesOn(servers: readonly ServerView[]): Note[] {
  return servers.flatMap((server): Note[] => {
    if (server.unnoticed) return [{ look: 'warn', text: `${server.name}: not noticed yet` }];
    if (server.fresh) return [{ look: 'warn', text: `${server.name}: not checked yet` }];
    if (server.ejected) return [{ look: 'warn', text: `${server.name}: ejected for a while` }];
    if (server.recovering) return [{ look: 'warn', text: `${server.name}: still marked down` }];
    const down = server.belief === Belief.down && serverState(server).look !== 'running';
    return down ? [{ look: 'plain', text: `${server.name} is down` }] : [];
  });
}
