/**
 * Goal: everything of one simulation hangs on its player: two of them share nothing, and one that is closed is over.
 * Method: players on lines that remember what they are told and report what the test says.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/runner/commands';
import type { Connection, connectRun } from '../../src/runner/connect';
import type { Report } from '../../src/runner/messages';
import { smallShop } from '../../src/scenarios/smallShop';
import { isForPlayer } from '../../src/state/eventTarget';
import { openFromAddress, resetToAddress } from '../../src/state/opening/opening';
import { openReadyMade } from '../../src/state/opening/openScenario';
import { Player } from '../../src/state/player';
import { takeElement } from '../../src/state/playerElement';
import { preferences } from '../../src/state/preferences';
import { wholeViewOf } from '../../src/state/throttledRun';
import { asTold } from '../support/fakeRun';
import { noMedia } from '../support/page';
import { healthy, stopped } from '../support/views';

interface Line {
  readonly told: Command[];
  readonly canvases: HTMLCanvasElement[];
  readonly fetched: unknown;
  isClosed: boolean;
  report(report: Report): void;
}

const { lines } = vi.hoisted(() => ({ lines: [] as Line[] }));

vi.mock('../../src/runner/connect', () => ({
  connectRun(report: (report: Report) => void, fetched?: unknown): Connection {
    const line: Line = { told: [], canvases: [], fetched, isClosed: false, report };
    lines.push(line);
    return {
      arrived: Promise.resolve(),
      send: (command) => void line.told.push(command),
      attach: (canvas) => void line.canvases.push(canvas),
      close: () => {
        line.isClosed = true;
      },
    };
  },
}));

type Fetched = Parameters<typeof connectRun>[1];

beforeEach(() => {
  lines.length = 0;
  sessionStorage.clear();
  document.body.replaceChildren();
  vi.stubGlobal('matchMedia', noMedia);
});

const nobody = { onOpened: () => {}, onProblems: () => {}, onLife: () => {} };

/** A player on a line of its own. */
function connected(ownsPage = false) {
  const player = new Player(ownsPage);
  player.connect(nobody);
  return { player, line: lines.at(-1) as Line };
}

describe('two players', () => {
  it('tell and hear each only of their own run', async () => {
    const one = connected();
    const two = connected();
    const canvas = document.createElement('canvas');
    one.player.send({ type: 'play' });
    one.player.attach(canvas);
    expect(one.line).toMatchObject({ told: [{ type: 'play' }], canvases: [canvas] });
    expect(two.line).toMatchObject({ told: [], canvases: [] });
    one.line.report({ type: 'view', view: asTold(stopped) });
    two.line.report({ type: 'view', view: asTold(healthy) });
    await vi.dynamicImportSettled();
    expect(one.player.run.getState().view).toEqual(stopped);
    expect(two.player.run.getState().view).toEqual(healthy);
    one.line.report({
      type: 'settings',
      source: '',
      settings: { timeWorld: 'stretched', values: {}, turned: {} },
    });
    one.player.page.getState().say('Done.');
    expect(two.player.settings.getState().settings).toBeNull();
    expect(two.player.page.getState().answer).toBeNull();
    expect(two.player.sent).toEqual([]);
  });

  it('keep apart what parts of the page keep for them', () => {
    const make = vi.fn((player: Player) => ({ player }));
    const [one, two] = [new Player(false), new Player(false)];
    expect(one.part(make)).toBe(one.part(make));
    expect(one.part(make).player).toBe(one);
    expect(two.part(make).player).toBe(two);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('begin where their own address says, and go back there', () => {
    const [one, two] = [new Player(false), new Player(false)];
    openFromAddress(one, '?seed=8');
    openFromAddress(two, '?seed=9');
    openReadyMade(one, smallShop);
    resetToAddress(one);
    const seeds = lines.map(({ told }) =>
      told.flatMap((one) =>
        one.type === 'open' ? [(one.document as { seed?: number }).seed] : [],
      ),
    );
    expect(seeds).toEqual([[8, 1, 8], [9]]);
  });
});

describe('the player that owns the page', () => {
  it('keep the newest view with every lane, whoever asks for it in the middle of a look', async () => {
    const { player, line } = connected();
    line.report({ type: 'view', view: asTold(healthy) });
    line.report({ type: 'view', view: asTold({ ...healthy, latestUs: 9, lanes: [] }) });
    expect(player.run.getState().view?.latestUs).toBe(9);
    expect(wholeViewOf(player)).toMatchObject({ lanes: healthy.lanes });
    const { system } = stopped;
    line.report({ type: 'view', view: asTold({ ...healthy, system, playing: false }) });
    expect(wholeViewOf(player)).toMatchObject({ system });
  });

  it('alone has the page look as its address asks, and goes on with what was saved', async () => {
    const before = preferences.getState();
    sessionStorage.setItem('stateside.run', '{}');
    openFromAddress(new Player(false), '?theme=dark&keys=0');
    expect(preferences.getState()).toEqual(before);
    expect(lines).toHaveLength(1);
    openFromAddress(new Player(true), '?theme=dark&keys=0');
    expect(preferences.getState()).toMatchObject({ theme: 'dark', singleKeys: false });
    // What was saved has to be looked at first.
    expect(lines).toHaveLength(1);
    await vi.waitFor(() => expect(lines).toHaveLength(2));
    preferences.setState(before);
  });
});

describe('a player', () => {
  it('hands on what it was told before its run was there, in order', () => {
    const player = new Player(false);
    player.send({ type: 'motion', reduced: true });
    player.send({ type: 'visible', visible: false });
    player.connect(nobody);
    expect(lines[0]?.told.map(({ type }) => type)).toEqual(['motion', 'visible']);
  });

  it('takes the worker that was fetched for it once; a run that comes after it has another', () => {
    const fetched = { worker: { terminate: vi.fn() } } as unknown as NonNullable<Fetched>;
    const player = new Player(true, fetched);
    player.connect(nobody);
    player.reconnect();
    expect(lines.map((line) => line.fetched)).toEqual([fetched, undefined]);
    expect(lines.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    player.close();
    expect(fetched.worker.terminate).not.toHaveBeenCalled();
  });
});

describe('a player that is closed', () => {
  it('has let go of its run, and neither tells nor hears anything any more', () => {
    const { player, line } = connected();
    line.report({ type: 'view', view: asTold(healthy) });
    const told = vi.fn();
    player.run.subscribe(told);
    player.close();
    player.send({ type: 'play' });
    player.ping();
    line.report({ type: 'view', view: asTold(stopped) });
    expect(line).toMatchObject({ isClosed: true, told: [] });
    expect(told).not.toHaveBeenCalled();
    expect(player.closed.aborted).toBe(true);
  });

  it('begins no run afterwards, and ends the worker that was fetched for it', () => {
    const fetched = { worker: { terminate: vi.fn() } } as unknown as NonNullable<Fetched>;
    const player = new Player(true, fetched);
    player.close();
    player.connect(nobody);
    expect(lines).toEqual([]);
    expect(fetched.worker.terminate).toHaveBeenCalledOnce();
  });

  it('follows nothing that was still to be fetched', async () => {
    vi.useFakeTimers();
    const player = new Player(true);
    openFromAddress(player, '');
    player.close();
    await vi.dynamicImportSettled();
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
    vi.runAllTimers();
    vi.useRealTimers();
  });
});

describe('what happens on the page', () => {
  const placed = () => {
    const player = new Player(false);
    const root = document.body.appendChild(document.createElement('section'));
    takeElement(root, player);
    return { player, inside: root.appendChild(document.createElement('button')) };
  };

  it('is for the only player, wherever it happens', () => {
    const { player, inside } = placed();
    for (const target of [inside, document.body, document, null]) {
      expect(isForPlayer(player, target)).toBe(true);
    }
  });

  it('is for the one it happens in, where there are several, and else for nobody', () => {
    const [one, two] = [placed(), placed()];
    expect(isForPlayer(one.player, one.inside)).toBe(true);
    expect(isForPlayer(two.player, one.inside)).toBe(false);
    expect(isForPlayer(one.player, document.body)).toBe(false);
    expect(isForPlayer(two.player, document.body)).toBe(false);
    two.player.close();
    expect(isForPlayer(one.player, document.body)).toBe(true);
  });
});
