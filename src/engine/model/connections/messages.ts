import { FIELD_MAX, MessageEnd, ServerCondition, TraceKind } from '../../trace/events';
import { sendOverConnection } from '../network/link';
import type { Client } from '../state/client';
import type { KeptMessages } from '../state/message';
import type { Server } from '../state/server';
import type { World } from '../state/world';
import { giveUp } from './standing';

/** A message as a server gets it. */
interface Written {
  readonly client: number;
  readonly addressee: number;
  readonly addresseePerson: number;
}

/** Whether whom a message is for is still there. */
export const isThere = (world: World, { addressee, addresseePerson }: Written): boolean => {
  const { present, person } = world.client(addressee);
  return present && person === addresseePerson;
};

/** A server, or the store for it, has taken a message: from now on it can be lost. */
function take(world: World, message: number, from: Written, waits: boolean): void {
  const { client, addressee: to, addresseePerson: person } = from;
  world.unseen.set(message, { from: client, to, person, takenUs: world.nowUs, waits });
  world.emit(TraceKind.messageTaken, client, message, to);
}

/** The number of a message that comes to a server now. */
export function numberMessage(world: World): number {
  world.lastMessage += 1;
  return world.lastMessage;
}

/** Whether a server has a process that hears and answers what comes over the channel. */
export const takesPart = ({ condition }: Server): boolean =>
  condition === ServerCondition.running || condition === ServerCondition.leaving;

/**
 * Sends a message over the connection of whom it is for, whatever server that leads to: they share a channel. Returns
 * whether there is one, and a process at its end that takes the message off the channel.
 */
export function passOn(world: World, written: Written, message: number): boolean {
  const addressee = world.client(written.addressee);
  if (addressee.connectedTo === 0) return false;
  if (!takesPart(world.server(addressee.connectedTo - 1))) return false;
  take(world, message, written, false);
  sendOverConnection(world, addressee, message);
  return true;
}

/** A message has come over a connection: it is shown, unless that has ended meanwhile. */
export function hear(world: World, message: number, connection: number): void {
  const found = world.unseen.get(message);
  if (found === undefined) return;
  if (world.client(found.to).connection === connection) show(world, message);
  else lose(world, message, MessageEnd.onTheWay);
}

/** Whom a message is for is shown it. */
export function show(world: World, message: number): void {
  const found = world.unseen.get(message);
  if (found === undefined) return;
  world.unseen.delete(message);
  const tookUs = Math.min(world.nowUs - found.takenUs, FIELD_MAX);
  world.emit(TraceKind.messageShown, found.to, message, tookUs);
}

/** Nobody will ever be shown a message. */
function lose(world: World, message: number, why: MessageEnd): void {
  const found = world.unseen.get(message);
  if (found === undefined) return;
  world.unseen.delete(message);
  world.emit(TraceKind.messageLost, found.to, message, why);
}

/** The transport of a connection has given it up, with a message on the way. */
export function loseOverConnection(world: World, message: number, connection: number): void {
  const found = world.unseen.get(message);
  if (found !== undefined) giveUp(world, world.client(found.to), connection);
  lose(world, message, MessageEnd.onTheWay);
}

/** A place takes a message, and keeps it for whom it is for. */
export function keepMessage(
  world: World,
  kept: KeptMessages,
  message: number,
  written: Written,
): void {
  kept.set(message, written.addresseePerson);
  take(world, message, written, true);
}

/** A server takes a message that is kept nowhere. */
export function dropMessage(world: World, message: number, written: Written): void {
  take(world, message, written, false);
  lose(world, message, MessageEnd.keptNowhere);
}

/** The messages that a place keeps for a person, oldest first. Those that have been seen are not kept any longer. */
export function findMessages(
  { unseen }: World,
  kept: KeptMessages,
  person: number,
): readonly number[] {
  const found: number[] = [];
  for (const [message, whose] of kept) {
    if (whose !== person) continue;
    if (unseen.has(message)) found.push(message);
    else kept.delete(message);
  }
  return found;
}

/** What somebody who leaves for good was not shown is not lost: nobody waits for it. */
export function forgetMessages({ unseen }: World, { index, person }: Client): void {
  for (const [message, one] of unseen) {
    if (one.to === index && one.person === person) unseen.delete(message);
  }
}

/** What was kept somewhere, or was read there, is gone: messages that are nowhere else are lost. */
export function reviewMessages(world: World): void {
  for (const [message, { waits }] of world.unseen) {
    if (waits && !isAnywhere(world, message)) lose(world, message, MessageEnd.placeLost);
  }
}

function isAnywhere(world: World, message: number): boolean {
  const { table, disk, replica } = world.store;
  const places = [table, disk, replica.table, ...world.servers.map((server) => server.table)];
  if (places.some(({ messages }) => messages.has(message))) return true;
  if (replica.stream.some(({ beside }) => beside?.[0] === message && isOfMessage(beside[1]))) {
    return true;
  }
  let isRead = false;
  world.calls.forEach(({ open, messages }) => {
    isRead ||= open && messages.includes(message);
  });
  world.attempts.forEach(({ clientOpen, messages }) => {
    isRead ||= clientOpen && messages.includes(message);
  });
  return isRead;
}

/** Whether a change that is on its way to the replica is a message. */
const isOfMessage = (what: object | number): boolean =>
  typeof what !== 'number' && 'person' in what;
