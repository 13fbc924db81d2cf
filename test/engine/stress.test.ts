/**
 * Goal: the largest shops stay in hand: time goes on, and nothing grows without bound, whatever is done and set.
 * Method: a thousand people and twelve servers for ten simulated minutes, for every change and every preset, each under
 * one architecture in turn. What is in use at the end is held against what was in use halfway, and against what so many
 * people can have under way; the books have to close.
 */
import { describe, expect, it, vi } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  CHANGES,
  createSimulation,
  edited,
  PACKING,
  type Simulation,
} from '../../src/engine';
import type { Change } from '../../src/engine/changes';
import type { EventKind } from '../../src/engine/kernel/eventKind';
import { EventQueue } from '../../src/engine/kernel/eventQueue';
import { isAwaited } from '../../src/engine/model/state/timers';
import type { World } from '../../src/engine/model/state/world';
import { PRESETS } from '../../src/scenarios/presets';
import { type Overrides, scenario, seconds } from '../support/scenarios';
import { auditHolders, auditLedger, auditTransfers } from '../support/worldAudit';
import { worldOf } from '../support/worldOf';

vi.setConfig({ testTimeout: 60_000 });

const PEOPLE = 1000;
const HALF_S = 300;
const END_S = 600;

/** Ages are short: ten minutes see the end of what is left behind. */
const CROWD: Overrides = {
  world: 'realistic',
  clients: { count: PEOPLE, thinkTime: [20, 60], firstRequestSpacing: 0.05 },
  servers: { count: 12 },
  sessions: { idleTimeout: 120 },
  token: { lifetime: 120, denylist: 'store', rotation: 'server-by-server' },
  store: { replica: true, persistence: 'append-only' },
  network: { zones: 3 },
  cdn: { on: true },
  deploy: { drainTime: 5, rotateKeys: true },
};

/** Events that would do anything: not the timers of what is over. */
function awaitedEvents(world: World): number {
  const queue = new EventQueue();
  world.queue.copyTo(queue, PACKING);
  queue.resume();
  const event = { timeUs: 0, kind: 0, a: 0, b: 0 };
  let awaited = 0;
  while (queue.length > 0) {
    queue.pop(event);
    if (isAwaited(world.attempts, world.calls, event.kind as EventKind, event.a, event.b))
      awaited += 1;
  }
  return awaited;
}

/** Everything that could grow, by name. */
function sizes(simulation: Simulation): Readonly<Record<string, number>> {
  const world = worldOf(simulation);
  const sum = (count: (server: (typeof world.servers)[number]) => number) =>
    world.servers.reduce((total, server) => total + count(server), 0);
  return {
    events: awaitedEvents(world),
    attempts: world.attempts.used,
    calls: world.calls.used,
    transfers: world.transfers.used,
    sessions: world.ledger.sessions.size,
    carts: world.ledger.carts.size,
    copies: sum(({ table }) => table.entries.size) + world.store.table.entries.size,
    onDisk: world.store.disk.saved.size,
    deferred: sum(({ deferred }) => deferred.length),
    inbox: sum(({ inbox }) => inbox.length),
    waiting: world.store.waiting.length + sum(({ toStore }) => toStore.waiting.length),
    stream: world.store.replica.stream.length,
    cached: world.cdn.kept.size,
  };
}

/** What a thousand people can have: timers of many requests each, and a copy of a session on every server. */
const MOST: Readonly<Record<string, number>> = {
  events: 40 * PEOPLE,
  copies: 20 * PEOPLE,
  sessions: 20 * PEOPLE,
  carts: 20 * PEOPLE,
};

/** Runs to the end, and looks at both ends of the second half. */
function endure(simulation: Simulation): void {
  simulation.advanceTo(seconds(HALF_S));
  const half = sizes(simulation);
  const { events } = simulation;
  simulation.advanceTo(seconds(END_S));
  const end = sizes(simulation);
  const grown = Object.entries(end).filter(
    ([what, size]) =>
      size > 1.3 * (half[what] as number) + PEOPLE / 2 || size > (MOST[what] ?? 5 * PEOPLE),
  );
  expect(grown.map(([what, size]) => [what, half[what], size])).toEqual([]);
  expect(simulation.events).toBeGreaterThan(events + END_S);
  expect(simulation.nextUs).toBeGreaterThan(seconds(END_S));
  const world = worldOf(simulation);
  // Rows of timers are swept when they are long enough to be worth it, and have doubled.
  expect(world.queue.length).toBeLessThan(2 * awaitedEvents(world) + 3 * 4096);
  for (const audit of [auditLedger, auditHolders, auditTransfers]) {
    const { said, found } = audit(world);
    expect(said).toEqual(found);
  }
}

/** Where a change is felt. */
function feltBy({ subject, id }: Change): readonly ArchitectureId[] {
  if (subject === 'store' || id.includes('-store')) return ['central-store', 'hybrid'];
  if (['rotate-keys', 'deploy', 'tamper-token'].includes(id)) return ['jwt', 'hybrid'];
  return ARCHITECTURES.map((one) => one.id);
}

/** Makes a change, after another one of the same subject where it undoes something. Returns whether it could. */
function make(simulation: Simulation, { id, subject }: Change): boolean {
  const target = subject === 'server' || subject === 'client' || subject === 'zone' ? 1 : 0;
  if (simulation.intervene(id, target)) return true;
  // What a change undoes comes before it in the list.
  const earlier = CHANGES.slice(
    0,
    CHANGES.findIndex((one) => one.id === id),
  ).reverse();
  for (const other of earlier.filter((one) => one.subject === subject)) {
    if (!simulation.intervene(other.id, target)) continue;
    simulation.advanceTo(simulation.nowUs + seconds(10));
    if (simulation.intervene(id, target)) return true;
  }
  return false;
}

describe('a thousand people and twelve servers', () => {
  const cases = CHANGES.map((change, index) => {
    const felt = feltBy(change);
    return [change.id, felt[index % felt.length] as ArchitectureId, change] as const;
  });

  it.each(cases)('outlast %s under %s', (_id, architecture, change) => {
    const simulation = createSimulation(scenario(CROWD), { architecture });
    simulation.advanceTo(seconds(60));
    expect(make(simulation, change)).toBe(true);
    endure(simulation);
  });

  /** The architecture that a preset is about. */
  const SHOWN: Readonly<Record<string, readonly ArchitectureId[]>> = {
    balancer: ['sticky', 'in-memory', 'jwt'],
    sessions: ['sticky', 'in-memory', 'central-store'],
    store: ['central-store', 'hybrid'],
    token: ['jwt', 'hybrid'],
  };
  const presets = PRESETS.map((preset, index) => {
    const shown = SHOWN[preset.topic] ?? ARCHITECTURES.map(({ id }) => id);
    return [preset.id, shown[index % shown.length] as ArchitectureId, preset] as const;
  });

  it.each(presets)('outlast the preset %s under %s', (_id, architecture, { set }) => {
    const { sessions, token } = CROWD;
    const base = { ...CROWD, sessions: {}, token: {}, store: {}, cdn: {} };
    const document = edited({ ...base, sessions, token }, set);
    const plan = scenario(short(document));
    const simulation = createSimulation(plan, { architecture });
    simulation.advanceTo(seconds(60));
    simulation.intervene('stop-server', 1);
    endure(simulation);
  });
});

/** The same with ages and waits of two minutes at most: a wait that is set leaves its timer behind. */
function short(document: Overrides): Overrides {
  const cut = (group: unknown, ...names: readonly string[]) => {
    const settings = { ...(group as Record<string, number>) };
    for (const name of names) if ((settings[name] ?? 0) > 120) settings[name] = 120;
    return settings;
  };
  return {
    ...document,
    sessions: cut(document.sessions, 'idleTimeout'),
    token: cut(document.token, 'lifetime', 'refreshLifetime'),
    store: cut(document.store, 'timeout'),
    balancer: cut(document.balancer, 'answerTimeout'),
  };
}
