import {
  Action,
  Belief,
  Cause,
  Ending,
  emptyRecord,
  LookupResult,
  PlaceKind,
  Rejection,
  ServerCondition,
  ServerFlag,
  unpackPlace,
} from '../../../src/engine';
import type { CountId, EventClaims, ReasonId } from '../../../src/timeline/claims/claim';
import type { Decoded } from '../trace';
import { BEFELL, COUNTS } from './counts';
import { at, type Evidence, isIn, present, readingsOf, within } from './evidence';

type Events = {
  readonly [K in keyof EventClaims]: (claim: EventClaims[K], evidence: Evidence) => boolean;
};

const samePlace = (one: { readonly kind: number; readonly index: number }, packed: number) => {
  const { kind, index } = unpackPlace(packed);
  return one.kind === kind && (kind === PlaceKind.pocket || one.index === index);
};

/** Whose copy a record is about: a removal names the session only. */
const ownerOfCopy = (session: number, all: readonly Decoded[]): number | undefined => {
  const placed = all.findLast((one) => one.kind === 'copyPlaced' && one.session === session);
  return placed?.kind === 'copyPlaced' ? placed.owner : undefined;
};

/** The attempts of somebody that ended last, at or before an instant. */
function lastEnded(client: number, atUs: number, records: readonly Decoded[]) {
  const ended = records.flatMap((one) =>
    one.kind === 'attemptEnded' && one.client === client && one.atUs <= atUs ? [one] : [],
  );
  const last = ended.at(-1)?.atUs;
  return ended.filter((one) => one.atUs === last);
}

type Own = readonly Decoded[];
const hasLookup = (own: Own, result: number, kind?: PlaceKind) =>
  own.some(
    (one) =>
      one.kind === 'lookup' &&
      one.result === result &&
      (kind === undefined || one.place.kind === kind),
  );
const answeredWith = (own: Own, server: number, status: number) =>
  own.some((one) => one.kind === 'answered' && one.server === server && one.status === status);

/** Why an attempt came to what it came to. Complete by type. */
const REASONS: Readonly<Record<ReasonId, (own: Own, server: number) => boolean>> = {
  memoryMissing: (own) => hasLookup(own, LookupResult.missing, PlaceKind.memory),
  storeMissing: (own) => hasLookup(own, LookupResult.missing, PlaceKind.store),
  tooOld: (own) => hasLookup(own, LookupResult.expired),
  storeErrorTaken: (own) =>
    hasLookup(own, LookupResult.failed, PlaceKind.store) &&
    own.some((one) => one.kind === 'attemptEnded' && one.ending === Ending.notLoggedIn),
  otherKey: (own) =>
    own.some((one) => one.kind === 'tokenRejected' && one.why === Rejection.signature),
  tooEarly: (own) =>
    own.some((one) => one.kind === 'tokenRejected' && one.why === Rejection.notYetValid),
  altered: (own) => hasLookup(own, LookupResult.altered),
  denied: (own) => hasLookup(own, LookupResult.revoked),
  refusedByServer: (own, server) =>
    own.some((one) => one.kind === 'refused' && one.server === server),
  refusedByBalancer: (own) => own.some((one) => one.kind === 'refused' && one.server === -1),
  noServer: (own) =>
    (answeredWith(own, -1, 502) || answeredWith(own, -1, 503)) &&
    !own.some(({ kind }) => kind === 'routed'),
  workLost: (own, server) => own.some((one) => one.kind === 'workLost' && one.server === server),
  storeSilent: (own, server) =>
    answeredWith(own, server, 500) && hasLookup(own, LookupResult.failed, PlaceKind.store),
  nothingToOrder: (own, server) =>
    answeredWith(own, server, 422) &&
    own.some((one) => one.kind === 'nothingDone' && one.action === Action.checkout) &&
    !own.some(({ kind }) => kind === 'orderPlaced'),
  full: (own, server) =>
    answeredWith(own, server, 503) &&
    !own.some((one) => one.kind === 'workStarted' && one.server === server),
  tooLate: (own, server) =>
    answeredWith(own, -1, 504) && own.some((one) => one.kind === 'routed' && one.server === server),
  silence: (own) =>
    own.some((one) => one.kind === 'attemptEnded' && one.ending === Ending.timedOut),
};

const was = (records: readonly Decoded[], fits: (record: Decoded) => boolean) => records.some(fits);

/** Every claim about the past, against what was recorded. Complete by type. */
export const EVENTS: Events = {
  done: ({ change, target, atUs }, { records }) =>
    was(
      at(records, atUs),
      (one) =>
        one.kind === 'change' &&
        one.change === change &&
        (change === 'add-server' || one.target === target),
    ),
  startedInVain: ({ server, atUs }, { records, scenario }) => {
    const zone = server % scenario.network.zones;
    const told = records.findLast(
      (one) => one.kind === 'zoneCondition' && one.zone === zone && one.atUs <= atUs,
    );
    return told?.kind === 'zoneCondition' && told.down === 1;
  },
  leaves: ({ server, atUs }, { records }) =>
    was(
      at(records, atUs),
      (one) =>
        one.kind === 'serverCondition' &&
        one.server === server &&
        one.condition === ServerCondition.leaving,
    ),
  left: ({ server, untilUs }, { records }) =>
    was(
      at(records, untilUs),
      (one) =>
        one.kind === 'serverCondition' &&
        one.server === server &&
        one.condition === ServerCondition.removed,
    ),
  befell({ what, clients, only = false, ...span }, { records }) {
    const hit = new Set(within(records, span).map((one) => BEFELL[what](one, records)));
    const all = clients.every((client) => hit.has(client));
    if (!only) return all;
    const readings = readingsOf(records, span).map(
      (some) => new Set(some.flatMap((one) => BEFELL[what](one, records) ?? [])),
    );
    return readings.some((one) => one.size === clients.length && clients.every((c) => one.has(c)));
  },
  counted({ counts, of, ...span }, { records }) {
    return readingsOf(records, span).some((some) =>
      Object.entries(counts).every(
        ([id, count]) => COUNTS[id as CountId](some, records, of) === count,
      ),
    );
  },
  diedIn({ clients, place, ...span }, { records }) {
    const removed = within(records, span).flatMap((one) =>
      one.kind === 'copyRemoved' && samePlace(one.place, place)
        ? [ownerOfCopy(one.session, records)]
        : [],
    );
    return clients.every((client) => removed.includes(client));
  },
  kept({ clients, place, ...span }, { records }) {
    const some = within(records, span);
    return clients.every((client) => {
      const isLost = some.some(
        (one) =>
          (one.kind === 'sessionLost' || one.kind === 'cartLost') &&
          one.client === client &&
          (one.cause === Cause.wipe || one.cause === Cause.keyDropped),
      );
      const isBack = some.some(
        (one) => one.kind === 'copyPlaced' && one.owner === client && samePlace(one.place, place),
      );
      return isBack && !isLost;
    });
  },
  livedIn({ kind, atUs }, { world, records }) {
    return present(world)
      .filter(isIn)
      .every(({ session, token, refresh }) => {
        const places = {
          [PlaceKind.memory]: world.servers.some(({ table }) => table.entries.has(session)),
          [PlaceKind.store]: world.store.table.entries.get(session)?.holding.identity === true,
          [PlaceKind.pocket]: token !== null || refresh !== null,
          [PlaceKind.replica]: false,
        };
        const isElsewhere = Object.values(places).some(Boolean);
        // Whoever looks a moment later may find that it has grown too old there meanwhile.
        const wasThere = records.some(
          (one) =>
            one.kind === 'copyRemoved' &&
            one.atUs > atUs &&
            one.session === session &&
            one.place.kind === kind,
        );
        return places[kind as PlaceKind] || wasThere || !isElsewhere;
      });
  },
  nobodyIn({ server, atUs }, { records }) {
    const now = at(records, atUs);
    // Of several that go at one instant, the last to keep a copy of a session loses it.
    const lastCopies = new Map<number, Decoded<'copyRemoved'>['place']>();
    for (const one of now) {
      if (one.kind === 'copyRemoved') lastCopies.set(one.session, one.place);
      if (one.kind !== 'sessionLost') continue;
      const place = lastCopies.get(one.session);
      if (place?.kind === PlaceKind.memory && place.index === server) return false;
    }
    return true;
  },
  believed: ({ server, belief, checks, atUs }, { records }) => {
    const now = at(records, atUs);
    const isSo = was(
      now,
      (one) => one.kind === 'balancerBelief' && one.server === server && one.belief === belief,
    );
    const byChecks = was(
      now,
      (one) => one.kind === 'checkEnded' && one.server === server && one.streak === checks,
    );
    return isSo && (checks === 0 || byChecks);
  },
  wasRunning({ server, running, atUs }, { records }) {
    const belief = at(records, atUs).find(
      (one) => one.kind === 'balancerBelief' && one.server === server,
    );
    const told = records.findLast(
      (one) =>
        one.kind === 'serverCondition' &&
        one.server === server &&
        one.position < (belief?.position ?? 0),
    );
    if (told?.kind !== 'serverCondition') return false;
    const runs =
      told.condition === ServerCondition.running || told.condition === ServerCondition.leaving;
    return (runs && (told.flags & ServerFlag.cutFromBalancer) === 0) === running;
  },
  because({ client, why, server, atUs }, { records }) {
    return lastEnded(client, atUs, records).some(({ attempt }) =>
      REASONS[why](
        records.filter((one) => 'attempt' in one && one.attempt === attempt),
        server,
      ),
    );
  },
  sentBefore: ({ clients, server, atUs }, { records }) =>
    clients.every((client) =>
      lastEnded(client, atUs, records).some(({ attempt }) => {
        const sent = records.find((one) => one.kind === 'attemptSent' && one.attempt === attempt);
        const marked = records.filter(
          (one) => one.kind === 'balancerBelief' && one.server === server && one.atUs <= atUs,
        );
        const last = marked.at(-1);
        const isDown = last?.kind === 'balancerBelief' && last.belief === Belief.down;
        return isDown && sent !== undefined && sent.atUs < last.atUs;
      }),
    ),
  status: ({ client, status, atUs }, { records }) =>
    lastEnded(client, atUs, records).some((one) => one.status === status),
  deployed: ({ server, phase, left, atUs }, { records }) =>
    was(
      at(records, atUs),
      (one) =>
        one.kind === 'deployStep' &&
        one.server === server &&
        one.phase === phase &&
        one.left === left,
    ),
  killed: ({ server, count, atUs }, { records }) =>
    was(
      at(records, atUs),
      (one) => one.kind === 'processKilled' && one.server === server && one.probes === count,
    ),
  scaled: ({ wanted, present: there, load, atUs }, { records }) =>
    was(
      at(records, atUs),
      (one) =>
        one.kind === 'scaled' &&
        one.wanted === wanted &&
        one.present === there &&
        one.loadPercent === load,
    ),
  keysOf: ({ servers, signs, newest, oldest, atUs }, { records }) =>
    servers.every((server) =>
      was(
        at(records, atUs),
        (one) =>
          one.kind === 'keyChanged' &&
          one.server === server &&
          one.signs === signs &&
          one.newest === newest &&
          one.oldest === oldest,
      ),
    ),
  failedOver: ({ copies, lost, atUs }, { records }) =>
    was(
      at(records, atUs),
      (one) => one.kind === 'failover' && one.copies === copies && one.lost === lost,
    ),
  storeWas: ({ copies }, { world }) => world.store.table.entries.size === copies,
  tallies: ({ of }, { recount }) =>
    of.every((lane) => {
      const told = recount(lane.architecture);
      return JSON.stringify(told) === JSON.stringify(lane);
    }),
  recorded({ kind, a, b, c, atUs }, { records, trace }) {
    const record = emptyRecord();
    return at(records, atUs).some(({ position }) => {
      trace.read(position, record);
      return record.kind === kind && record.a === a && record.b === b && record.c === c;
    });
  },
};
