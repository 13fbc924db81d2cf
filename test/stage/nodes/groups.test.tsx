/**
 * Goal: the node of a group in a crowd says how many of its people are not in, whatever keeps them out.
 * Method: one group for every state that its people can be in, in the stage.
 */
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlaceKind } from '../../../src/engine';
import { Stage } from '../../../src/stage/Stage';
import type { GroupView } from '../../../src/timeline/view';
import { crowd } from '../../support/views';

type States = Omit<GroupView, 'home' | 'first' | 'changes' | 'people'>;

/** Of 84 people with one home, these are in these states; all others are logged in. */
function drawGroup(home: GroupView['home'], states: Partial<States>): HTMLElement {
  const none: States = { lost: 0, loggedOut: 0, loggingIn: 0, withoutSession: 0, anonymous: 0 };
  const group = { home, first: 0, changes: [], people: 84, ...none, ...states };
  const nothing = () => {};
  render(
    <Stage
      system={{ ...crowd.system, groups: [group] }}
      hint={null}
      actionsOf={() => []}
      onFocusNode={nothing}
      drawn={null}
      onCanvas={nothing}
      onLayout={nothing}
    />,
  );
  return screen.getByRole('button', { name: home === null ? 'No session' : 'On S1' });
}

const ON_S1 = { kind: PlaceKind.memory, index: 0 };

it.each([
  ['nobody', ON_S1, {}, 0],
  ['those not told yet', ON_S1, { lost: 3 }, 3],
  ['those who were told', ON_S1, { loggedOut: 3 }, 3],
  ['those who come back', ON_S1, { loggingIn: 3 }, 3],
  ['all of these', ON_S1, { lost: 1, loggedOut: 2, loggingIn: 4 }, 7],
  ['nobody who is yet to come', null, { loggingIn: 4, withoutSession: 80, anonymous: 0 }, 0],
] as const)('as not in count %s', (_who, home, states, out) => {
  const group = drawGroup(home, states);
  const count = group.querySelector('.group-count')?.textContent;
  expect(count).toBe(out === 0 ? '84' : `${out} not in`);
  expect(group).toHaveAccessibleDescription(out === 0 ? '84 people.' : `84 people, ${out} not in.`);
});
