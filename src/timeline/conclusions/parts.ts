import { keepsOf } from '../../engine';
import type { Told } from '../../messages/told';
import { type Claim, type CountId, type RuleId, type Statement, say } from '../claims/claim';
import { isTrue } from '../claims/truth';
import type { SystemFold } from '../systemFold';
import type { PeopleWords } from '../words/peopleWords';
import type { Watch } from './watch';

/** What a conclusion is made from. */
export interface Case {
  readonly watch: Watch;
  readonly system: SystemFold;
  readonly words: PeopleWords;
  readonly untilUs: number;
}

/** Something that a conclusion may say. */
export type Part = (one: Case) => readonly Statement[];

/** More names than this would make the sentence too long. */
const NAMES_MAX = 3;

/** Whether what is kept is a transfer under way. */
export const isBank = ({ system }: Case): boolean => keepsOf(system.scenario) === 'transfer';

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

/** The time that a conclusion is about: what is counted began with the change. */
export const spanOf = ({ watch, untilUs }: Case) => ({ fromUs: watch.sinceUs, untilUs });

/** "Within 10.0 s, Ana and Dee had to log in again, one twice." */
export const logins: Part = (one) => {
  const { watch, words, system } = one;
  const span = spanOf(one);
  const clients = [...watch.forcedLogins.keys()];
  if (clients.length === 0) {
    return [say({ id: 'concluded.noLogins', args: { span } }, counted(one, ['forcedLogins']))];
  }
  const few = clients.length <= NAMES_MAX && !system.crowd;
  const who = few ? words.some(clients) : words.share(clients.length);
  const most = Math.max(...watch.forcedLogins.values());
  const often = [...watch.forcedLogins.values()].filter((count) => count === most).length;
  const told: Told =
    most === 1
      ? { id: 'concluded.logins', args: { span, who, areTwo: few && clients.length === 2 } }
      : {
          id: 'concluded.loginsAgain',
          args: { span, who, which: howMany(often, clients.length), most },
        };
  const claim: Claim = { is: 'befell', what: 'loggedInAgain', clients, only: true, ...span };
  return [say(told, claim, counted(one, ['forcedLogins']))];
};

/** Which of so many people. */
function howMany(some: number, all: number): 'self' | 'both' | 'all' | 'one' | 'other' {
  if (all === 1) return 'self';
  if (some === all) return all === 2 ? 'both' : 'all';
  return some === 1 ? 'one' : 'other';
}

/** "7.6–16.1 s: 1 session lost, 2 carts lost, 3 requests failed." Counters beside it began earlier, and go on. */
export const losses: Part = (one) => {
  const { sums } = one.watch;
  const { sessionsLost, cartsLost, progressLost, messagesLost, failed, duplicates } = sums;
  const args = {
    span: spanOf(one),
    sessions: sessionsLost,
    carts: cartsLost,
    progress: progressLost,
    messages: messagesLost,
    transfers: sums.transfersLost,
    told: sums.toldFailed,
    isBank: isBank(one),
    failed,
    duplicates,
  };
  const claim = counted(one, [
    'sessionsLost',
    'cartsLost',
    'progressLost',
    'messagesLost',
    'transfersLost',
    'toldFailed',
    'failed',
    'duplicates',
  ]);
  return [say({ id: 'concluded.losses', args }, claim)];
};

/** A rule of this run, where it is one. */
export const rule =
  (law: Told, how: RuleId): Part =>
  ({ system }) => {
    const told = say(law, { is: 'works', how });
    return isTrue(told, system) ? [told] : [];
  };

/** What the session store makes possible, as long as it has something and can be asked. */
export const inStore =
  (law: Told): Part =>
  ({ system }) => {
    const rule = { is: 'works', how: 'identity-in-store' } as const;
    const told = say(law, rule, { is: 'storeHolds', away: false });
    return isTrue(told, system) ? [told] : [];
  };

/** Why the end of a server's process costs what it costs, by death or by a restart. */
export const whereKept: Part = (one) => [
  ...(one.watch.sums.sessionsLost > 0
    ? rule({ id: 'law.memoryEnds' }, 'identity-in-one-memory')(one)
    : []),
  ...inStore({ id: 'law.anyServer' })(one),
  ...rule({ id: 'law.anyServerDoes' }, 'whole-in-pocket')(one),
  ...rule({ id: 'law.anyServerReads' }, 'cart-in-store')(one),
];

/** Nothing. */
export const NOTHING: Part = () => [];
/** One part after the other. */
export const all =
  (...parts: readonly Part[]): Part =>
  (one) =>
    parts.flatMap((part) => part(one));
