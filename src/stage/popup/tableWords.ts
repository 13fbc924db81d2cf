import { Ending } from '../../engine';
import facts from '../../messages/en/stage/facts';
import { ACTION_CASES } from '../../timeline/steps/actionCases';
import type { GroupView, ResultView } from '../../timeline/view';
import { placeWords } from '../words';

const ENDING = {
  [Ending.ok]: 'ok',
  [Ending.notLoggedIn]: 'loggedOut',
  [Ending.error]: 'error',
  [Ending.timedOut]: 'silent',
  [Ending.refused]: 'other',
} as const satisfies Record<Ending, string>;

/** What the login page answers to somebody who is banned. */
const FORBIDDEN = 403;

/** The same for a group, whose home may hold nothing of theirs any more. */
export function groupPlaceWords({ home, people, lost, loggedOut, loggingIn }: GroupView): string {
  const place = placeWords(home);
  const held = people - lost - loggedOut - loggingIn > 0;
  return home === null || held || people === 0 ? place : facts('facts.wasIn', { place });
}

/** "316 logged in, 84 session lost": those states only that somebody is in; empty where nobody is here. */
export function groupStates(group: GroupView): string {
  const { people, lost, loggedOut, loggingIn, withoutSession, anonymous } = group;
  const known = people - lost - loggedOut - loggingIn - withoutSession - anonymous;
  const states = [
    ['facts.loggedIn', known],
    ['facts.loggingIn', loggingIn],
    ['facts.sessionLost', lost],
    ['facts.loggedOut', loggedOut],
    ['facts.notLoggedIn', withoutSession],
    ['facts.anonymous', anonymous],
  ] as const;
  const all = states.flatMap(([id, count]) => (count > 0 ? [facts(id, { count })] : []));
  return facts('facts.states', { all });
}

/** "browse: ok", "check out: error 503". */
export function resultWords(result: ResultView | null): string {
  if (result === null) return facts('facts.noResult');
  const action = ACTION_CASES[result.action];
  if (result.ending === Ending.notLoggedIn && result.status === FORBIDDEN) {
    return facts('facts.result', { action, ending: 'banned', status: 0 });
  }
  const status = result.ending === Ending.error ? Math.max(0, result.status) : 0;
  return facts('facts.result', { action, ending: ENDING[result.ending], status });
}
