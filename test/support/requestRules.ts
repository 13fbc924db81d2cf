import { Action, Ending, KeyAnswer } from '../../src/engine';
import type { Rule } from './rule';
import { SERVICE_RULES } from './serviceRules';
import { only } from './trace';
import { TRANSFER_RULES } from './transferRules';

/** Keys that are kept together with the orders, and long enough, leave no second order for one intent. */
const keysPreventDuplicates: Rule = (records, _architecture, { clients, orders }) => {
  const { idempotencyKeys, keyPlace, keyLifetime } = orders;
  const lasts = keyLifetime > (records.at(-1)?.atUs ?? 0);
  const sure = idempotencyKeys !== 'off' && keyPlace === 'orders-database' && clients.sendsKey;
  return sure && lasts
    ? only(records, 'duplicateOrder').map(({ client }) => `${client} pays twice`)
    : [];
};

/** What a key answers is what its person hears: 400, 409, 422; and nothing is worked on without a needed key. */
const keysAnswerAsTheDraftSays: Rule = (records, _architecture, { orders, workload }) => {
  const expected = new Map<number, number>();
  const replayed = new Set<number>();
  const hollow = new Set<number>();
  const statuses: Readonly<Record<number, number>> = {
    [KeyAnswer.missing]: 400,
    [KeyAnswer.conflict]: 409,
    [KeyAnswer.mismatch]: 422,
  };
  return records.flatMap((record) => {
    if (record.kind === 'keyAnswer') {
      expected.set(record.attempt, statuses[record.answer] ?? 0);
      if (record.answer === KeyAnswer.replayed) replayed.add(record.attempt);
      return [];
    }
    // An empty cart is nothing to order, with a key and without; what was answered so once is so again. No step skips another.
    if (record.kind === 'nothingDone' && record.action !== Action.add) {
      hollow.add(record.attempt);
      return [];
    }
    const isKeyStatus = (status: number) => status === 400 || status === 409 || status === 422;
    if (record.kind !== 'answered' || record.server < 0) return [];
    const wanted = expected.get(record.attempt) ?? 0;
    const isEmpty = hollow.has(record.attempt) || replayed.has(record.attempt);
    const refusal = workload === 'banking' ? 409 : 422;
    if (record.status === refusal && isEmpty) return [];
    // What the store says may reach the worker too late.
    const unheard = record.status === 500 && orders.keyPlace === 'session-store';
    const wrong = isKeyStatus(record.status) ? wanted !== record.status : wanted !== 0 && !unheard;
    return wrong ? [`${record.attempt}: ${record.status} instead of ${wanted}`] : [];
  });
};

/** Who is turned away by the rate limit is told so, and by nothing else; who is above it is let through. */
const limitsAreTold: Rule = (records, _architecture, { limit }) => {
  const turnedAway = new Set(only(records, 'rateLimited').map(({ attempt }) => attempt));
  const above = only(records, 'overLimit');
  const untold = only(records, 'answered').filter(
    ({ status, attempt }) => status === 429 && !turnedAway.has(attempt),
  );
  const isOff = limit.counted === 'off' && turnedAway.size + above.length > 0;
  return [
    ...untold.map(({ attempt }) => `${attempt}: 429 for nothing`),
    ...(isOff ? ['a limit where there is none'] : []),
    ...only(records, 'rateLimited').flatMap(({ attempt, allowed }) =>
      allowed >= 0 && allowed <= limit.requests ? [] : [`${attempt}: ${allowed} allowed`],
    ),
  ];
};

/** Whose fate is unknown is known: an add or a checkout that failed, told once, right after its end. */
const unknownIsTrue: Rule = (records, _architecture, { clients }) =>
  records.flatMap((record, index) => {
    if (record.kind !== 'unknownOutcome') return [];
    const ended = records[index - 1];
    const { attempt, action } = record;
    const own = ended?.kind === 'attemptEnded' && ended.attempt === attempt;
    const failed = own && ended.ending !== Ending.ok && ended.ending !== Ending.notLoggedIn;
    const unsafe =
      action === Action.checkout ||
      action === Action.send ||
      action === Action.book ||
      action === Action.begin ||
      action === Action.commit ||
      (action === Action.add && clients.addMethod === 'POST');
    return failed && unsafe && ended.status !== 503 ? [] : [`${attempt}: ${action} is known`];
  });

/** Nobody loses more items than adds that were answered as intended. */
const lostItemsWereThere: Rule = (records) => {
  const adds = new Set(
    only(records, 'attemptSent').flatMap(({ attempt, action }) =>
      action === Action.add ? [attempt] : [],
    ),
  );
  const balance = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind !== 'attemptEnded' && record.kind !== 'updateLost') return [];
    const before = balance.get(record.client) ?? 0;
    const isLoss = record.kind === 'updateLost';
    const acknowledged = !isLoss && adds.has(record.attempt) && record.ending === Ending.ok;
    const after = before + (isLoss ? -record.items : Number(acknowledged));
    balance.set(record.client, after);
    return after < 0 || (isLoss && record.items < 1) ? [`${record.client} loses too much`] : [];
  });
};

/** What is not safe to repeat is not sent again while its fate is unknown, unless it carries a key. */
const unsafeIsNotRepeated: Rule = (records, _architecture, { clients, orders }) => {
  if (clients.retryUnsafe || clients.tabs > 1) return [];
  const keyed = orders.idempotencyKeys !== 'off' && clients.sendsKey;
  const unknown = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind === 'unknownOutcome') unknown.set(record.client, record.action);
    if (record.kind !== 'attemptSent') return [];
    const { client, action } = record;
    // A commit that finds no transfer begins one, with what it was wanted for.
    const repeats = unknown.get(client) === action && record.again;
    unknown.delete(client);
    const safe = keyed && (action === Action.checkout || action === Action.commit);
    return repeats && !safe ? [`${record.attempt} repeats`] : [];
  });
};

export const REQUEST_RULES = {
  keysPreventDuplicates,
  keysAnswerAsTheDraftSays,
  unknownIsTrue,
  lostItemsWereThere,
  unsafeIsNotRepeated,
  limitsAreTold,
  ...SERVICE_RULES,
  ...TRANSFER_RULES,
} satisfies Record<string, Rule>;
