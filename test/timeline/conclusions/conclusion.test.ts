/**
 * Goal: what is told of a change once things have settled is the fact that this change is made for.
 * Method: after every change the same has happened; what is concluded of it is held to the question that people ask of
 * such a change, and to no other.
 */
import { describe, expect, it } from 'vitest';
import { Cause, CHANGES, type ChangeId } from '../../../src/engine';
import { conclude } from '../../../src/timeline/conclusions/conclusion';
import { Watch } from '../../../src/timeline/conclusions/watch';
import { PeopleWords } from '../../../src/timeline/words/peopleWords';
import { english } from '../../support/english';
import { HandWritten, s, store } from '../story';

/** What people ask of a change, and how it is answered. */
const ANSWERS = {
  'who had to log in': /, Ana had to log in again/,
  'what failed': /3 requests failed/,
  'what a server got': /S1 got 2 of 5 requests in 7\.0 s/,
  'who is still there': /, S1 got 2 of 5 requests/,
  'how often people ask': /there were 1\.1 requests a second, against 2\.0 before/,
  'who was let in': /one of Ana’s requests was still accepted/,
  'that it was on purpose': /ended on purpose/,
  'that it was tampering': /ended by tampering/,
  'what was done twice': /1 of 6 people was charged twice/,
  'what the cache did': /answered 1 of 4 requests from its cache/,
} as const;
type Question = keyof typeof ANSWERS;

/** Complete by type: whoever adds a change says what people will ask. */
const ASKED: Readonly<Record<ChangeId, Question>> = {
  // Where a process ends, or comes back without what it had, people may have to log in.
  'stop-server': 'who had to log in',
  'remove-server': 'who had to log in',
  'stop-zone': 'who had to log in',
  'start-zone': 'who had to log in',
  deploy: 'who had to log in',
  'wipe-store': 'who had to log in',
  'stop-store': 'who had to log in',
  'start-store': 'who had to log in',
  'crash-store-machine': 'who had to log in',
  'rotate-keys': 'who had to log in',
  // What is over is asked for what it left.
  'ready-server': 'who had to log in',
  'unfreeze-server': 'who had to log in',
  'slow-server': 'who had to log in',
  'restore-server-speed': 'who had to log in',
  'mend-server': 'who had to log in',
  'start-balancer': 'who had to log in',
  'stop-loss': 'who had to log in',
  'end-surge': 'who had to log in',
  // What cannot be reached, or only slowly, fails; nothing need end.
  'freeze-server': 'what failed',
  'cut-server': 'what failed',
  'stop-balancer': 'what failed',
  'cut-people': 'what failed',
  'mend-people': 'what failed',
  'start-loss': 'what failed',
  'stop-cdn': 'what failed',
  'make-store-unreachable': 'what failed',
  'make-store-reachable': 'what failed',
  'freeze-store': 'what failed',
  'unfreeze-store': 'what failed',
  'slow-store': 'what failed',
  'restore-store-speed': 'what failed',
  'cut-server-from-store': 'what failed',
  'mend-server-store': 'what failed',
  'start-server': 'what a server got',
  'add-server': 'what a server got',
  'drain-server': 'who is still there',
  'maintain-server': 'who is still there',
  'start-surge': 'how often people ask',
  'ban-client': 'who was let in',
  'log-out-client': 'that it was on purpose',
  'tamper-token': 'that it was tampering',
  'lose-answers': 'what was done twice',
  'deliver-answers': 'what was done twice',
  'purge-cdn': 'what the cache did',
  'start-cdn': 'what the cache did',
};

/** Something of everything has happened since the change at 4 s, which brought its server up a second later. */
function watched(change: ChangeId): Watch {
  const watch = new Watch(change, 0, s(4));
  watch.upUs = s(5);
  watch.endedBy = change === 'tamper-token' ? Cause.tampered : Cause.revoked;
  watch.forcedLogins.set(0, 1);
  watch.charged.add(0);
  watch.before = { sent: 8, us: s(4) };
  Object.assign(watch.sums, {
    ...{ forcedLogins: 1, failed: 3, sent: 9, duplicates: 1, accepted: 1 },
    ...{ routed: 5, routedTo: 2, cacheAsked: 4, cacheHits: 1 },
  });
  return watch;
}

describe('of every change', () => {
  it.each(CHANGES.map(({ id }) => [id, ASKED[id]] as const))('%s is told: %s', (id, question) => {
    // In a store everything matters, and with what stands in for it something is signed.
    const system = new HandWritten().cluster(3).person(0, store).fold('hybrid');
    const words = new PeopleWords(6, true);
    const told = conclude({ watch: watched(id), system, words, untilUs: s(12) });
    const text = english(told?.says.map((one) => one.words) ?? []);
    const answered = Object.entries(ANSWERS).filter(([, answer]) => answer.test(text));
    expect([text, answered.map(([asked]) => asked)]).toEqual([text, [question]]);
  });
});
