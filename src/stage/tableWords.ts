import { Action, Ending } from '../engine';
import type { GroupView, ResultView } from '../timeline/view';
import { wholeNumber } from '../ui/number';
import { placeWords } from './words';

const ACTION: Record<Action, string> = {
  [Action.login]: 'log in',
  [Action.browse]: 'browse',
  [Action.add]: 'add',
  [Action.read]: 'view cart',
  [Action.checkout]: 'check out',
  [Action.logout]: 'log out',
};

const ENDING: Record<Ending, string> = {
  [Ending.ok]: 'ok',
  [Ending.notLoggedIn]: 'not logged in',
  [Ending.error]: 'error',
  [Ending.timedOut]: 'no response',
  [Ending.refused]: 'refused',
};

/** What the login page answers to somebody who is banned. */
const FORBIDDEN = 403;

/** The same for a group, whose home may hold nothing of theirs any more. */
export function groupPlaceWords({ home, people, lost, loggedOut, loggingIn }: GroupView): string {
  const place = placeWords(home);
  const held = people - lost - loggedOut - loggingIn > 0;
  return home === null || held || people === 0 ? place : `nowhere (was ${place})`;
}

/** "316 logged in, 84 session lost": those states only that somebody is in; empty where nobody is here. */
export function groupStates(group: GroupView): string {
  const { people, lost, loggedOut, loggingIn, withoutSession } = group;
  const all: readonly (readonly [number, string])[] = [
    [people - lost - loggedOut - loggingIn - withoutSession, 'logged in'],
    [loggingIn, 'logging in'],
    [lost, 'session lost'],
    [loggedOut, 'logged out'],
    [withoutSession, 'not logged in'],
  ];
  return all
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${wholeNumber(count)} ${state}`)
    .join(', ');
}

/** "browse: ok", "check out: error 503". */
export function resultWords(result: ResultView | null): string {
  if (result === null) return 'none yet';
  if (result.ending === Ending.notLoggedIn && result.status === FORBIDDEN) {
    return `${ACTION[result.action]}: refused (banned)`;
  }
  const status = result.ending === Ending.error && result.status > 0 ? ` ${result.status}` : '';
  return `${ACTION[result.action]}: ${ENDING[result.ending]}${status}`;
}
