/**
 * Goal: everything that can be wrong looks different from everything else, and says what it is.
 * Method: the stage with one thing changed at a time; looks are told apart by class, states by word.
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  CdnCondition,
  ClusterFlag,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../../src/engine';
import { Stage } from '../../../src/stage/Stage';
import type { ServerView, StoreView, SystemView } from '../../../src/timeline/view';
import { balancer, person, server, system } from '../../support/viewParts';
import { healthy } from '../../support/views';

const run = vi.fn();

function draw(changes: Partial<SystemView>) {
  const actionsOf = () => [{ id: 'ban-client', label: 'Ban', press: null, run }];
  const ignore = { drawn: null, onFocusNode: vi.fn(), onCanvas: vi.fn(), onLayout: vi.fn() };
  render(<Stage hint={null} actionsOf={actionsOf} {...ignore} system={system(changes)} />);
}

const node = (name: string) => screen.getByRole('button', { name });

const SERVER_STATES: ReadonlyArray<readonly [string, Partial<ServerView>]> = [
  ['Running', {}],
  ['Stopped', { condition: ServerCondition.stopped }],
  ['Frozen', { condition: ServerCondition.frozen }],
  ['Leaving', { condition: ServerCondition.leaving }],
  ['Starting', { condition: ServerCondition.starting }],
  ['Disconnected', { flags: ServerFlag.cutFromBalancer }],
  ['Maintenance', { flags: ServerFlag.maintenance }],
  ['Draining', { flags: ServerFlag.draining }],
  ['Ejected', { ejected: true }],
  ['Recovering', { recovering: true }],
  ['Slow', { flags: ServerFlag.slow }],
];

describe('a server', () => {
  it('looks different in every state', () => {
    const looks = SERVER_STATES.map(([, change]) => {
      draw({ servers: [server(0, change)] });
      const { className } = screen.getAllByRole('button', { name: 'Server S1' }).at(-1) as Element;
      return /is-\w+/.exec(className)?.[0];
    });
    expect(new Set(looks).size).toBe(SERVER_STATES.length);
  });

  it.each(SERVER_STATES)('says that it is: %s', (word, change) => {
    draw({ servers: [server(0, change)] });
    expect(node('Server S1')).toHaveTextContent(word);
    expect(node('Server S1')).toHaveAccessibleDescription(new RegExp(`^${word}`));
  });

  it('says everything that is wrong with it at once', () => {
    const flags = ServerFlag.draining + ServerFlag.slow + ServerFlag.cutFromStore;
    draw({ servers: [server(0, { flags, weight: 40, zone: 1 })] });
    const words = /Draining.*zone 2.*slow.*disconnected from the store.*gets 40 % of its turns/;
    expect(node('Server S1')).toHaveTextContent(words);
    expect(node('Server S1')).toHaveAccessibleDescription(
      /Zone 2\. Slow\. Disconnected from the store/,
    );
  });
});

const STORE_STATES: ReadonlyArray<readonly [string, Partial<StoreView>]> = [
  ['Unreachable', { condition: StoreCondition.unreachable }],
  ['Stopped', { condition: StoreCondition.stopped }],
  ['Frozen', { condition: StoreCondition.frozen }],
  ['Slow', { flags: StoreFlag.slow }],
];

describe('the store', () => {
  it.each(STORE_STATES)('says that it is: %s', (word, change) => {
    draw({ store: { ...healthy.system.store, used: true, ...change } });
    expect(node('Session store')).toHaveTextContent(word);
    expect(node('Session store')).toHaveAccessibleDescription(new RegExp(`^${word}`));
    expect(node('Session store')).toHaveClass(`is-${word.toLowerCase()}`);
  });

  it('shows its replica, and that it took over', () => {
    const replica = { condition: 1, copies: [], copyCount: 4 };
    draw({ store: { ...healthy.system.store, replica } });
    expect(screen.getByText(/follows the store, has 4/)).toBeVisible();
    const after = { ...healthy.system.store, flags: StoreFlag.failedOver };
    draw({ store: { ...after, replica: { ...replica, condition: 2 } } });
    expect(screen.getByText('the replica took over')).toBeVisible();
  });
});

describe('a stopped store', () => {
  const STOPPED = { ...healthy.system.store, used: true, condition: StoreCondition.stopped };

  it.each([
    ['Host gone', 'is-stopped', StoreFlag.machineLost],
    ['Starting', 'is-starting', StoreFlag.starting],
  ])('says more: %s', (word, look, flags) => {
    draw({ store: { ...STOPPED, flags } });
    expect(node('Session store')).toHaveAccessibleDescription(new RegExp(`^${word}`));
    expect(node('Session store')).toHaveClass(look);
  });
});

describe('the links and the set of servers', () => {
  it('say what is wrong with them', () => {
    const networkFlags = NetworkFlag.peopleCut + NetworkFlag.losing + NetworkFlag.losingAnswers;
    draw({ balancer: balancer({ networkFlags }), clusterFlags: ClusterFlag.deploying });
    const description = /Messages are dropped\. Responses are dropped\. People’s network is cut/;
    expect(node('Load balancer')).toHaveAccessibleDescription(description);
    expect(screen.getByRole('heading', { name: 'Servers: deploying' })).toBeVisible();
  });
});

describe('the CDN', () => {
  const cdn = { hits: 3, misses: 1, stale: 0, leaks: 0, isEmpty: false, changes: [] };

  it('is there only where the scenario has one', () => {
    draw({});
    expect(screen.queryByRole('button', { name: 'CDN' })).toBeNull();
  });

  it('says how much it answers by itself, and that it stopped', () => {
    draw({ cdn: { ...cdn, condition: CdnCondition.stopped, stale: 2 } });
    expect(node('CDN')).toHaveTextContent(/Stopped.*75 % from cache.*2 old pages used/);
    expect(node('CDN')).toHaveAccessibleDescription(/^Stopped\. 75 % from cache/);
  });
});

describe('a person', () => {
  it('who logs in again is shown doing that, whatever was lost and failed before', () => {
    const standing = Standing.loggingIn;
    draw({ people: [person(0, { standing, cartLost: true, troubled: true })] });
    const ana = node('Ana');
    expect(ana).toHaveTextContent('Logging in');
    expect(ana).not.toHaveTextContent('cart lost');
    expect(ana).toHaveClass('is-out');
  });

  it('can be changed from among the details', async () => {
    const user = userEvent.setup();
    draw({});
    await user.click(node('Ana'));
    await user.click(await screen.findByRole('button', { name: 'Ban' }));
    expect(run).toHaveBeenCalledOnce();
    expect(node('Ana')).toHaveFocus();
  });
});
