/**
 * Goal: where several things are so of a node, it says the one that matters most, and counts the others.
 * Method: every pair of what can be so of a person; copies that are asked for and orphaned; more notes than there is
 * room for.
 */
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Standing } from '../../../src/engine';
import { Stage } from '../../../src/stage/Stage';
import { serverNotes } from '../../../src/stage/words';
import type { SystemView } from '../../../src/timeline/view';
import { copy, person, server, system } from '../../support/viewParts';

function draw(changes: Partial<SystemView>): void {
  const nothing = () => {};
  render(
    <Stage
      system={system(changes)}
      hint={null}
      actionsOf={() => []}
      onFocusNode={nothing}
      drawn={null}
      onCanvas={nothing}
      onLayout={nothing}
    />,
  );
}

const node = (name: string) => screen.getByRole('button', { name });

describe('a person', () => {
  const { loggedIn, loggedOut, sessionLost, loggingIn } = Standing;
  it.each([
    [loggedIn, false, false, 'browsing', ''],
    [loggedIn, false, true, 'cart lost', 'is-poorer'],
    [loggedIn, true, false, 'got an error', 'is-troubled'],
    [loggedIn, true, true, 'got an error', 'is-troubled'],
    [loggedOut, false, false, 'Logged out', 'is-out'],
    [loggedOut, true, true, 'Logged out', 'is-out'],
    [sessionLost, true, true, 'Session lost', 'is-out'],
    [loggingIn, true, true, 'Logging in', 'is-out'],
  ] as const)(
    'in standing %i (error %s, cart lost %s) says: %s',
    (standing, troubled, cartLost, words, look) => {
      draw({ people: [person(0, { standing, troubled, cartLost })] });
      expect(node('Ana').querySelector('.person-state')?.textContent).toBe(words);
      const looks = [...node('Ana').classList].filter((name) => name.startsWith('is-'));
      expect(looks).toEqual(look === '' ? [] : [look]);
    },
  );
});

describe('orphaned copies', () => {
  const current = [0, 1].map((owner) => copy(owner));
  const stale = [2, 3, 4].map((owner) => copy(owner, { stale: true }));

  it.each([
    [current, 2, '2', 'Ana, Ben'],
    [[...current, ...stale], 5, '2', 'Ana, Ben'],
    // Those that are not listed come after one that is orphaned, and so are too.
    [[...current, ...stale], 30, '2', 'Ana, Ben'],
    [current, 30, '30', 'Ana, Ben and 28 more'],
  ])('are none of those that are held: of %j and %i in all', (copies, copyCount, count, owners) => {
    draw({
      store: { ...system().store, used: true, copies, copyCount },
      servers: [server(0, { copies, copyCount })],
    });
    expect(node('Session store')).toHaveAccessibleDescription(
      new RegExp(`Holds ${count}: ${owners}\\.`),
    );
    expect(node('Server S1')).toHaveAccessibleDescription(
      new RegExp(`Holds ${count} sessions: ${owners}\\.`),
    );
  });

  it('alone are nothing', () => {
    draw({
      store: { ...system().store, used: true, copies: stale, copyCount: 3 },
      servers: [server(0, { copies: stale, copyCount: 3 })],
    });
    expect(node('Session store')).toHaveAccessibleDescription(/Holds nothing\./);
    expect(node('Server S1')).toHaveAccessibleDescription(/Holds no session\./);
  });
});

describe('the balancer', () => {
  it.each([
    [0, 0, undefined],
    [1, 1, undefined],
    [3, 3, undefined],
    [4, 3, '+1 more'],
    [6, 3, '+3 more'],
  ])('of %i notes writes %i, and says how many more there are: %s', (notes, written, more) => {
    const servers = Array.from({ length: 7 }, (_, index) =>
      server(index, { unnoticed: index < notes }),
    );
    draw({ servers });
    const texts = [...node('Load balancer').querySelectorAll('.note')].map(
      (one) => one.textContent,
    );
    expect(texts.filter((text) => text?.endsWith('not noticed yet'))).toHaveLength(written);
    expect(texts[written]).toBe(more);
  });
});

describe('a server that starts slowly', () => {
  it.each([
    [100, []],
    [99, ['gets 99 % of its turns']],
    [50, ['gets 50 % of its turns']],
    [1, ['gets 1 % of its turns']],
  ])('says what it gets, up to its full share: %i %%', (weight, notes) => {
    expect(serverNotes(server(0, { weight }))).toEqual(notes);
  });
});
