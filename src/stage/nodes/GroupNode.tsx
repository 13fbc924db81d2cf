import { memo } from 'react';
import { PlaceKind } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { GroupView } from '../../timeline/view';
import { Marked, unmarked } from '../../ui/Marked';
import { wholeNumber } from '../../ui/number';
import { NodeButton, type NodeUse } from './NodeButton';

interface Props extends NodeUse {
  readonly group: GroupView;
  readonly index: number;
}

/** People of a crowd whose sessions share a home: numbers in words, and room for one dot per person. */
export const GroupNode = memo(function GroupNode({ group, index, ...use }: Props) {
  const out = outOf(group);
  return (
    <NodeButton
      {...use}
      node={{ kind: 'group', index }}
      name={groupName(group)}
      // "S1", where there are dozens.
      title={<Marked text={homeWords(group)} tags={TITLE_TAGS} />}
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
export const groupName = (group: GroupView): string => unmarked(homeWords(group));

function homeWords({ home }: GroupView): string {
  if (home === null) return words('stage.group.none');
  if (home.kind === PlaceKind.store) return words('stage.group.store');
  if (home.kind === PlaceKind.pocket) return words('stage.group.pocket');
  return words('stage.group.memory', { server: home.index });
}

const TITLE_TAGS = { word: (inner: string) => <span className="group-word">{inner}</span> };

/** How many had a session and have none that works. Who never had one is not out, but not in yet. */
const outOf = ({ home, lost, loggedOut, loggingIn }: GroupView): number =>
  home === null ? 0 : lost + loggedOut + loggingIn;

/** "84 not in", as "Five ways" has it. */
const outWords = (group: GroupView): string => words('stage.notIn', { count: outOf(group) });

const describe = (group: GroupView): string =>
  words('stage.groupAll', { count: group.people, out: outOf(group) });
