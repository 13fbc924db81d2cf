import { type ArchitectureId, createSimulation, Trace } from '../../../src/engine';
import { captionsOf } from '../../../src/runner/caption';
import { type Statement, textOf } from '../../../src/timeline/claims/claim';
import { Narrator } from '../../../src/timeline/narrator';
import { detailOf, type ToldSentence } from '../../../src/timeline/saying';
import { stillTrue } from '../../../src/timeline/stillTrue';
import { WorldFold } from '../../../src/timeline/worldFold';
import { type Deed, history, type Overrides, scenario, seconds } from '../scenarios';
import { type Decoded, readTrace } from '../trace';
import type { Evidence } from './evidence';
import { isSo, isState, namesBesides } from './judge';

/** The captions are looked at this often, as the page would. */
const LOOK_US = 500_000;

/** What was found wrong, and how much was looked at. */
export interface Finding {
  readonly wrong: readonly string[];
  readonly sentences: readonly ToldSentence[];
  readonly claims: ReadonlySet<string>;
}

/**
 * Plays a run from one event to the next and holds every sentence to the engine: what it claims of the past when it is
 * told, what it claims of the present when it is told and whenever it is shown.
 */
export function witness(
  document: Overrides,
  architecture: ArchitectureId,
  untilS: number,
  deeds: readonly Deed[] = [],
): Finding {
  const trace = new Trace(4_000_000);
  const plan = scenario(document);
  const simulation = createSimulation(plan, { architecture, history: history(deeds), trace });
  const fold = new WorldFold({ scenario: plan, architecture, trace });
  const narrator = new Narrator(fold);
  const records: Decoded[] = [];
  const known = new Map<number, ToldSentence>();
  const heard = new WeakSet<Statement>();
  const claims = new Set<string>();
  const wrong = new Map<string, string>();

  const evidence = (): Evidence => {
    records.push(...readTrace(trace, records.length));
    const recount = () => {
      throw new Error('A narrator does not compare runs.');
    };
    const { world } = simulation.snapshot();
    return { records, world, scenario: plan, architecture, trace, recount };
  };
  const hold = (sentence: ToldSentence, seen: Evidence, isNew: boolean) => {
    for (const statement of [...sentence.says, ...sentence.adds]) {
      // A sentence may be told again with something added: what it said before was said then.
      if (isNew && heard.has(statement)) continue;
      heard.add(statement);
      const names = isNew ? namesBesides(statement) : [];
      if (names.length > 0) wrong.set(statement.words, `claims nothing of ${names}`);
      for (const claim of statement.claims) {
        claims.add(claim.is);
        if ((isNew || isState(claim)) && !isSo(claim, seen)) {
          const when = (simulation.nowUs / 1e6).toFixed(3);
          wrong.set(`${statement.words} ${claim.is}`, `at ${when} s: ${JSON.stringify(claim)}`);
        }
      }
    }
    if (sentence.text !== textOf(sentence.says) || sentence.detail !== detailOf(sentence.adds)) {
      wrong.set(sentence.text, 'is not what it says');
    }
  };
  const readNew = () => {
    const fresh = narrator.sentences.filter((one) => known.get(one.id) !== one);
    if (fresh.length === 0) return;
    const seen = evidence();
    for (const sentence of fresh) {
      known.set(sentence.id, sentence);
      hold(sentence, seen, true);
    }
  };
  const look = () => {
    const shown = captionsOf(narrator.sentences, (one) => stillTrue(one, fold));
    const seen = evidence();
    for (const sentence of shown) hold(sentence, seen, false);
  };

  const endUs = seconds(untilS);
  let lookUs = 0;
  for (let nextUs = 0; nextUs <= endUs; nextUs = simulation.nextUs) {
    for (; lookUs < nextUs; lookUs += LOOK_US) {
      fold.advance(trace, lookUs, narrator);
      readNew();
      look();
    }
    // What is due before the next thing happens is told of the world as it is until then.
    if (nextUs > simulation.nowUs) {
      fold.advance(trace, nextUs - 1, narrator);
      readNew();
    }
    simulation.advanceTo(nextUs);
    fold.advance(trace, nextUs, narrator);
    readNew();
  }
  return { wrong: [...wrong].map((one) => one.join(' | ')), sentences: narrator.sentences, claims };
}
