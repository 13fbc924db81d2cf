import {
  type ArchitectureId,
  Cause,
  CHANGES,
  type ChangeId,
  type Scenario,
  ServerCondition,
  Standing,
  TraceKind,
} from '../../src/engine';
import { Narrator } from '../../src/timeline/narrator';
import { viewOf } from '../../src/timeline/systemView';
import type { Mark, SystemView } from '../../src/timeline/view';
import type { ToldSentence } from '../../src/timeline/words/saying';
import { type ReadSentence, read, readMark } from '../support/english';
import { HandWritten, memory, s, scenarioOf } from './story';

/** Six people, their sessions in the memories of three servers. */
export const six = () => {
  const hand = new HandWritten().cluster(3);
  for (let client = 0; client < 6; client += 1) hand.person(client, memory(client % 3));
  return hand;
};

/** Somebody makes a change. */
export const change = (hand: HandWritten, id: ChangeId, target = 0) =>
  hand.add(
    TraceKind.change,
    CHANGES.findIndex((one) => one.id === id),
    target,
  );

/** S1 stops: the balancer checks again in 1.3 s, and these people lose what was in its memory. */
export function stopFirstServer(hand: HandWritten, losers: readonly number[], carts = losers) {
  hand.add(TraceKind.checkPlanned, 0, s(1.3));
  change(hand, 'stop-server').add(TraceKind.serverCondition, 0, ServerCondition.stopped);
  for (const client of losers) {
    hand.add(TraceKind.copyRemoved, client + 1, memory(0), Cause.crash);
    hand.add(TraceKind.sessionLost, client, client + 1, Cause.crash);
    hand.standing(client, Standing.sessionLost, client + 1);
  }
  for (const client of carts) hand.add(TraceKind.cartLost, client, 2, Cause.crash);
  return hand;
}

/** What a narrator has told. */
interface Told {
  /** As it was told, in ids and arguments. */
  readonly told: readonly ToldSentence[];
  readonly sentences: readonly ReadSentence[];
  readonly marks: readonly Mark[];
  readonly texts: readonly string[];
  readonly last: ReadSentence | undefined;
  readonly system: SystemView;
}

/** Everything told by `until` seconds, by a narrator that is asked every `everyUs`. */
export function tell(
  hand: HandWritten,
  until: number,
  architecture: ArchitectureId = 'sticky',
  scenario: Scenario = scenarioOf(),
  everyUs = s(until),
): Told {
  const fold = hand.fold(architecture, scenario);
  const narrator = new Narrator(fold);
  for (let atUs = 0; atUs < s(until); atUs += everyUs) fold.advance(hand.trace, atUs, narrator);
  fold.advance(hand.trace, s(until), narrator);
  const sentences = narrator.sentences.map(read);
  const last = sentences.at(-1);
  return {
    told: narrator.sentences,
    sentences,
    marks: narrator.marks.map(readMark),
    texts: sentences.map(({ text }) => text),
    last,
    system: viewOf(fold),
  };
}
