import { type Answer, answerTo, isSo, type Need, type NumberId } from './need';

/**
 * All rules of the choice: what an answer stands for. Each is a number that a need turns up or down, and none names an
 * architecture: what is lost or slow under which comes from runs alone. docs/choice.md says why they are what they are.
 */
type ByAnswer<Value = number> = Readonly<Record<Answer, Value>>;

/** How often something happens, in a week. */
const SERVER_FAILURES: ByAnswer = { yes: 0.25, unknown: 0.02, no: 0.005 };
const STORE_FAILURES: ByAnswer = { yes: 0.25, unknown: 0.02, no: 0.005 };
const SCALINGS: ByAnswer = { yes: 14, unknown: 0.25, no: 0 };

/** What something is as bad as: seconds that somebody waits. */
const LOST_ITEM: ByAnswer = { yes: 20, unknown: 10, no: 5 };
const LOST_STEP: ByAnswer = { yes: 300, unknown: 0, no: 0 };
const LET_IN: ByAnswer = { yes: 600, unknown: 0, no: 0 };
const KEPT: ByAnswer = { yes: 600, unknown: 0, no: 0 };
const FAILED_S = 3;

/** Who costs a person less than so many seconds a week more than the first is close to it: other reasons may decide. */
export const CLOSE_S = 5;

/** What is kept of a person: a name and a small cart, or a history. */
const SMALL_BYTES = 800;
const HISTORY_BYTES = 12_000;
const SLOW: ByAnswer = { yes: 200, unknown: 20, no: 20 };

/** So long is somebody there in a week. */
const ACTIVE_S = 5 * 3600;

/** What a number is where nobody knows it. */
const DEFAULTS: Readonly<Record<NumberId, (need: Need) => number>> = {
  people: (need) => (isSo(need, 'high-volume') ? 100_000 : 1000),
  requestsPerSecond: (need) => (isSo(need, 'high-volume') ? 20_000 : 100),
  servers: (need) => (isSo(need, 'high-volume') ? 64 : 4),
  sessionBytes: (need) =>
    isSo(need, 'personalization') || isSo(need, 'real-time') ? HISTORY_BYTES : SMALL_BYTES,
  deploysPerWeek: () => 2,
  forcedLoginS: () => 30,
  slow20msS: (need) => SLOW[answerTo(need, 'real-time')],
};

export const numberIn = (need: Need, number: NumberId): number =>
  need.numbers[number] ?? DEFAULTS[number](need);

/** Something that is run: a quiet stretch at full traffic, the same few people in peace, and with something done to them. */
export const EPISODES = ['traffic', 'peace', 'deploy', 'ban', 'crash', 'store', 'scale'] as const;
export type Episode = (typeof EPISODES)[number];

/** What people suffer, as a run counts it. */
export const TROUBLES = ['slow', 'logins', 'lost', 'failed', 'let-in', 'kept'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Whether anything is kept of a person from one request to the next, besides who it is. */
export const hasData = (need: Need): boolean =>
  !isSo(need, 'no-server-data') || isSo(need, 'personalization') || isSo(need, 'multi-step');

/**
 * How often in a week an episode comes up.
 * @param servers of the run: each fails by itself; and of more servers, one that is removed has a smaller part of the people
 */
export function timesAWeek(need: Need, episode: Episode, servers: number, lastsS: number): number {
  switch (episode) {
    case 'traffic':
    case 'ban':
      return 1;
    case 'peace':
      return ACTIVE_S / lastsS;
    case 'crash':
      return SERVER_FAILURES[answerTo(need, 'failover')] * servers;
    case 'store':
      return STORE_FAILURES[answerTo(need, 'failover')];
    case 'deploy':
      return numberIn(need, 'deploysPerWeek');
    case 'scale':
      return (SCALINGS[answerTo(need, 'elastic')] * servers) / numberIn(need, 'servers');
  }
}

/** What one unit of trouble is as bad as, in seconds of waiting. */
export function priceOf(need: Need, trouble: Trouble): number {
  switch (trouble) {
    case 'slow':
      return numberIn(need, 'slow20msS') / 0.02;
    case 'logins':
      return numberIn(need, 'forcedLoginS');
    case 'lost':
      return LOST_ITEM[answerTo(need, 'personalization')] + LOST_STEP[answerTo(need, 'multi-step')];
    case 'failed':
      return FAILED_S;
    case 'let-in':
      return LET_IN[answerTo(need, 'revocable')];
    case 'kept':
      return KEPT[answerTo(need, 'no-server-data')];
  }
}
