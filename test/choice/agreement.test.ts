/**
 * Goal: what comes first for a need agrees with what is commonly advised on stateful and stateless systems, point by
 * point, and comes from runs alone.
 * Method: one need for each point; who comes first, and whether that one keeps data of people on servers or in a store,
 * is read off the runs. Where the engine lacks what a point is about, that is said beside the verdict.
 */
import { describe, expect, it } from 'vitest';
import {
  type Need,
  NOTHING_SAID,
  NUMBER_IDS,
  NUMBERS,
  type Term,
  withNumber,
  withTerm,
} from '../../src/choice/need';
import { player } from '../../src/choice/playing';
import { numberIn } from '../../src/choice/rules';
import { unshownFor } from '../../src/choice/unshown';
import { askedBy, type Verdict, verdictOf } from '../../src/choice/verdict';
import { type ArchitectureId, METRICS } from '../../src/engine';

const SEED = 1;
const SLOW_MS = 240_000;
const KEPT = METRICS.findIndex(({ id }) => id === 'session-memory-by-node');
const play = player();

const needing = (...terms: Term[]): Need =>
  terms.reduce((need, term) => withTerm(need, term, 'yes'), NOTHING_SAID);

const verdictFor = (need: Need): Verdict => verdictOf(need, askedBy(need), [SEED], play);

const firstOf = ({ ranking }: Verdict): ArchitectureId => ranking[0]?.architecture ?? 'in-memory';
const placeOf = ({ ranking }: Verdict, architecture: ArchitectureId): number =>
  ranking.findIndex((one) => one.architecture === architecture);

/** Whether data of people is on servers or in the store under what comes first. */
function isStateful(verdict: Verdict): boolean {
  const traffic = verdict.asked.get('traffic');
  if (traffic === undefined) throw new Error('Every need asks for traffic.');
  return (play(traffic, firstOf(verdict), SEED)[KEPT] as number) > 0;
}

describe('stateful, where', () => {
  it(
    'preferences and a history are kept: they do not fit what a browser sends',
    () => {
      const verdict = verdictFor(needing('personalization'));
      expect(isStateful(verdict)).toBe(true);
      const jwt = verdict.ranking[placeOf(verdict, 'jwt')];
      const errors = jwt?.bySeed[0]?.find(
        ({ trouble, episode }) => trouble === 'failed' && episode === 'peace',
      );
      expect(errors?.amount).toBeGreaterThan(1);
    },
    SLOW_MS,
  );

  it(
    'it is real time; connections that stay open are said to be missing',
    () => {
      expect(isStateful(verdictFor(needing('real-time')))).toBe(true);
      expect(unshownFor(needing('real-time'))).toContain('connections');
    },
    SLOW_MS,
  );

  it(
    'a workflow has several steps: two tabs with a token each lose what the other one has',
    () => {
      const verdict = verdictFor(needing('multi-step'));
      expect(isStateful(verdict)).toBe(true);
      const jwt = verdict.ranking[placeOf(verdict, 'jwt')];
      const lost = jwt?.bySeed[0]?.find(
        ({ trouble, episode }) => trouble === 'lost' && episode === 'peace',
      );
      expect(lost?.amount).toBeGreaterThan(0);
      expect(unshownFor(needing('multi-step'))).toContain('workflows');
    },
    SLOW_MS,
  );

  it(
    'sessions are kept for security: they can be ended at once',
    () => {
      const verdict = verdictFor(needing('revocable'));
      expect(isStateful(verdict)).toBe(true);
      expect(placeOf(verdict, 'jwt')).toBeGreaterThan(placeOf(verdict, 'central-store'));
    },
    SLOW_MS,
  );
});

describe('stateless, where', () => {
  it(
    'there are many requests, and the store has to do with every one',
    () => {
      const verdict = verdictFor(needing('high-volume'));
      expect(isStateful(verdict)).toBe(false);
      expect(placeOf(verdict, 'central-store')).toBeGreaterThan(placeOf(verdict, 'hybrid'));
    },
    SLOW_MS,
  );

  it(
    'nothing has to be kept between requests',
    () => {
      expect(isStateful(verdictFor(needing('no-server-data')))).toBe(false);
    },
    SLOW_MS,
  );

  it(
    'servers come and go, and nobody may depend on one',
    () => {
      const verdict = verdictFor(needing('elastic'));
      expect(isStateful(verdict)).toBe(false);
      const behind = placeOf(verdict, 'sticky');
      for (const other of ['jwt', 'hybrid', 'central-store'] as const) {
        expect(behind).toBeGreaterThan(placeOf(verdict, other));
      }
    },
    SLOW_MS,
  );

  it(
    'failures are to go unnoticed',
    () => {
      const verdict = verdictFor(needing('failover'));
      expect(isStateful(verdict)).toBe(false);
      expect(verdict.difference.mean).toBeGreaterThan(5);
    },
    SLOW_MS,
  );
});

describe('both, where', () => {
  it(
    'there is a history of each person and a high volume: a token says who, the store keeps the history',
    () => {
      expect(firstOf(verdictFor(needing('personalization', 'high-volume')))).toBe('hybrid');
    },
    SLOW_MS,
  );
});

describe('no one size fits all', () => {
  it(
    'comes first for everything',
    () => {
      const firsts = new Set(
        [needing('personalization'), needing('revocable'), needing('failover')].map((need) =>
          firstOf(verdictFor(need)),
        ),
      );
      expect(firsts.size).toBe(3);
    },
    SLOW_MS,
  );

  it(
    'and binding people to a server comes first for real time where servers stay as they are',
    () => {
      const steady = withTerm(withTerm(needing('real-time'), 'elastic', 'no'), 'failover', 'no');
      expect(firstOf(verdictFor(withNumber(steady, 'deploysPerWeek', 0)))).toBe('sticky');
    },
    SLOW_MS,
  );
});

describe('stable', () => {
  it(
    'what comes first clearly still does where every number is a little higher',
    () => {
      const need = needing('revocable');
      const more = NUMBER_IDS.reduce((changed, number) => {
        const value = numberIn(need, number) * 1.02;
        return withNumber(changed, number, NUMBERS[number].isWhole ? Math.ceil(value) : value);
      }, need);
      expect(firstOf(verdictFor(more))).toBe(firstOf(verdictFor(need)));
    },
    SLOW_MS,
  );
});
