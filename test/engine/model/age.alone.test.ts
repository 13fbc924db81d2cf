/**
 * Goal: a checkpoint of an old run takes memory and time for what has changed since the one before, not for what there
 * is; and a session takes hardly any objects, each of which a collector of garbage would have to visit.
 * Method: a crowd without stickiness, where every server makes a session for everybody it does not know, with
 * checkpoints as the page takes them; records on pages that two of them share are counted; and the heap is measured
 * when all garbage has been collected.
 */

import v8 from 'node:v8';
import vm from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createSimulation,
  PACKING,
  parseScenario,
  type Simulation,
  type Snapshot,
} from '../../../src/engine';
import type { World } from '../../../src/engine/model/state/world';
import { crowd } from '../../../src/scenarios/crowd';

const EVERY_US = 30_000_000;
const CHECKPOINTS = 8;

const tablesOf = ({ servers, store }: World) => [store.table, ...servers.map(({ table }) => table)];

/** An entry, a record and a holding of their own took 350. */
const OBJECT_BYTES_MAX = 180;

/** One for each column were more than 150. */
const PIECES_MAX = 60;

v8.setFlagsFromString('--expose-gc');
const collectGarbage: () => void = vm.runInNewContext('gc');

/** Bytes of the heap that are in use: buffers of typed arrays are elsewhere. */
function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Of every record the page it stands on. */
const entriesOf = (world: World): object[] =>
  tablesOf(world).flatMap(({ entries }) => Array.from(entries.values(), ({ page }) => page));

const recordsOf = ({ ledger }: World): object[] =>
  Array.from(ledger.sessions, ([, { page }]) => page);

function sharedBy(one: readonly object[], other: readonly object[]): number {
  const pages = new Set(other);
  return one.filter((page) => pages.has(page)).length;
}

/** Pieces of memory that some work makes: while V8 marks what is alive, it stops to go on with that at each of them. */
function piecesOf(work: () => void): number {
  let pieces = 0;
  const counting = <T extends new (...given: never[]) => object>(of: T): T =>
    new Proxy(of, {
      construct(target, given, as) {
        if (!(given[0] instanceof ArrayBuffer)) pieces += 1;
        return Reflect.construct(target, given, as);
      },
    });
  for (const of of [ArrayBuffer, Float64Array, Uint8Array, Uint16Array, Uint32Array])
    vi.stubGlobal(of.name, counting(of));
  try {
    work();
  } finally {
    vi.unstubAllGlobals();
  }
  return pieces;
}

describe('a crowd that keeps making sessions', () => {
  let simulation: Simulation;
  const snapshots: Snapshot[] = [];

  const begin = () => {
    const parsed = parseScenario({ ...crowd.document, architecture: 'in-memory' });
    if ('problems' in parsed) throw new Error('The crowd has problems.');
    return createSimulation(parsed.scenario);
  };

  beforeAll(() => {
    simulation = begin();
    for (let turn = 1; turn <= CHECKPOINTS; turn += 1) {
      simulation.advanceTo(turn * EVERY_US);
      snapshots.push(simulation.snapshot(PACKING));
    }
  }, 120_000);

  it('grows, or nothing would be shown here', () => {
    const [first, last] = [snapshots[1] as Snapshot, snapshots.at(-1) as Snapshot];
    expect(entriesOf(last.world).length).toBeGreaterThan(3 * entriesOf(first.world).length);
  });

  it.each([
    ['tables', entriesOf],
    ['the ledger', recordsOf],
  ])('shares between checkpoints what has not changed, in %s', (_, of) => {
    const [one, other] = [snapshots.at(-2) as Snapshot, snapshots.at(-1) as Snapshot];
    const [before, after] = [of(one.world), of(other.world)];
    expect(sharedBy(before, after)).toBeGreaterThan(0.7 * before.length);
  });

  it('takes few bytes of objects for a session', () => {
    const alone = begin();
    const at = (seconds: number) => {
      alone.advanceTo(seconds * 1_000_000);
      const bytes = heapBytes();
      return { bytes, sessions: recordsOf(alone.snapshot(PACKING).world).length };
    };
    const [before, after] = [at(60), at(240)];
    const more = after.sessions - before.sessions;
    expect(more).toBeGreaterThan(10_000);
    expect((after.bytes - before.bytes) / more).toBeLessThan(OBJECT_BYTES_MAX);
  });

  it('takes few pieces of memory for a checkpoint that is made of another one', () => {
    const gone = begin();
    gone.advanceTo(EVERY_US);
    const into = gone.snapshot(PACKING);
    gone.advanceTo(2 * EVERY_US);
    expect(piecesOf(() => gone.snapshot(PACKING, into))).toBeLessThan(PIECES_MAX);
  });

  it('can be gone back to, to any of them, with what followed coming out the same', () => {
    const { traceHash, nowUs } = simulation;
    for (const snapshot of [snapshots[2] as Snapshot, snapshots[6] as Snapshot]) {
      simulation.restore(snapshot);
      simulation.advanceTo(nowUs);
      expect(simulation.traceHash).toBe(traceHash);
    }
  });
});
