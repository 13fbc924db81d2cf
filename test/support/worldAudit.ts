import { PACKING } from '../../src/engine';
import { EventKind } from '../../src/engine/kernel/eventKind';
import { EventQueue } from '../../src/engine/kernel/eventQueue';
import type { Attempt } from '../../src/engine/model/state/attempt';
import type { Call } from '../../src/engine/model/state/call';
import type { Holding } from '../../src/engine/model/state/holding';
import { type Transfer, TransferStage } from '../../src/engine/model/state/transfer';
import type { World } from '../../src/engine/model/state/world';

/** Counts by number: of a slot, a session, a cart. */
type Counts = Map<number, number>;

const add = (counts: Counts, key: number, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const ATTEMPT_MESSAGES: readonly number[] = [
  EventKind.requestAtBalancer,
  EventKind.requestAtServer,
  EventKind.refusalAtBalancer,
  EventKind.answerAtBalancer,
  EventKind.answerAtClient,
  EventKind.requestAtCdn,
  EventKind.requestFromCdn,
  EventKind.answerAtCdn,
  EventKind.answerFromCdn,
  EventKind.answerAtService,
];
const CALL_MESSAGES: readonly number[] = [
  EventKind.callAtStore,
  EventKind.replyAtServer,
  EventKind.callAtOrders,
  EventKind.orderCommits,
  EventKind.callAtReplica,
  EventKind.replicaReplies,
];

/** Messages under way by the slot they refer to, read off a copy of the queue. */
function messages(world: World, kinds: readonly number[]): Counts {
  const queue = new EventQueue();
  world.queue.copyTo(queue, PACKING);
  queue.resume();
  const counts: Counts = new Map();
  const event = { timeUs: 0, kind: 0, a: 0, b: 0 };
  while (queue.length > 0) {
    queue.pop(event);
    if (kinds.includes(event.kind)) add(counts, event.a);
  }
  // What was lost on the way is with its sender, to be sent again.
  world.lostMessages.forEach(({ kind, a }) => {
    if (kinds.includes(kind)) add(counts, a);
  });
  return counts;
}

const attemptsOf = (world: World): Attempt[] => {
  const list: Attempt[] = [];
  world.attempts.forEach((attempt) => {
    list.push(attempt);
  });
  return list;
};
const transfersOf = (world: World): Transfer[] => {
  const list: Transfer[] = [];
  world.transfers.forEach((transfer) => {
    list.push(transfer);
  });
  return list;
};
const callsOf = (world: World): Call[] => {
  const list: Call[] = [];
  world.calls.forEach((call) => {
    list.push(call);
  });
  return list;
};

/** Everything that holds a copy of a session, found by looking everywhere. */
function holdings(world: World): Holding[] {
  const { disk, replica } = world.store;
  const tables = [...world.servers.map(({ table }) => table), world.store.table, replica.table];
  const arriving = messages(world, [EventKind.callAtStore]);
  const returning = messages(world, [EventKind.replyAtServer]);
  const ordering = messages(world, [EventKind.callAtOrders, EventKind.orderCommits]);
  const { waiting, inService } = world.store;
  const isAt = (found: Map<number, number>, slot: number) => (found.get(slot) ?? 0) > 0;
  const isDeferred = (slot: number) =>
    world.servers.some(({ deferred }) =>
      deferred.some((event) => event.kind === EventKind.replyAtServer && event.slot === slot),
    );
  const isUnsent = (slot: number) =>
    world.servers.some(({ toStore }) => toStore.waiting.includes(slot));
  const carrying = callsOf(world).filter(({ slot, verb, unsent }) => {
    if (verb === 'write') {
      const isHere = waiting.includes(slot) || inService === slot || isUnsent(slot);
      // What was refused before it was sent is still to be written.
      const isOnItsWayBack = unsent && (isAt(returning, slot) || isDeferred(slot));
      return isHere || isAt(arriving, slot) || isOnItsWayBack;
    }
    if (verb === 'read' || verb === 'update') return isAt(returning, slot) || isDeferred(slot);
    return verb === 'order' && isAt(ordering, slot);
  });
  return [
    ...tables.flatMap((table) => [...table.entries.values()].map(({ holding }) => holding)),
    ...[...disk.saved.values()].map(({ holding }) => holding),
    ...replica.stream.flatMap(({ holding }) => (holding === null ? [] : [holding])),
    ...world.clients.flatMap(({ token, tokenCounts, refresh }) => [
      ...(token !== null && tokenCounts ? [token.holding] : []),
      ...(refresh === null ? [] : [refresh.holding]),
    ]),
    ...attemptsOf(world).flatMap(({ working }) => (working === null ? [] : [working])),
    ...transfersOf(world).flatMap(({ payload }) => (payload === null ? [] : [payload])),
    ...carrying.flatMap(({ payload }) => (payload === null ? [] : [payload])),
  ];
}

/** What the ledger says of copies, and what is found by looking: equal, and nothing kept that nobody needs. */
export function auditLedger(world: World): {
  said: object;
  found: object;
  idle: { readonly sessions: readonly unknown[]; readonly carts: readonly unknown[] };
} {
  const sessions: Counts = new Map();
  const carts: Counts = new Map();
  for (const { identity, session, cart } of holdings(world)) {
    if (identity) add(sessions, session);
    if (cart !== null && cart.id !== 0) add(carts, cart.id);
  }
  const held = new Set(world.clients.map(({ session }) => session));
  const counts = (map: Iterable<[number, { readonly copies: number }]>) =>
    Object.fromEntries(
      [...map].flatMap(([id, { copies }]) => (copies === 0 ? [] : [[id, copies]])),
    );
  const { ledger } = world;
  return {
    said: { sessions: counts(ledger.sessions), carts: counts(ledger.carts) },
    found: { sessions: Object.fromEntries(sessions), carts: Object.fromEntries(carts) },
    idle: {
      sessions: [...ledger.sessions].filter(([id, { copies }]) => copies === 0 && !held.has(id)),
      carts: [...ledger.carts].filter(([, { copies }]) => copies === 0),
    },
  };
}

/** Who holds each attempt and call in use: what the records say, and what is found by looking. */
export function auditHolders(world: World): { said: object; found: object } {
  const onTheWay = messages(world, ATTEMPT_MESSAGES);
  const calling = messages(world, CALL_MESSAGES);
  for (const slot of world.store.waiting) add(calling, slot);
  if (world.store.inService >= 0) add(calling, world.store.inService);
  for (const server of world.servers) {
    for (const { kind, slot } of server.deferred) {
      if (kind === EventKind.replyAtServer) add(calling, slot);
    }
  }
  // Another try by the balancer answers through the record that faces the client, for as long as it is under way.
  const behind: Counts = new Map();
  for (const { front, balancerOpen } of attemptsOf(world)) {
    if (front !== 0 && balancerOpen) add(behind, front - 1);
  }
  const legs = ({ clientOpen, cdnOpen, balancerOpen, serverOpen }: Attempt) =>
    Number(clientOpen) + Number(cdnOpen) + Number(balancerOpen) + Number(serverOpen);
  const attempts = attemptsOf(world);
  const calls = callsOf(world);
  const list = <T extends { slot: number }>(records: readonly T[], count: (one: T) => number) =>
    records.map((one) => [one.slot, count(one)]);
  return {
    said: {
      attempts: list(attempts, ({ holders }) => holders),
      calls: list(calls, ({ holders }) => holders),
      used: [world.attempts.used, world.calls.used],
    },
    found: {
      attempts: list(
        attempts,
        (one) => legs(one) + (onTheWay.get(one.slot) ?? 0) + (behind.get(one.slot) ?? 0),
      ),
      calls: list(calls, (one) => Number(one.open) + (calling.get(one.slot) ?? 0)),
      used: [attempts.length, calls.length],
    },
  };
}

/** Connections to the store in use, by their own count, and by looking. */
export function auditConnections(world: World): { said: object; found: object } {
  const elsewhere: readonly string[] = ['order', 'recall', 'refresh'];
  const calls = callsOf(world).filter(
    ({ open, verb, toReplica }) => open && !elsewhere.includes(verb) && !toReplica,
  );
  const at = (server: number) => calls.filter((one) => one.server === server);
  return {
    said: world.servers.map(({ toStore }) => [toStore.busy, toStore.waiting.length]),
    found: world.servers.map(({ index }) => [
      at(index).filter(({ queued }) => !queued).length,
      at(index).filter(({ queued }) => queued).length,
    ]),
  };
}

/** The load of every server and what the balancer believes to be there: by their own count, and by looking. */
export function auditLoad(world: World): { said: object; found: object } {
  const attempts = attemptsOf(world);
  const copying = (server: number) =>
    transfersOf(world).filter(({ to, stage }) => to === server && stage === TransferStage.inWork)
      .length;
  const { workers, queue, memoryLimit } = world.scenario.servers;
  const fits = (index: number) =>
    memoryLimit === 0 ||
    world.server(index).table.entries.size * world.scenario.sessions.size <= memoryLimit;
  const deferred = (attempt: Attempt) =>
    world
      .server(attempt.server)
      .deferred.some(
        ({ kind, slot }) => kind === EventKind.requestAtServer && slot === attempt.slot,
      );
  // Calls from service to service are in no queue, and hold no worker of those that are counted.
  const asked = attempts.filter(({ depth }) => depth === 0);
  const here = (server: number) =>
    asked.filter((one) => one.serverOpen && one.server === server && !deferred(one));
  const inner = (server: number) =>
    attempts.filter(
      (one) => one.depth > 0 && one.serverOpen && one.server === server && !deferred(one),
    ).length;
  return {
    said: world.servers.map((server) => ({
      busy: server.busy,
      inner: server.inner,
      queued: server.queue.length,
      outstanding: world.balancer.outstanding(server.index),
      withinLimits: true,
    })),
    found: world.servers.map(({ index, busy, queue: list }) => ({
      busy: here(index).filter(({ slot }) => !list.includes(slot)).length + copying(index),
      queued: here(index).filter(({ slot }) => list.includes(slot)).length,
      inner: inner(index),
      outstanding: asked.filter((one) => one.balancerOpen && one.server === index).length,
      withinLimits: busy <= workers && list.length <= queue && fits(index),
    })),
  };
}

/** The retry budget: what it counts, and what is found by looking. */
export function auditRetries(world: World): { said: object; found: object } {
  const { requests, retries } = world.retryBudget;
  const tabs = world.clients.flatMap((client) => client.tabs);
  return {
    said: { requests, retries },
    found: {
      requests: attemptsOf(world).filter(({ clientOpen }) => clientOpen).length,
      retries: tabs.filter((tab) => tab.retries).length,
    },
  };
}

/** Every copy between servers is somewhere: to be sent, on its way, waiting or in work; and nothing else waits. */
export function auditTransfers(world: World): { said: object; found: object } {
  const queue = new EventQueue();
  world.queue.copyTo(queue, PACKING);
  queue.resume();
  const planned = new Set<string>();
  const event = { timeUs: 0, kind: 0, a: 0, b: 0 };
  while (queue.length > 0) {
    queue.pop(event);
    planned.add(`${event.kind} ${event.a} ${event.b}`);
  }
  world.lostMessages.forEach(({ kind, a, b }) => {
    planned.add(`${kind} ${a} ${b}`);
  });
  const transfers = transfersOf(world);
  const isDeferred = (server: number, kind: EventKind, { slot, id }: Transfer) =>
    world
      .server(server)
      .deferred.some((one) => one.kind === kind && one.slot === slot && one.id === id);
  const places = (one: Transfer): number => {
    const { slot, id, from, to, stage } = one;
    const leaves = planned.has(`${EventKind.copyLeaves} ${slot} ${id}`);
    const travels = planned.has(`${EventKind.copyAtServer} ${slot} ${id}`);
    const ends = planned.has(`${EventKind.copyKept} ${slot} ${one.workTicket}`);
    const waits = world.server(to).inbox.includes(slot);
    switch (stage) {
      case TransferStage.toSend:
        return Number(leaves) + Number(isDeferred(from, EventKind.copyLeaves, one));
      case TransferStage.onTheWay:
        return Number(travels);
      case TransferStage.arrived:
        return Number(waits) + Number(isDeferred(to, EventKind.copyAtServer, one));
      case TransferStage.inWork:
        return Number(ends) + Number(one.postponed);
    }
  };
  const waiting = world.servers.reduce((sum, { inbox }) => sum + inbox.length, 0);
  const arrived = transfers.filter(
    (one) =>
      one.stage === TransferStage.arrived && !isDeferred(one.to, EventKind.copyAtServer, one),
  );
  return {
    said: { places: transfers.map(() => 1), used: world.transfers.used, waiting },
    found: { places: transfers.map(places), used: transfers.length, waiting: arrived.length },
  };
}

/** Tabs of people who are there that nothing would ever bring on: empty, but for those who are shut out. */
export function stuckTabs(world: World): readonly string[] {
  const planned = new Set<string>();
  const queue = new EventQueue();
  world.queue.copyTo(queue, PACKING);
  queue.resume();
  const event = { timeUs: 0, kind: 0, a: 0, b: 0 };
  while (queue.length > 0) {
    queue.pop(event);
    if (event.kind === EventKind.clientActs) planned.add(`${event.a}/${event.b}`);
  }
  const waiting = new Set(
    attemptsOf(world).flatMap(({ clientOpen, client, tab }) =>
      clientOpen ? [`${client}/${tab}`] : [],
    ),
  );
  return world.clients.flatMap(({ index, present, banned, tabs, loginTab }) => {
    if (!present || banned) return [];
    const moves = ({ packed, act, index: tab }: (typeof tabs)[number]) =>
      planned.has(`${packed}/${act}`) || waiting.has(`${index}/${tab}`);
    const busy = tabs[loginTab];
    return tabs.flatMap((tab) => {
      const isBroughtOn = tab.waits ? busy !== undefined && moves(busy) : moves(tab);
      return tab.done || isBroughtOn ? [] : [`${index}/${tab.index}`];
    });
  });
}
