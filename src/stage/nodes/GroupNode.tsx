import { memo } from 'react';
import { PlaceKind, serverName } from '../../engine';
import type { GroupView } from '../../timeline/view';
import { wholeNumber } from '../../ui/number';
import { NodeButton, type NodeUse } from './NodeButton';

interface Props extends NodeUse {
  readonly group: GroupView;
  readonly index: number;
}

/** People of a crowd whose sessions share a home: numbers in words, and room for one dot per person. */
export const GroupNode = memo(function GroupNode({ group, index, ...use }: Props) {
  const out = outOf(group);
  const name = groupName(group);
  // "S1", where there are dozens.
  const [, on, where] = /^(On )?(.*)/.exec(name) ?? [];
  return (
    <NodeButton
      {...use}
      node={{ kind: 'group', index }}
      name={name}
      title={
        <>
          <span className="group-word">{on}</span>
          {where}
        </>
      }
      description={describe(group)}
      className={out > 0 ? 'group is-out' : 'group'}
      popup="dialog"
    >
      <span className="group-count">{out > 0 ? outWords(group) : wholeNumber(group.people)}</span>
      <span className="group-dots" data-dots="" />
    </NodeButton>
  );
});

/** "People on S1", "People in the store": named by where their sessions live. */
export function groupName({ home }: GroupView): string {
  if (home === null) return 'No session';
  if (home.kind === PlaceKind.store) return 'In the store';
  return home.kind === PlaceKind.pocket ? 'In their browsers' : `On ${serverName(home.index)}`;
}

/** How many had a session and have none that works. Who never had one is not out, but not in yet. */
const outOf = ({ home, lost, loggedOut, loggingIn }: GroupView): number =>
  home === null ? 0 : lost + loggedOut + loggingIn;

/** "84 not in", as "Five ways" has it. */
const outWords = (group: GroupView): string => `${wholeNumber(outOf(group))} not in`;

function describe(group: GroupView): string {
  const all = `${wholeNumber(group.people)} people`;
  return outOf(group) === 0 ? `${all}.` : `${all}, ${outWords(group)}.`;
}
