/**
 * Goal: whoever reads a lesson and the headlines beside it finds no contradiction. At the instant that is explained both
 * speak of the same people and count the same things, under every architecture; where a headline begins to count later
 * than the lesson does, its words say so.
 * Method: the run of each lesson is played once more, up to the instants that are explained; what its sentences claim is
 * held against the figures that lessons read, and their words against the time that they count.
 */
import { describe, expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { type ArchitectureId, createSimulation, type Scenario, Trace } from '../../src/engine';
import { COURSE } from '../../src/lessons/course/course';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { specOf, withSettings } from '../../src/spec/runSpec';
import { laneOf, type Situation } from '../../src/state/readings';
import type { Claim, CountId, EventClaims, EventId } from '../../src/timeline/claims/claim';
import { Narrator } from '../../src/timeline/narrator';
import { SystemFold } from '../../src/timeline/systemFold';
import { type ReadSentence, read } from '../support/english';

type Lane = Situation['run']['lanes'][number];
type Counter = 'sessionsLost' | 'forcedLogins' | 'cartsLost' | 'errors' | 'duplicateOrders';

/** What headlines say befell people, as lessons count it. */
const BEFELL: Readonly<Partial<Record<EventId, Counter>>> = {
  sessionLost: 'sessionsLost',
  outOfReach: 'sessionsLost',
  cartLost: 'cartsLost',
  cartExpired: 'cartsLost',
  cartEnded: 'cartsLost',
  loggedInAgain: 'forcedLogins',
  failed: 'errors',
  chargedTwice: 'duplicateOrders',
};

/** What headlines count, as lessons do. */
const COUNTED: Readonly<Partial<Record<CountId, Counter>>> = {
  sessionsLost: 'sessionsLost',
  cartsLost: 'cartsLost',
  forcedLogins: 'forcedLogins',
  failed: 'errors',
  duplicates: 'duplicateOrders',
};

/** How words say since when they count. */
const SINCE = /since|until|within|\d–\d|in \d/i;

/** Everything told of a lesson's run by the instant that is explained, under an architecture. */
function toldOf({ run, settings }: Situation, document: object, architecture: ArchitectureId) {
  const scenario = scenarioOf(document, settings);
  const trace = new Trace(16_000_000);
  const simulation = createSimulation(scenario, { architecture, history: run.done, trace });
  const fold = new SystemFold({ scenario, architecture, trace });
  const narrator = new Narrator(fold);
  simulation.advanceTo(run.system.timeUs);
  fold.advance(trace, run.system.timeUs, narrator);
  return narrator.sentences.map(read);
}

function scenarioOf(document: object, settings: Situation['settings']): Scenario {
  const spec = specOf(document);
  if ('problems' in spec) throw new Error(JSON.stringify(spec.problems));
  const turned = withSettings(spec, settings);
  if ('problems' in turned) throw new Error(JSON.stringify(turned.problems));
  return turned.scenario;
}

const claimsOf = ({ says, adds }: ReadSentence): readonly Claim[] =>
  [...says, ...adds].flatMap(({ claims }) => claims);

/** Everybody of whom headlines say that something befell them. */
const namedFor = (claims: readonly Claim[], counter: Counter): ReadonlySet<number> =>
  new Set(
    claims.flatMap((claim) =>
      claim.is === 'befell' && BEFELL[claim.what] === counter ? claim.clients : [],
    ),
  );

/** What a headline says, and a lesson does not. */
function differences(lane: Lane, claims: readonly Claim[]): string[] {
  const counters = [...new Set(Object.values(BEFELL))];
  const strangers = counters.flatMap((counter) => {
    // Of a crowd a lane lists only some.
    const { people, peopleCount } = lane[counter];
    if (people.length < peopleCount) return [];
    return [...namedFor(claims, counter)]
      .filter((one) => !people.includes(one))
      .map((one) => `${counter}: ${one} is named by a headline only`);
  });
  const counts = claims.flatMap((claim) => (claim.is === 'counted' ? miscounted(lane, claim) : []));
  return [...strangers, ...counts];
}

/** A count that covers all of it has to be the same, and any other not more. */
function miscounted(lane: Lane, { counts, fromUs, untilUs, of }: EventClaims['counted']): string[] {
  if (of !== undefined) return [];
  return Object.entries(counts).flatMap(([id, count]) => {
    const counter = COUNTED[id as CountId];
    if (counter === undefined) return [];
    const { total, firstUs, lastUs } = lane[counter];
    const isAll = (firstUs ?? fromUs) >= fromUs && (lastUs ?? 0) < untilUs;
    const isSo = isAll ? count === total : count <= total;
    return isSo ? [] : [`${counter}: ${count} from ${fromUs} to ${untilUs}, ${total} in all`];
  });
}

/** Whether it is counted there as well; that there was none of it needs no dates. */
const counts = (claim: Claim): boolean =>
  claim.is === 'counted' &&
  Object.entries(claim.counts).some(([id, count]) => id in COUNTED && count > 0);

/** Sentences that count, and do not say since when. */
const undated = (sentences: readonly ReadSentence[]): readonly string[] =>
  sentences.flatMap(({ text, says, detail, adds }) =>
    (
      [
        [text, says],
        [detail, adds],
      ] as const
    ).flatMap(([words, statements]) => {
      const isCount = statements.some(({ claims }) => claims.some(counts));
      return isCount && !SINCE.test(words) ? [words] : [];
    }),
  );

/** Losses of which a headline has not said whose they are. */
const unsaid = (lane: Lane, claims: readonly Claim[]): string[] =>
  (['cartsLost', 'forcedLogins', 'duplicateOrders'] as const).flatMap((counter) => {
    const named = namedFor(claims, counter);
    return lane[counter].people
      .filter((one) => !named.has(one))
      .map((one) => `${counter}: ${one} is not named by a headline`);
  });

describe.each(LESSON_NAMES)('beside the lesson %s', (name) => {
  it('headlines say of the same run what it says', async () => {
    const lesson = await COURSE[name].load();
    const { observed, ended } = walk(lesson, 1.3);
    const { document } = lesson.setup;
    const explained = [
      [observed, document],
      [ended, lesson.nowTry.setup?.document ?? document],
    ] as const;
    for (const [sight, stage] of explained) {
      for (const { architecture } of sight.run.lanes) {
        const sentences = toldOf(sight, stage, architecture);
        const claims = sentences.flatMap(claimsOf);
        const lane = laneOf(sight.run, architecture);
        expect(differences(lane, claims), architecture).toEqual([]);
        expect(undated(sentences)).toEqual([]);
        if (!sight.run.system.crowd) expect(unsaid(lane, claims), architecture).toEqual([]);
      }
    }
  }, 60_000);
});
