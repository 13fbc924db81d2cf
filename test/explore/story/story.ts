/**
 * What is held to be so of a run as the page has it: whatever is done, it goes on, says nothing hollow and nothing
 * untrue, and is the same run as that of the engine alone, of the file that it is saved in, and of the next page.
 */
import { isDeepStrictEqual } from 'node:util';
import { createSimulation, edited, parseScenario, type Scenario } from '../../../src/engine';
import type { KeptRun } from '../../../src/runner/commands';
import { summarise } from '../../../src/runner/telling/summary';
import { parseForPage } from '../../../src/spec/pageLimits';
import { specOf } from '../../../src/spec/runSpec';
import { worded } from '../../../src/state/wording';
import type { Sentence } from '../../../src/timeline/view';
import { witness } from '../../support/claims/witness';
import { type ChangeAt, type Overrides, scenario } from '../../support/scenarios';
import { wrongVisits } from '../../support/visits';
import type { Verdict } from '../verdict';
import type { Act, Visit } from './acts';
import { budgetUs } from './budget';
import { settled, TestClock } from './clock';
import { strangePictures } from './pictures';
import { Visitor } from './visitor';

/** The page keeps so many sentences. */
const LOG_MAX = 200;

/** Where one goes, in shares of the time; and what checkpoints may weigh: a few of a small shop. */
const VISITS = [0.3, 0.8, 0.1, 0.55];
const BUDGET = 1_000_000;

/** Judges one visit. */
export async function judgeStory(visit: Visit): Promise<Verdict> {
  // What a run fetches comes at once: a case is the same in every look at it.
  await Promise.all([
    import('../../../src/runner/telling/telling'),
    import('../../../src/runner/opening/addressSettings'),
  ]);
  const clock = new TestClock();
  return clock.during(async () => {
    const visitor = new Visitor(clock);
    try {
      return await new Stay(visitor, visit).verdict();
    } finally {
      visitor.close();
    }
  });
}

/** Changes as documents have them. */
const interventionsOf = (interventions: unknown): readonly ChangeAt[] =>
  scenario({ interventions }).interventions.map(({ atUs, change, target }): ChangeAt => {
    return [atUs / 1e6, change, target];
  });

/**
 * Whether every intervention has an instant of its own, after the opening. What is done at one instant may be told in one or
 * in two, as the page came to look.
 */
function areApart(interventions: readonly ChangeAt[]): boolean {
  const instants = interventions.map(([atS]) => atS);
  return new Set([0, ...instants]).size === instants.length + 1;
}

type Told = Pick<Sentence, 'category' | 'text'>;

/** What the run itself says, of a step or of another lane: no narrator does. */
const isRemark = ({ category }: Told): boolean => category === 'step' || category === 'comparison';

/** What goes with a sentence sums up what has happened by the time somebody looks: not that. */
const textsOf = (all: readonly Told[]): readonly string[] =>
  all.filter((one) => !isRemark(one)).map(({ text }) => text);

/** The first sentence that is not the same. */
function unlike(rule: string, ours: readonly string[], theirs: readonly string[]): string {
  const most = Math.max(ours.length, theirs.length);
  const at =
    Array.from({ length: most }, (_, index) => index).find((one) => ours[one] !== theirs[one]) ?? 0;
  return `${rule}: "${ours[at]}" on the page, and "${theirs[at]}" when told event by event`;
}

/** One visit while it lasts. */
class Stay {
  readonly #visitor: Visitor;
  readonly #visit: Visit;
  #untilUs = 0;
  #events = 0;

  constructor(visitor: Visitor, visit: Visit) {
    this.#visitor = visitor;
    this.#visit = visit;
  }

  async verdict(): Promise<Verdict> {
    const { document: wanted, architecture, untilS, acts } = this.#visit;
    const document = { version: 1, ...wanted, architecture };
    const parsed = parseForPage(document);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const plan = parsed.scenario;
    this.#untilUs = budgetUs(plan, plan.interventions, untilS * 1e6);
    const visitor = this.#visitor;
    const opened = { type: 'open', document, source: 'explore', playing: false, speed: 1 } as const;
    await visitor.tell(opened);
    for (const act of acts) {
      if (!visitor.isOutgrown) await this.#perform(act);
    }
    if (!visitor.isOutgrown) await this.#compare();
    if (!visitor.isOutgrown) await this.#hearWitness();
    if (!visitor.isOutgrown) await this.#draw();
    if (!visitor.isOutgrown) await this.#goBack();
    if (!visitor.isOutgrown) await this.#showAll();
    const unjudged = visitor.isOutgrown ? 'outgrown' : '';
    return { wrong: [...visitor.wrong], events: this.#events + visitor.frames, unjudged };
  }

  #wrong(what: string): void {
    this.#visitor.wrong.add(what);
  }

  async #perform(act: Act): Promise<void> {
    const visitor = this.#visitor;
    switch (act.do) {
      case 'play': {
        const leftUs = this.#untilUs - visitor.view.system.timeUs;
        const us = Math.floor(Math.min(leftUs, act.share * this.#untilUs));
        if (us > 0) await visitor.playFor(us, act.frames);
        return;
      }
      case 'step':
        if (visitor.view.system.timeUs < this.#untilUs) await visitor.tell({ type: 'step' });
        return;
      case 'step back':
        return visitor.tell({ type: 'stepBack' });
      case 'look': {
        const { latestUs } = visitor.view;
        return visitor.tell({ type: 'goTo', atUs: Math.floor(act.share * latestUs) });
      }
      case 'latest':
      case 'undo':
      case 'redo':
      case 'restart':
        return visitor.tell({ type: act.do });
      case 'change':
        return visitor.tell({ type: 'change', change: act.change, target: act.target });
      case 'show':
        return visitor.tell({ type: 'architecture', id: act.id });
      case 'turn':
        return this.#turn(act.settings);
      case 'turn back': {
        const turned = Object.keys(visitor.last('settings')?.settings.turned ?? {});
        return this.#turn(Object.fromEntries(turned.map((path) => [path, null])));
      }
      case 'speed':
        return visitor.tell({ type: 'speed', speed: act.speed });
      case 'motion':
        return visitor.tell({ type: 'motion', reduced: act.on });
      case 'figures':
        return visitor.tell({ type: 'figures', on: act.on });
      case 'reload':
        return this.#reload();
      case 'check':
        return this.#compare();
    }
  }

  /** Turns settings, unless the run would then take more than a case has time for. */
  async #turn(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const visitor = this.#visitor;
    const nowUs = visitor.view.system.timeUs;
    const parsed = parseForPage(edited(await this.#saved(), settings));
    if ('scenario' in parsed) {
      const { interventions } = parsed.scenario;
      const mostUs = budgetUs(parsed.scenario, interventions, Math.max(nowUs, this.#untilUs));
      if (mostUs < nowUs) return;
      this.#untilUs = mostUs;
    }
    await visitor.tell({
      type: 'settings',
      settings,
      source: 'explore',
      told: 'A setting was turned.',
    });
    const refused = 'problems' in parsed;
    const values = visitor.last('settings')?.settings.values ?? {};
    const isTurned = Object.entries(settings).every(
      ([path, value]) => value === null || isDeepStrictEqual(values[path], value),
    );
    if (!refused && !isTurned && !visitor.isOutgrown) this.#wrong('settings: not turned');
    if (visitor.view.system.timeUs !== nowUs) this.#wrong('settings: turning them moved the clock');
  }

  async #saved(): Promise<Overrides> {
    await this.#visitor.tell({ type: 'save' });
    return structuredClone(this.#visitor.last('document')?.document) as unknown as Overrides;
  }

  /** The next page has the same run. */
  async #reload(): Promise<void> {
    const visitor = this.#visitor;
    const seen = () => ({
      hash: visitor.view.traceHash,
      lanes: visitor.view.lanes,
      timeUs: visitor.view.system.timeUs,
      done: visitor.view.done,
      planned: visitor.view.planned,
      settings: visitor.last('settings')?.settings,
    });
    await settled();
    const before = seen();
    await visitor.reload();
    if (!isDeepStrictEqual(seen(), before)) this.#wrong('reload: another run');
  }

  /** The engine alone, from the saved file: the same run in every lane. */
  async #compare(): Promise<void> {
    const { view } = this.#visitor;
    const document = await this.#saved();
    const parsed = parseScenario(document);
    if ('problems' in parsed) {
      return this.#wrong(`saved: ${JSON.stringify(parsed.problems)}`);
    }
    for (const lane of view.lanes) {
      const alone = this.#alone(parsed.scenario, lane.architecture, view.system.timeUs);
      if (!isDeepStrictEqual(summarise(alone, lane.id), lane)) {
        this.#wrong(`saved: other totals under ${lane.architecture}`);
      }
      const isShown = lane.architecture === view.system.architecture;
      if (isShown && alone.traceHash !== view.traceHash) this.#wrong('saved: another run');
    }
  }

  #alone(plan: Scenario, architecture: Scenario['architecture'], untilUs: number) {
    const simulation = createSimulation(plan, { architecture });
    simulation.advanceTo(untilUs);
    this.#events += simulation.events;
    return simulation;
  }

  /** Every sentence of this run is true, and the page has the same ones. */
  async #hearWitness(): Promise<void> {
    const { view } = this.#visitor;
    const { interventions: _, ...document } = await this.#saved();
    const { run } = this.#visitor.last('kept') as { readonly run: KeptRun };
    const planned = interventionsOf(this.#visit.document.interventions);
    const { architecture, timeUs } = view.system;
    // What was done later is not to be seen in the past.
    const byHand = interventionsOf(run.spec.done).filter(([atS]) => atS * 1e6 <= timeUs);
    const { wrong, sentences, shown } = witness(
      document,
      architecture,
      timeUs / 1e6,
      planned,
      byHand,
    );
    for (const what of wrong.slice(0, 5)) this.#wrong(`untrue: ${what}`);
    if (view.log.length >= LOG_MAX || !areApart([...planned, ...byHand])) return;
    const { log, captions: newest } = worded(view);
    const remarks = log.filter(isRemark).length;
    const [ours, theirs] = [textsOf(log), textsOf(sentences)];
    if (!isDeepStrictEqual(ours, theirs)) return this.#wrong(unlike('told', ours, theirs));
    if (remarks > 0) return;
    const captions = [textsOf(newest), textsOf(shown)] as const;
    if (!isDeepStrictEqual(...captions)) this.#wrong(unlike('shown', ...captions));
  }

  /** Everything in its pictures has a place. */
  async #draw(): Promise<void> {
    const { system } = this.#visitor.view;
    const parsed = parseScenario(await this.#saved());
    if ('problems' in parsed) return;
    const { interventions } = parsed.scenario;
    const { architecture, timeUs } = system;
    for (const what of strangePictures(parsed.scenario, architecture, interventions, timeUs)) {
      this.#wrong(what);
    }
  }

  /** At any instant it is as it was when it was played, in whatever order one goes there. */
  async #goBack(): Promise<void> {
    const { architecture, timeUs: untilUs } = this.#visitor.view.system;
    const spec = specOf(await this.#saved());
    if ('problems' in spec) return;
    const visits = VISITS.map((share) => Math.floor(share * untilUs));
    const wrong = wrongVisits({ spec, architecture, changes: [], untilUs, visits, budget: BUDGET });
    for (const what of wrong) this.#wrong(`instants: ${what}`);
  }

  /** Looking at another lane changes nothing. */
  async #showAll(): Promise<void> {
    const visitor = this.#visitor;
    const before = visitor.view;
    const played = before.lanes.map(({ architecture }) => architecture);
    for (const id of [...played, before.system.architecture]) {
      await visitor.tell({ type: 'architecture', id });
      const { lanes, system } = visitor.view;
      if (system.architecture !== id) this.#wrong(`show: ${id} is not shown`);
      if (system.timeUs !== before.system.timeUs) this.#wrong('show: the clock moved');
      if (!isDeepStrictEqual(lanes, before.lanes)) this.#wrong(`show: other totals after ${id}`);
    }
    if (visitor.view.traceHash !== before.traceHash) this.#wrong('show: another run');
  }
}
