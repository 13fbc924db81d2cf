import { EventKind } from '../../kernel/eventKind';
import { Overload } from '../../kernel/overload';
import { Cause, PERSON_KEY, packContents, TraceKind } from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import { amountIn, type Holding } from '../state/holding';
import type { Entry, SessionTable } from '../state/sessionTable';
import type { Recording, World } from '../state/world';

/** One place keeps no more: each takes some hundred bytes of memory. */
const ENTRIES_MAX = 1 << 21;

/** How long it lives without use: a session, or a cart that is kept by person. */
const lifetimeOf = ({ scenario }: World, session: number): number =>
  session < PERSON_KEY ? scenario.sessions.idleTimeout : scenario.sessions.cartTimeout;

/** Keeps a copy that was used just now, in place of an older one of the same session. One that is too old is not kept. */
export function put(world: World, table: SessionTable, holding: Holding): void {
  const expiresUs = endOf(world, holding.session);
  if (expiresUs > world.nowUs) keep(world, table, holding, expiresUs);
  else remove(world, table, holding.session, Cause.idle);
}

/** When a session that was used just now dies: of idleness, or of its age. A cart on its own has no age. */
function endOf(world: World, session: number): number {
  const { scenario, ledger, nowUs } = world;
  const { maxAge } = scenario.sessions;
  const idleUs = nowUs + lifetimeOf(world, session);
  if (maxAge === 0 || session >= PERSON_KEY) return idleUs;
  return Math.min(idleUs, ledger.bornUs(session) + maxAge);
}

/** Keeps a copy until `expiresUs`, which is not before the end of an older one. */
export function keep(world: World, table: SessionTable, holding: Holding, expiresUs: number): void {
  const old = table.entries.toChange(holding.session);
  if (old?.serial === holding.serial) {
    old.expiresUs = expiresUs;
    return;
  }
  hold(world, holding);
  if (old === undefined) {
    if (table.entries.size >= ENTRIES_MAX) throw new Overload('sessions', ENTRIES_MAX);
    const entry = table.entries.add(holding.session);
    entry.holding = holding;
    entry.expiresUs = expiresUs;
    entry.timerUs = expiresUs;
    entry.sentUs = world.nowUs;
    setTimer(world, table, holding.session, expiresUs);
  } else {
    const before = old.holding;
    old.holding = holding;
    old.expiresUs = expiresUs;
    release(world, before, Cause.finished);
  }
  describeEntry(table, holding, world);
}

/** Marks a session as used. Nothing happens where it is not kept. */
export function touch(world: World, table: SessionTable, session: number): void {
  const entry = table.entries.toChange(session);
  if (entry !== undefined) entry.expiresUs = endOf(world, session);
}

/** One copy is gone from here. Returns whether there was one. */
export function remove(world: World, table: SessionTable, session: number, cause: Cause): boolean {
  const entry = table.entries.get(session);
  if (entry === undefined) return false;
  const { holding } = entry;
  table.entries.delete(session);
  world.emit(TraceKind.copyRemoved, session, table.place, cause);
  release(world, holding, cause);
  return true;
}

/** The session that was unused longest goes; among equals, the one that came first. Returns whether there was one. */
export function evict(world: World, table: SessionTable): boolean {
  let oldest: Readonly<Entry> | null = null;
  for (const entry of table.entries.values()) {
    if (oldest === null || entry.expiresUs < oldest.expiresUs) oldest = entry;
  }
  return oldest !== null && remove(world, table, oldest.session, Cause.evicted);
}

/** Everything kept here is gone. */
export function clearTable(world: World, table: SessionTable, cause: Cause): void {
  const gone = Array.from(table.entries.values(), ({ holding }) => holding);
  table.entries.clear();
  table.keys.clear();
  table.denylist.clear();
  table.messages.clear();
  table.counts.clear();
  for (const holding of gone) {
    world.emit(TraceKind.copyRemoved, holding.session, table.place, cause);
    release(world, holding, cause);
  }
  world.hooks.placeCleared(world);
}

/** The timer of an entry went off: the entry dies, or was used meanwhile and gets another timer. */
export function expire(world: World, table: SessionTable, session: number): void {
  const entry = table.entries.toChange(session);
  if (entry?.timerUs !== world.nowUs) return;
  if (entry.expiresUs > world.nowUs) {
    entry.timerUs = entry.expiresUs;
    setTimer(world, table, session, entry.timerUs);
    return;
  }
  remove(world, table, session, Cause.idle);
}

/** Records the copy of a session that is here now. */
export function describeEntry(table: SessionTable, holding: Holding, to: Recording): void {
  to.emit(
    TraceKind.copyPlaced,
    holding.session,
    table.place,
    packContents(holding.owner, holding.identity, amountIn(holding)),
  );
}

const setTimer = (world: World, table: SessionTable, session: number, timeUs: number): void =>
  world.queue.push(timeUs, EventKind.sessionExpires, table.place, session);
