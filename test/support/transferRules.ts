import { Action, Ending, KeyAnswer, LeftOpen } from '../../src/engine';
import { CONFIRMED } from '../../src/engine/workloads/workload';
import type { Rule } from './rule';
import { type Decoded, only } from './trace';

const OF_TRANSFERS = [
  'transferMade',
  'transferTwice',
  'transferLost',
  'transferLeftOpen',
  'toldFailed',
] as const;
const OF_CARTS = ['cartLost', 'orderPlaced', 'duplicateOrder', 'updateLost'] as const;

/** What is kept is a transfer or a cart, and the records of one never speak of the other. */
const transfersAreNoCarts: Rule = (records, _architecture, { workload }) => {
  const strange: readonly string[] = workload === 'banking' ? OF_CARTS : OF_TRANSFERS;
  return records.flatMap(({ kind }) =>
    strange.includes(kind) ? [`${kind} of a ${workload}`] : [],
  );
};

/** How many there are for each client. */
function counted(found: readonly { readonly client: number }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { client } of found) counts.set(client, (counts.get(client) ?? 0) + 1);
  return counts;
}

/** Nothing is made that was not begun and confirmed by its own person before, each by a request of its own. */
const nothingIsMadeUnconfirmed: Rule = (records) => {
  const asked = new Map<number, Set<number>>();
  return records.flatMap((record) => {
    if (record.kind === 'attemptSent')
      asked.set(record.client, (asked.get(record.client) ?? new Set()).add(record.action));
    if (record.kind !== 'transferMade') return [];
    const before = asked.get(record.client);
    const isAsked = [Action.begin, Action.confirm, Action.commit].every((one) => before?.has(one));
    return isAsked && record.step === CONFIRMED ? [] : [`${record.attempt}: made unconfirmed`];
  });
};

/** The attempts that are commits. */
const commitsIn = (records: readonly Decoded[]): ReadonlySet<number> =>
  new Set(
    only(records, 'attemptSent').flatMap(({ attempt, action }) =>
      action === Action.commit ? [attempt] : [],
    ),
  );

/** Whoever is told that a transfer was made is told the truth: the database has it, or a key knows that it has. */
const successIsTrue: Rule = (records) => {
  const commits = commitsIn(records);
  const told = only(records, 'attemptEnded').filter(
    ({ attempt, ending }) => ending === Ending.ok && commits.has(attempt),
  );
  const replays = only(records, 'keyAnswer').filter(({ answer }) => answer === KeyAnswer.replayed);
  const made = counted([...only(records, 'transferMade'), ...replays]);
  return [...counted(told)].flatMap(([client, count]) =>
    count <= (made.get(client) ?? 0) ? [] : [`${client} is told of ${count} that were not made`],
  );
};

/** What was made more often than wanted, or is taken for failed, was made. */
const harmsWereMade: Rule = (records) => {
  const balance = new Map<number, number>();
  const wrong: string[] = [];
  const twice = new Map<number, number>();
  for (const record of records) {
    if (record.kind === 'transferMade')
      balance.set(record.client, (balance.get(record.client) ?? 0) + 1);
    if (record.kind !== 'transferTwice' && record.kind !== 'toldFailed') continue;
    const made = balance.get(record.client) ?? 0;
    if (record.kind === 'toldFailed' && made === 0) wrong.push(`${record.client}: none was made`);
    if (record.kind !== 'transferTwice') continue;
    const again = (twice.get(record.client) ?? 0) + 1;
    twice.set(record.client, again);
    if (made <= again) wrong.push(`${record.client}: ${again} of ${made} made twice`);
  }
  return wrong;
};

/** A transfer that is left open is lost to its person at the same instant, or its person leaves. */
const leftOpenIsLost: Rule = (records) =>
  records.flatMap((record, index) => {
    if (record.kind !== 'transferLeftOpen') return [];
    const before = records[index - 1];
    const isLost = before?.kind === 'transferLost' && before.client === record.client;
    return isLost || record.how === LeftOpen.personGone
      ? []
      : [`${record.client}: open, and not lost`];
  });

export const TRANSFER_RULES = {
  transfersAreNoCarts,
  nothingIsMadeUnconfirmed,
  successIsTrue,
  harmsWereMade,
  leftOpenIsLost,
} satisfies Record<string, Rule>;
