/**
 * Goal: another try of a request carries all that came with it and nothing of what became of it, and its answer all
 * that a person is told.
 * Method: every field of an attempt is named here with what it belongs to, so that a new one cannot be forgotten.
 */
import { describe, expect, it } from 'vitest';
import { Pool } from '../../../src/engine/kernel/pool';
import { Attempt } from '../../../src/engine/model/state/attempt';

/** What came with the request; what a server does about it; what is answered; what only this record is about. */
type Part = 'request' | 'work' | 'answer' | 'own';

const PARTS: Readonly<Record<keyof Attempt & string, Part | 'method'>> = {
  slot: 'own',
  id: 'own',
  holders: 'own',
  clientOpen: 'own',
  balancerOpen: 'own',
  serverOpen: 'own',
  client: 'request',
  person: 'request',
  tab: 'request',
  action: 'request',
  depth: 'own',
  caller: 'own',
  edge: 'own',
  callee: 'own',
  calls: 'own',
  failure: 'own',
  seated: 'own',
  denied: 'own',
  shownCount: 'request',
  newCount: 'answer',
  retryAfterUs: 'answer',
  intent: 'request',
  product: 'request',
  addressee: 'request',
  addresseePerson: 'request',
  page: 'request',
  bytes: 'request',
  refreshUntilUs: 'request',
  invalid: 'work',
  demandUs: 'request',
  session: 'request',
  affinity: 'request',
  token: 'request',
  key: 'request',
  print: 'request',
  affinityIssuedUs: 'request',
  affinityUsedUs: 'request',
  retries: 'request',
  triedLow: 'request',
  triedHigh: 'request',
  bound: 'own',
  hollow: 'answer',
  waitTicket: 'own',
  routedUs: 'own',
  front: 'own',
  cdnOpen: 'own',
  cacheKey: 'own',
  fetches: 'own',
  kept: 'own',
  server: 'own',
  stage: 'work',
  plan: 'work',
  step: 'work',
  call: 'work',
  working: 'work',
  live: 'work',
  cartKnown: 'work',
  cartChanged: 'work',
  fellBack: 'work',
  claimed: 'work',
  orderedCart: 'work',
  draft: 'work',
  workEndsUs: 'work',
  postponed: 'work',
  usedUs: 'work',
  workTicket: 'work',
  status: 'answer',
  ending: 'answer',
  setSession: 'answer',
  setToken: 'answer',
  // The balancer's own, and written straight into the answer.
  setAffinity: 'own',
  shownCart: 'answer',
  shownItems: 'answer',
  shownLines: 'answer',
  messages: 'answer',
  waitedUs: 'answer',
  sentUs: 'own',
  arrivedUs: 'own',
  broken: 'own',
  repeat: 'method',
  takeAnswer: 'method',
  keyOf: 'method',
};

type Fields = Record<string, unknown>;
const fieldsOf = (part: Part): string[] =>
  Object.entries(PARTS).flatMap(([name, one]) => (one === part ? [name] : []));

/** An attempt no field of which is what it is in a new one. */
function filled(): Attempt {
  const attempt = new Attempt();
  for (const name of Object.keys(attempt)) (attempt as unknown as Fields)[name] = `some ${name}`;
  return attempt;
}

/** The fields that differ from those of a new one. */
function changed(attempt: Attempt): string[] {
  const blank = new Attempt() as unknown as Fields;
  return Object.keys(blank).filter((name) => (attempt as unknown as Fields)[name] !== blank[name]);
}

describe('an attempt', () => {
  it('is tried again with what came with it', () => {
    const again = new Attempt();
    again.repeat(filled());
    expect(changed(again).sort()).toEqual(fieldsOf('request').sort());
  });

  it('takes over the answer of another try', () => {
    const front = new Attempt();
    front.takeAnswer(filled());
    expect(changed(front).sort()).toEqual(fieldsOf('answer').sort());
  });

  it('leaves nothing behind in its slot', () => {
    const attempts = new Pool(() => new Attempt(), 'attempts');
    attempts.take(1);
    const first = attempts.take(2);
    Object.assign(first, filled(), { slot: 1, holders: 1 });
    attempts.release(first);
    const next = attempts.take(3);
    expect(next.slot).toBe(1);
    expect(attempts.at(1)).toBe(next);
    expect(changed(next).sort()).toEqual(['holders', 'id', 'slot']);
  });
});
