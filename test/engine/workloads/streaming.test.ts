/**
 * Goal: a position is set and never added to; what is lost of it shows when the film is opened, and is counted there and
 * nowhere else; and who loses it follows from where it was kept.
 * Method: films under every architecture, with servers stopped and the store wiped; positions that pages show are held
 * to the saves that were sent. How many of those whose copy died ever notice is a closed form of the weights.
 */
import { describe, expect, it } from 'vitest';
import { Action, ARCHITECTURES, type ArchitectureId, Ending } from '../../../src/engine';
import { type ChangeAt, run, S1, scenario, type Told } from '../../support/scenarios';

const everywhere = ARCHITECTURES.map(({ id }) => id);
const film = (more = {}) => scenario({ workload: 'streaming', ...more });
const done: readonly ChangeAt[] = [
  [20, 'stop-server', S1],
  [40, 'wipe-store'],
];
const OF_CARTS = ['cartLost', 'orderPlaced', 'duplicateOrder', 'updateLost'] as const;

/** What was asked for, by attempt. */
const asked = ({ only }: Told) =>
  new Map(only('attemptSent').map(({ attempt, action, client }) => [attempt, { action, client }]));

describe.each(everywhere)('a film under %s', (id) => {
  const told = run(film(), id, 70, done);

  it('is watched, saved and opened, and nothing is said of a cart', () => {
    const { login, segment, save, resume } = Action;
    const actions = new Set([...asked(told).values()].map(({ action }) => action));
    actions.delete(login);
    expect(actions).toEqual(new Set([segment, save, resume]));
    for (const kind of OF_CARTS) expect(told.only(kind), kind).toEqual([]);
    expect(told.simulation.metric('requests-ok')).toBeGreaterThan(30);
  });

  it('is nowhere kept further than its person had watched', () => {
    const watched = new Map<number, number>();
    const sent = asked(told);
    for (const record of told.records) {
      if (record.kind === 'attemptEnded' && record.ending === Ending.ok) {
        const of = sent.get(record.attempt);
        if (of?.action !== Action.segment) continue;
        watched.set(of.client, (watched.get(of.client) ?? 0) + 1);
      }
      if (record.kind === 'copyPlaced')
        expect(record.items).toBeLessThanOrEqual(watched.get(record.owner) ?? 0);
      if (record.kind === 'clientBelief')
        expect(record.items).toBeLessThanOrEqual(watched.get(record.client) ?? 0);
    }
  });

  it('goes back only for somebody whose page shows less than was said to be saved', () => {
    const believed = new Map<number, number>();
    for (const record of told.records) {
      if (record.kind === 'clientBelief') believed.set(record.client, record.items);
      if (record.kind !== 'progressLost') continue;
      expect(record.less).toBeGreaterThan(0);
      expect(record.shown + record.less).toBe(believed.get(record.client));
    }
  });
});

describe('where a position is kept', () => {
  const lost = (id: ArchitectureId, ...changes: readonly ChangeAt[]) =>
    [1, 2, 3, 4].reduce((sum, seed) => {
      const told = run(film({ seed }), id, 60, changes);
      return sum + told.only('progressLost').length;
    }, 0);
  const stop: ChangeAt = [20, 'stop-server', S1];
  const wipe: ChangeAt = [20, 'wipe-store'];

  it.each([
    ['in-memory', stop, true],
    ['sticky', stop, true],
    ['sticky', wipe, false],
    ['central-store', stop, false],
    ['central-store', wipe, true],
    ['jwt', stop, false],
    ['jwt', wipe, false],
    ['hybrid', stop, false],
    ['hybrid', wipe, true],
    ['signed-cookie', stop, false],
    ['signed-cookie', wipe, false],
  ] as const)('decides who goes back: under %s, %j', (id, change, goesBack) => {
    expect(lost(id, change) > 0).toBe(goesBack);
  });

  it('is asked for by one in four before it is saved, of those whose copy died', () => {
    // The next that needs a session is a save (weight 3) or a look at the film (weight 1).
    const CHANCE = 1 / 4;
    let died = 0;
    let noticed = 0;
    for (const seed of [1, 2, 3]) {
      const clients = { count: 300, thinkTime: [1, 3] };
      const settings = { seed, world: 'realistic', clients };
      const told = run(film(settings), 'sticky', 120, [[45, 'stop-server', S1]]);
      const saved = new Map<number, number>();
      for (const { client, atUs, items } of told.only('clientBelief'))
        if (atUs < 45e6) saved.set(client, items);
      const those = told
        .only('sessionLost')
        .map(({ client }) => client)
        .filter((client) => (saved.get(client) ?? 0) > 0);
      const back = new Set(told.only('progressLost').map(({ client }) => client));
      died += those.length;
      noticed += those.filter((client) => back.has(client)).length;
    }
    expect(died).toBeGreaterThan(60);
    const deviation = Math.sqrt(died * CHANCE * (1 - CHANCE));
    expect(Math.abs(noticed - died * CHANCE)).toBeLessThan(3 * deviation);
  });

  it('weighs the same wherever a film is, in a token', () => {
    const told = run(film(), 'jwt', 120);
    const furthest = Math.max(...told.only('clientBelief').map(({ items }) => items));
    expect(furthest).toBeGreaterThan(9);
    // A name has its own length.
    const bytes = new Set(told.only('attemptSent').map((sent) => `${sent.client}: ${sent.bytes}`));
    expect(bytes.size).toBe(told.simulation.people.length);
  });
});

describe('the next save', () => {
  it('makes up for a copy that died unseen', () => {
    const told = run(film({ seed: 3 }), 'sticky', 60, [[20, 'stop-server', S1]]);
    expect(told.only('sessionLost').length).toBeGreaterThan(0);
    expect(told.only('progressLost')).toEqual([]);
    expect(told.simulation.people.some(({ lostProgress }) => lostProgress)).toBe(false);
  });

  it('clears a loss that was noticed', () => {
    const mended = [1, 2, 4, 5].flatMap((seed) => {
      const told = run(film({ seed }), 'sticky', 120, [[20, 'stop-server', S1]]);
      return told.only('progressLost').map(({ client, atUs, shown }) => {
        const later = told.only('clientBelief').filter((one) => one.client === client);
        return later.some((one) => one.atUs > atUs && one.items > shown);
      });
    });
    expect(mended.length).toBeGreaterThan(2);
    expect(mended).toContain(true);
  });
});
