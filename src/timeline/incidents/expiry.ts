import { PlaceKind } from '../../engine';
import type { Told } from '../../messages/told';
import { say } from '../claims/claim';
import { type CarriedKind, signedKind } from '../facts/carried';
import type { SystemFold } from '../systemFold';
import { ownersOf, type PeopleWords } from '../words/peopleWords';
import type { IncidentWords } from './collector';
import { befell, lossMark, lostBy, peopleOf, QUIET } from './parts';

const NO_LOSS = say({ id: 'befell.endIsNoLoss' }, { is: 'works', how: 'always' });

/** What expires: a session that is kept somewhere, or what people carry. */
const thingOf = ({ keeping, architecture }: SystemFold): CarriedKind | 'other' =>
  keeping.identity === PlaceKind.pocket ? signedKind(architecture) : 'other';

/** Whose session has expired, and who is told so now. */
export const loggedOutByAge = (words: PeopleWords): IncidentWords => ({
  ...QUIET,
  say(clients, system, isFirst, span) {
    const owner = ownersOf(clients);
    const args = { ...peopleOf(words, clients), owner, thing: thingOf(system) };
    return {
      category: 'status',
      tone: 'fail',
      says: [
        say(
          { id: 'befell.loggedOutByAge', args },
          befell('loggedOut', clients, span),
          befell('endedByAge', clients, { ...span, fromUs: 0 }),
        ),
      ],
      adds: isFirst ? [NO_LOSS] : [],
    };
  },
});

/** A cart that was in a token when that grew too old. */
export const cartExpired = (words: PeopleWords): IncidentWords => ({
  ...QUIET,
  say(clients, { architecture }, _isFirst, span) {
    const lost = lostBy(words, clients, 'befell.lostCarts');
    const args = { lost, owner: ownersOf(clients), signed: signedKind(architecture) };
    return {
      category: 'loss',
      tone: 'fail',
      says: [say({ id: 'befell.cartsExpired', args }, befell('cartExpired', clients, span))],
      adds: [],
    };
  },
  flag: (clients) => lossMark(lostBy(words, clients, 'befell.lostCarts')),
});

/** A cart that was kept with a session when that grew too old. */
export const cartEnded = (words: PeopleWords): IncidentWords => ({
  ...QUIET,
  say(clients, system, _isFirst, span) {
    const lost = lostBy(words, clients, 'befell.lostCarts');
    const { length: count } = clients;
    const args = { lost, owner: ownersOf(clients), count, thing: thingOf(system) };
    return {
      category: 'loss',
      tone: 'fail',
      says: [say({ id: 'befell.cartsEnded', args }, befell('cartEnded', clients, span))],
      adds: [],
    };
  },
  flag: (clients) => lossMark(lostBy(words, clients, 'befell.lostCarts')),
});

export const sessionEnded = (words: PeopleWords): IncidentWords => ({
  ...QUIET,
  say(clients, system, _isFirst, span) {
    const args = { ...peopleOf(words, clients), thing: thingOf(system) };
    const isNamed = args.who.id === 'who.people';
    const told: Told = isNamed
      ? { id: 'befell.namedEnded', args }
      : { id: 'befell.sessionsEnded', args };
    return {
      category: 'status',
      tone: 'plain',
      says: [say(told, befell('endedByAge', clients, span))],
      adds: [NO_LOSS],
    };
  },
});
