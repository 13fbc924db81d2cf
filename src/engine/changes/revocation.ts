import { ban } from '../model/people/ban';
import { intendToLogOut } from '../model/people/logout';
import { ClientFlag, Standing } from '../trace/events';
import type { Change } from './change';

/** A person logs out: the next thing to do, by a request of its own. */
export const logOutClient: Change = {
  id: 'log-out-client',
  subject: 'client',
  verb: 'log-out',
  applies: (standing, flags) =>
    (standing === Standing.loggedIn || standing === Standing.sessionLost) &&
    (flags & ClientFlag.leaving) === 0,
  apply: (world, target) => intendToLogOut(world, world.client(target)),
};

/** A person is shut out for good. How soon that takes effect is up to where the session is kept. */
export const banClient: Change = {
  id: 'ban-client',
  subject: 'client',
  verb: 'ban',
  // Nobody shuts out somebody who never says who they are.
  applies: (standing, flags) =>
    standing !== Standing.anonymous && (flags & ClientFlag.banned) === 0,
  apply: (world, target) => ban(world, world.client(target)),
};
