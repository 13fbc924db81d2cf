import { tamper } from '../model/tokens/tampering';
import { ClientFlag, Standing } from '../trace/events';
import type { Change } from './change';

/** Somebody changes a claim in what this browser carries. Only what is signed can tell. */
export const tamperToken: Change = {
  id: 'tamper-token',
  subject: 'client',
  verb: 'tamper',
  applies: (standing, flags) => standing === Standing.loggedIn && (flags & ClientFlag.signed) !== 0,
  apply: (world, target) => tamper(world, world.client(target)),
};
