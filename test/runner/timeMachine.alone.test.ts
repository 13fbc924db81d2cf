/**
 * Goal: all of time belongs to the visitor: wherever one goes, whatever is done there, taken back and done again, on every
 * branch, the run is the one that it would be if just that had been done from the start.
 * Method: a run is driven by random commands, beside a plain list of what has been done on each branch and a list of all
 * such lists for what can be taken back. After each command the fingerprint is held to that of a run made anew; and the
 * log, with all that was said of steps and comparisons, is the same after a look at any instant.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ChangeId, createSimulation, type Intervention } from '../../src/engine';
import type { Command } from '../../src/runner/commands';
import type { Report } from '../../src/runner/messages';
import type { RunView } from '../../src/runner/runView';
import { smallShop } from '../../src/scenarios/smallShop';
import { decoded } from '../../src/spec/decoding';
import { historyOf } from '../../src/spec/runSpec';
import { driveRuns, newRun, playFor } from '../support/drivenRun';
import { valid } from '../support/specs';

driveRuns();

type One = ReturnType<typeof newRun>;
type Kept = Extract<Report, { type: 'kept' }>;

async function openShop(document: object = smallShop.document): Promise<One> {
  const one = newRun();
  one.run.obey({ type: 'open', document, source: '', playing: false, speed: 4 });
  playFor(one.run, 0.1);
  await vi.dynamicImportSettled();
  return one;
}

const viewOf = (one: One): RunView => one.view() as RunView;
const specOf = (one: One) => valid(decoded((one.kept() as Kept).run.spec));

/** The fingerprint of the run as it was handed out, made anew and played to the instant that is shown. */
function playedAnew(one: One): string {
  const { system } = viewOf(one);
  const spec = specOf(one);
  const { architecture } = system;
  const simulation = createSimulation(spec.scenario, { architecture, history: historyOf(spec) });
  simulation.advanceTo(system.timeUs);
  return simulation.traceHash;
}

const remarksIn = ({ log }: RunView): RunView['log'] =>
  log.filter(({ category }) => category === 'step' || category === 'comparison');

/** Another instant is looked at and left again: the log is what it was, and there it has what was said up to there. */
function lookAt(one: One, part: number): void {
  const before = viewOf(one);
  const atUs = Math.round(part * before.latestUs);
  const { timeUs } = before.system;
  one.run.obey({ type: 'goTo', atUs });
  const there = viewOf(one);
  expect(there.system.timeUs).toBe(atUs);
  const [said, saidThere] = [before, there].map(remarksIn);
  const isThere = ({ atUs: us }: { readonly atUs: number }) => us <= Math.min(atUs, timeUs);
  expect(saidThere?.filter(isThere)).toEqual(said?.filter(isThere));
  expect(saidThere?.every(({ atUs: us }) => us <= atUs)).toBe(true);
  one.run.obey({ type: 'goTo', atUs: timeUs });
  expect(viewOf(one).log).toEqual(before.log);
}

const STOPS = ['stop-server', 'start-server', 'freeze-server', 'make-store-unreachable'] as const;

type Step =
  | { readonly do: 'play'; readonly tenths: number }
  | { readonly do: 'go'; readonly part: number }
  | { readonly do: 'change'; readonly change: ChangeId; readonly target: number }
  | { readonly do: 'turn'; readonly servers: number }
  | { readonly do: 'branch'; readonly which: number }
  | { readonly do: 'delete'; readonly which: number }
  | { readonly do: 'show' | 'open'; readonly id: 'jwt' | 'sticky' }
  | { readonly do: 'undo' | 'redo' | 'restart' | 'stepBack' | 'step' | 'latest' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('play'), tenths: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('go'),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('change'),
      change: fc.constantFrom(...STOPS),
      target: fc.integer({ min: 0, max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('turn'), servers: fc.integer({ min: 2, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('branch'), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), which: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('show', 'show', 'open'),
      id: fc.constantFrom('jwt', 'sticky'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('undo', 'redo', 'undo', 'restart', 'stepBack', 'step', 'latest'),
    }),
  },
) as fc.Arbitrary<Step>;

/** What has been done to a branch. */
interface Plain {
  readonly id: number;
  readonly done: readonly Intervention[];
  readonly servers: number;
}
/** What there is on paper. */
interface Paper {
  readonly branches: readonly Plain[];
  readonly shown: number;
  /** The branch to which something was done last, and where one stood before, if that led elsewhere. */
  readonly on: number;
  readonly cameFrom?: Stood;
  readonly cameTo?: Stood;
}

/** Where one stood: the instant, and what was shown of another scenario. */
interface Stood {
  readonly atUs: number;
  readonly shown?: string;
}

/** The same by hand: lists, and a list of lists. */
class Ledger {
  paper: Paper = { branches: [{ id: 0, done: [], servers: 3 }], shown: 0, on: 0 };
  before: Paper[] = [];
  after: Paper[] = [];
  /** The branch that each has left. */
  readonly left = new Map<number, number>();

  get shown(): Plain {
    return this.paper.branches.find(({ id }) => id === this.paper.shown) as Plain;
  }

  become(paper: Paper): void {
    this.before.push(this.paper);
    this.after = [];
    this.paper = paper;
  }

  changed(more: Partial<Plain>, came: Pick<Paper, 'cameFrom' | 'cameTo'> = {}): void {
    const { branches, shown } = this.paper;
    this.become({
      shown,
      on: shown,
      ...came,
      branches: branches.map((one) => (one.id === shown ? { ...one, ...more } : one)),
    });
  }

  /** What is done in the past leaves the branch as it was. */
  acted(more: Partial<Plain>, { latestUs, system: { timeUs } }: RunView): void {
    if (timeUs === latestUs) return this.changed(more);
    const { branches } = this.paper;
    const id = Math.max(...branches.map((one) => one.id)) + 1;
    this.left.set(id, this.paper.shown);
    this.become({ branches: [...branches, { ...this.shown, ...more, id }], shown: id, on: id });
  }

  /** Where that leads, if elsewhere. */
  undo(): Stood | undefined {
    const paper = this.before.pop();
    if (paper === undefined) return;
    const { on, cameFrom } = this.paper;
    this.after.push(this.paper);
    const isThere = paper.branches.some(({ id }) => id === on);
    const left = this.left.get(on);
    const shown = isThere ? on : paper.branches.some(({ id }) => id === left) ? left : paper.shown;
    this.paper = { ...paper, shown: shown as number };
    return cameFrom;
  }

  redo(): Stood | undefined {
    const paper = this.after.pop();
    if (paper === undefined) return;
    this.before.push(this.paper);
    this.paper = { ...paper, shown: paper.on };
    return paper.cameTo;
  }
}

/** What a step comes to, for the run and on paper. Returns where it leads, if it is known to lead elsewhere. */
function perform(one: One, step: Step, ledger: Ledger): Stood | undefined {
  const before = viewOf(one);
  const { timeUs } = before.system;
  const send = (command: Command) => one.run.obey(command);
  const doneHere = ledger.shown.done.filter(({ atUs }) => atUs <= timeUs);
  const ids = ledger.paper.branches.map(({ id }) => id);
  switch (step.do) {
    case 'play':
      playFor(one.run, step.tenths / 10);
      return;
    case 'go':
      lookAt(one, step.part);
      send({ type: 'goTo', atUs: Math.round(step.part * before.latestUs) });
      return;
    case 'change': {
      const { change } = step;
      const target = change === 'make-store-unreachable' ? 0 : step.target;
      const refused = one.reports.filter(({ type }) => type === 'refused').length;
      send({ type: 'change', change, target });
      if (one.reports.filter(({ type }) => type === 'refused').length > refused) return;
      ledger.acted({ done: [...doneHere, { atUs: timeUs, change, target }] }, before);
      return;
    }
    case 'turn': {
      const { servers } = step;
      send({
        type: 'settings',
        settings: { 'servers.count': servers },
        source: '',
        told: 'Turned.',
      });
      if (servers === ledger.shown.servers) return;
      ledger.acted({ servers, done: doneHere }, before);
      return;
    }
    case 'branch': {
      const id = ids[step.which % ids.length] as number;
      send({ type: 'branch', id });
      ledger.paper = { ...ledger.paper, shown: id };
      return;
    }
    case 'delete': {
      const id = ids[step.which % ids.length] as number;
      if (id === ledger.paper.shown) return;
      send({ type: 'deleteBranch', id });
      const { branches, shown } = ledger.paper;
      const rest = branches.filter((other) => other.id !== id);
      ledger.become({ shown, on: shown, branches: rest });
      return;
    }
    case 'show':
      send({ type: 'architecture', id: step.id });
      return;
    case 'restart':
      send({ type: 'restart' });
      ledger.changed({ done: [] }, { cameFrom: { atUs: timeUs }, cameTo: { atUs: 0 } });
      return { atUs: 0 };
    case 'open': {
      const { architecture } = before.system;
      const isOther = architecture !== step.id;
      const from = { atUs: timeUs, ...(isOther && { shown: architecture }) };
      const to = { atUs: 0, ...(isOther && { shown: step.id }) };
      const document = { ...smallShop.document, architecture: step.id };
      send({ type: 'open', document, source: '', playing: false, speed: 4 });
      const branches = [{ id: 0, done: [], servers: 3 }];
      ledger.become({ branches, shown: 0, on: 0, cameFrom: from, cameTo: to });
      return to;
    }
    case 'undo':
      send({ type: 'undo' });
      return ledger.undo();
    case 'redo':
      send({ type: 'redo' });
      return ledger.redo();
    default:
      send({ type: step.do });
      return;
  }
}

describe('the time machine', () => {
  it('makes the run that it would be if just that had been done, wherever one goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        const one = await openShop();
        const ledger = new Ledger();
        for (const step of steps) {
          const before = viewOf(one);
          const led = perform(one, step, ledger);
          await vi.dynamicImportSettled();
          const view = viewOf(one);
          const stays = ['undo', 'redo', 'change', 'turn', 'branch', 'delete', 'show'];
          const { timeUs } = before.system;
          if (led !== undefined) expect(view.system.timeUs).toBe(led.atUs);
          else if (stays.includes(step.do)) expect(view.system.timeUs).toBe(timeUs);
          const { shown = step.do === 'show' ? step.id : before.system.architecture } = led ?? {};
          expect(view.system.architecture).toBe(shown);
          const isSame = before.branch === view.branch && led === undefined;
          if (['undo', 'redo', 'delete'].includes(step.do) && isSame)
            expect(view.latestUs).toBe(before.latestUs);
          const { done, settings } = specOf(one);
          const list = [];
          for (let it = done; it !== null; it = it.before) list.unshift(it.latest);
          expect(list).toEqual(ledger.shown.done);
          expect(settings['servers.count'] ?? 3).toBe(ledger.shown.servers);
          expect(view.branches.map(({ id }) => id)).toEqual(
            ledger.paper.branches.map(({ id }) => id),
          );
          expect(view.branch).toBe(ledger.paper.shown);
          expect([view.undo === null, view.redo === null]).toEqual([
            ledger.before.length === 0,
            ledger.after.length === 0,
          ]);
          expect(view.traceHash).toBe(playedAnew(one));
          expect(view.latestUs).toBeGreaterThanOrEqual(view.system.timeUs);
          expect(one.lastOf('broken')).toBeUndefined();
        }
      }),
      { numRuns: 25, seed: 14 },
    );
  }, 120_000);
});
