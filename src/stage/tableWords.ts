import { Action, Ending } from '../engine';
import type { GroupView, ResultView } from '../timeline/view';
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
export function groupPlaceWords({ home, people, lost, loggedOut }: GroupView): string {
  const place = placeWords(home);
  const held = people - lost - loggedOut > 0;
  return home === null || held || people === 0 ? place : `nowhere (was ${place})`;
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
