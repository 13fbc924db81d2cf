import { PlaceKind } from '../engine';
import { signedKind } from './carried';
import { say } from './claims/claim';
import type { Topic } from './gatherer';
import { type PeopleWords, theirs } from './peopleWords';
import { befell, QUIET, whoWas } from './topicParts';
import { capital } from './words';
import type { WorldFold } from './worldFold';

const NO_LOSS = say('A session that expires does not count as lost.', {
  is: 'works',
  how: 'always',
});

/** What expires. */
const thingOf = ({ keeping, architecture }: WorldFold): string =>
  keeping.identity === PlaceKind.pocket ? signedKind(architecture) : 'session';

/** Whose session has expired, and who is told so now. */
export const loggedOutByAge = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients, world, isFirst, span) {
    const what = theirs(clients, thingOf(world));
    return {
      category: 'status',
      tone: 'fail',
      says: [
        say(
          `${whoWas(words, clients)} logged out: ${what} had expired.`,
          befell('loggedOut', clients, span),
          befell('endedByAge', clients, { ...span, fromUs: 0 }),
        ),
      ],
      adds: isFirst ? [NO_LOSS] : [],
    };
  },
});

/** A cart that was in a token when that grew too old. */
export const cartExpired = (words: PeopleWords): Topic => {
  const text = (clients: readonly number[]) =>
    `${capital(words.some(clients))} lost ${theirs(clients, 'cart')}`;
  return {
    ...QUIET,
    say(clients, { architecture }, _isFirst, span) {
      const tokens = theirs(clients, signedKind(architecture));
      const was = clients.length === 1 ? 'it was' : 'they were';
      const told = `${text(clients)}: ${was} in ${tokens}, which expired.`;
      return {
        category: 'loss',
        tone: 'fail',
        says: [say(told, befell('cartExpired', clients, span))],
        adds: [],
      };
    },
    flag: (clients) => ({ kind: 'loss', label: text(clients) }),
  };
};

/** A cart that was kept with a session when that grew too old. */
export const cartEnded = (words: PeopleWords): Topic => {
  const text = (clients: readonly number[]) =>
    `${capital(words.some(clients))} lost ${theirs(clients, 'cart')}`;
  return {
    ...QUIET,
    say(clients, world, _isFirst, span) {
      const told = `${text(clients)}: ${theirs(clients, thingOf(world))} expired.`;
      return {
        category: 'loss',
        tone: 'fail',
        says: [say(told, befell('cartEnded', clients, span))],
        adds: [],
      };
    },
    flag: (clients) => ({ kind: 'loss', label: text(clients) }),
  };
};

export const sessionEnded = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients, world, _isFirst, span) {
    const claim = befell('endedByAge', clients, span);
    return {
      category: 'status',
      tone: 'plain',
      says: [say(`${words.possessive(clients, thingOf(world))} expired.`, claim)],
      adds: [NO_LOSS],
    };
  },
});
