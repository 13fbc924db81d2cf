import { type Claim, type CountId, type RuleId, type Statement, say } from '../claims/claim';
import { isTrue } from '../claims/standing';
import type { PeopleWords } from '../peopleWords';
import { digits, instant, plural } from '../words';
import type { WorldFold } from '../worldFold';
import type { Watch } from './watch';

/** "once", "twice", "3 times". */
const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${digits(count)} times`;

/** What a conclusion is made from. */
export interface Case {
  readonly watch: Watch;
  readonly world: WorldFold;
  readonly words: PeopleWords;
  readonly untilUs: number;
  /** Requests sent in the time before the change, and how long that was. */
  readonly before: { readonly sent: number; readonly us: number };
}

/** Something that a conclusion may say. */
export type Part = (one: Case) => readonly Statement[];

/** More names than this would make the sentence too long. */
const NAMES_MAX = 3;

/** Counts between the change and now, as a claim. */
export const counted = (
  { watch, untilUs }: Case,
  ids: readonly CountId[],
  more: { readonly of?: number; readonly fromUs?: number } = {},
): Claim => ({
  is: 'counted',
  counts: Object.fromEntries(ids.map((id) => [id, watch.sums[id]])),
  fromUs: watch.sinceUs,
  untilUs,
  ...more,
});

/** "By 22.0 s,". */
export const by = ({ untilUs }: Case): string => `By ${instant(untilUs)},`;

/** "By 22.0 s, Ana and Dee had both had to log in again, one twice." */
export const logins: Part = (one) => {
  const { watch, words, world, untilUs } = one;
  const clients = [...watch.forcedLogins.keys()];
  if (clients.length === 0) {
    const claim = counted(one, ['forcedLogins']);
    return [say(`${by(one)} nobody had needed to log in again.`, claim)];
  }
  const few = clients.length <= NAMES_MAX && !world.crowd;
  const who = few ? words.some(clients) : words.share(clients.length);
  const most = Math.max(...watch.forcedLogins.values());
  const often = [...watch.forcedLogins.values()].filter((count) => count === most).length;
  const again =
    most === 1
      ? ''
      : clients.length === 1
        ? ` ${times(most)}`
        : `, ${howMany(often, clients.length)} ${times(most)}`;
  const had = few && clients.length === 2 && most === 1 ? 'had both had' : 'had had';
  const span = { fromUs: watch.sinceUs, untilUs };
  const claim: Claim = { is: 'befell', what: 'loggedInAgain', clients, only: true, ...span };
  return [
    say(`${by(one)} ${who} ${had} to log in again${again}.`, claim, counted(one, ['forcedLogins'])),
  ];
};

/** Of so many people. */
const howMany = (some: number, all: number): string =>
  some === all ? (all === 2 ? 'both' : 'all') : some === 1 ? 'one' : 'some';

/** "By then: 2 carts lost, 3 requests failed." Said of the past: counters beside it go on. */
export const losses: Part = (one) => {
  const { sessionsLost, cartsLost, failed, duplicates } = one.watch.sums;
  const parts = [
    sessionsLost === 0 ? 'no session lost' : '',
    cartsLost > 0 ? `${plural(cartsLost, 'cart')} lost` : '',
    failed > 0 ? `${plural(failed, 'request')} failed` : 'no request failed',
    duplicates > 0 ? plural(duplicates, 'duplicate order') : '',
  ].filter(Boolean);
  const claim = counted(one, ['sessionsLost', 'cartsLost', 'failed', 'duplicates']);
  return [say(`By then: ${parts.join(', ')}.`, claim)];
};

/** A rule of this run, where it is one. */
export const rule =
  (words: string, how: RuleId): Part =>
  ({ world }) => {
    const told = say(words, { is: 'works', how });
    return isTrue(told, world) ? [told] : [];
  };

/** What the session store makes possible, as long as it has something and can be asked. */
export const inStore =
  (words: string): Part =>
  ({ world }) => {
    const rule = { is: 'works', how: 'identity-in-store' } as const;
    const told = say(words, rule, { is: 'storeHolds', away: false });
    return isTrue(told, world) ? [told] : [];
  };

/** Why the end of a server's process costs what it costs, by death or by a restart. */
export const whereKept: Part = (one) => [
  ...(one.watch.sums.sessionsLost > 0
    ? rule('The sessions in a server’s memory end with its process.', 'identity-in-memory')(one)
    : []),
  ...inStore('Sessions are in the store: any server can serve anybody.')(one),
  ...rule('Each request brings its session along: any server will do.', 'identity-in-pocket')(one),
];

/** Nothing. */
export const NOTHING: Part = () => [];
/** One part after the other. */
export const all =
  (...parts: readonly Part[]): Part =>
  (one) =>
    parts.flatMap((part) => part(one));
