import { Action } from '../../engine';

/** What a person is about to do, as messages tell it apart. */
export const ACTION_CASES = {
  [Action.login]: 'login',
  [Action.browse]: 'browse',
  [Action.add]: 'add',
  [Action.read]: 'read',
  [Action.checkout]: 'checkout',
  [Action.forecast]: 'forecast',
  [Action.segment]: 'segment',
  [Action.save]: 'save',
  [Action.resume]: 'resume',
  [Action.connect]: 'connect',
  [Action.send]: 'send',
  [Action.history]: 'history',
  [Action.query]: 'query',
  [Action.begin]: 'begin',
  [Action.confirm]: 'confirm',
  [Action.commit]: 'commit',
  [Action.account]: 'account',
  [Action.bookings]: 'bookings',
  [Action.book]: 'book',
  [Action.logout]: 'other',
} as const satisfies Record<Action, string>;
