import { type ArchitectureId, createSimulation, type Simulation, Trace } from '../../../src/engine';
import { captionsOf } from '../../../src/runner/telling/caption';
import type { Statement } from '../../../src/timeline/claims/claim';
import { stillTrue } from '../../../src/timeline/claims/stillTrue';
import { Narrator } from '../../../src/timeline/narrator';
import { SystemFold } from '../../../src/timeline/systemFold';
import type { ToldSentence } from '../../../src/timeline/words/saying';
import { english, type ReadSentence, read, textOf } from '../english';
import { type ChangeAt, history, type Overrides, scenario, seconds } from '../scenarios';
import { type Decoded, readTrace } from '../trace';
import { worldOf } from '../worldOf';
import type { Evidence } from './evidence';
import { isSo, isState, namesBesides } from './judge';
import { isMeantSo } from './meanings';

/** The captions are looked at this often, as the page would. */
const LOOK_US = 500_000;

/** What was found wrong, and how much was looked at. */
export interface Finding {
  readonly wrong: readonly string[];
  readonly sentences: readonly ReadSentence[];
  /** The captions at the end. */
  readonly shown: readonly ReadSentence[];
  readonly claims: ReadonlySet<string>;
}

/** Somebody who hears everything that is told of a run, and looks what is so. */
class Listener {
  readonly wrong = new Map<string, string>();
  readonly claims = new Set<string>();
  readonly narrator: Narrator;
  readonly #known = new Map<number, ToldSentence>();
  readonly #heard = new WeakSet<Statement>();
  /** The words of each sentence, with its number. */
  readonly #said = new Set<string>();
  readonly #records: Decoded[] = [];
  readonly #trace: Trace;
  readonly #fold: SystemFold;
  readonly #simulation: Simulation;

  constructor(simulation: Simulation, trace: Trace) {
    const { scenario, architecture } = simulation;
    this.#simulation = simulation;
    this.#trace = trace;
    this.#fold = new SystemFold({ scenario, architecture, trace });
    this.narrator = new Narrator(this.#fold);
  }

  /** Everything up to this instant is told. */
  read(untilUs: number): void {
    this.#fold.advance(this.#trace, untilUs, this.narrator);
    const fresh = this.narrator.sentences.filter((one) => this.#known.get(one.id) !== one);
    if (fresh.length === 0) return;
    const seen = this.#evidence();
    for (const sentence of fresh) {
      this.#known.set(sentence.id, sentence);
      this.#hold(sentence, seen, true);
    }
  }

  /** The captions as the page shows them. */
  get shown(): readonly ToldSentence[] {
    return captionsOf(this.narrator.sentences, (one) => stillTrue(one, this.#fold));
  }

  /** The captions are looked at. */
  look(): void {
    const seen = this.#evidence();
    for (const sentence of this.shown) this.#hold(sentence, seen, false);
  }

  #evidence(): Evidence {
    for (const one of readTrace(this.#trace, this.#records.length)) this.#records.push(one);
    const { scenario, architecture } = this.#simulation;
    const recount = () => {
      throw new Error('A narrator does not compare runs.');
    };
    const world = worldOf(this.#simulation);
    return { records: this.#records, world, scenario, architecture, trace: this.#trace, recount };
  }

  #hold(sentence: ToldSentence, seen: Evidence, isNew: boolean): void {
    for (const statement of [...sentence.says, ...sentence.adds]) {
      // A sentence may be told again with something added: what it said before was said then.
      if (isNew && this.#heard.has(statement)) continue;
      this.#heard.add(statement);
      // Also where the same words are put together anew: what they say of the present was so then.
      const words = `${sentence.id} ${english(statement.words)}`;
      const isSaid = isNew && this.#said.has(words);
      this.#said.add(words);
      const names = isNew ? namesBesides(statement) : [];
      if (names.length > 0) this.wrong.set(english(statement.words), `claims nothing of ${names}`);
      // What stays told is not about what is so any more.
      if (isNew && !isSaid && !isMeantSo(statement.words, seen)) {
        this.wrong.set(english(statement.words), `means what is not so of ${sentence.id}`);
      }
      for (const claim of statement.claims) {
        this.claims.add(claim.is);
        if (isState(claim) ? isSaid : !isNew) continue;
        if (isSo(claim, seen)) continue;
        const when = (this.#simulation.nowUs / 1e6).toFixed(3);
        this.wrong.set(
          `${english(statement.words)} ${claim.is}`,
          `at ${when} s: ${JSON.stringify(claim)}`,
        );
      }
    }
    const isWhole =
      english(sentence.text) === textOf(sentence.says) &&
      english(sentence.detail) === textOf(sentence.adds);
    if (!isWhole) this.wrong.set(english(sentence.text), 'is not what it says');
  }
}

/**
 * Plays a run from one event to the next and holds every sentence to the engine: what it claims of the past when it is
 * told, what it claims of the present when it is told and whenever it is shown.
 * @param interventions what is planned
 * @param byHand what a visitor does besides, in order: each is told before the next one is done
 */
export function witness(
  document: Overrides,
  architecture: ArchitectureId,
  untilS: number,
  interventions: readonly ChangeAt[] = [],
  byHand: readonly ChangeAt[] = [],
): Finding {
  const trace = new Trace(4_000_000);
  const plan = scenario(document);
  const simulation = createSimulation(plan, {
    architecture,
    history: history(interventions),
    trace,
  });
  const listener = new Listener(simulation, trace);
  const play = playerOf(simulation, listener);
  for (const { atUs, change, target } of history(byHand)) {
    play(atUs);
    simulation.intervene(change, target);
    simulation.advanceTo(atUs);
    listener.read(atUs);
  }
  play(seconds(untilS));
  const { wrong, claims, narrator, shown } = listener;
  const all = [...wrong].map((one) => one.join(' | '));
  return { wrong: all, sentences: narrator.sentences.map(read), shown: shown.map(read), claims };
}

/** Plays up to an instant, from one event to the next, and lets the listener hear and look. */
function playerOf(simulation: Simulation, listener: Listener): (endUs: number) => void {
  let lookUs = 0;
  return (endUs) => {
    // The opening is the first thing that happens.
    for (let nextUs = simulation.nowUs; nextUs <= endUs; nextUs = simulation.nextUs) {
      for (; lookUs < nextUs; lookUs += LOOK_US) {
        listener.read(lookUs);
        listener.look();
      }
      // What is due before the next thing happens is told of the world as it is until then.
      if (nextUs > simulation.nowUs) listener.read(nextUs - 1);
      simulation.advanceTo(nextUs);
      listener.read(nextUs);
    }
    if (simulation.nowUs === endUs) return;
    simulation.advanceTo(endUs);
    listener.read(endUs);
  };
}
