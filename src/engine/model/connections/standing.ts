import { EventKind } from '../../kernel/eventKind';
import { ConnectionEnd, Leg, TraceKind } from '../../trace/events';
import { tellEnd } from '../network/link';
import type { Client } from '../state/client';
import type { Recording, World } from '../state/world';

/** A server has agreed: from now on there is a connection to it, in place of any other. */
export function open(world: World, client: Client, server: number): void {
  end(world, client, ConnectionEnd.replaced);
  world.lastTicket += 1;
  client.connection = world.lastTicket;
  client.connectedTo = server + 1;
  world.balancer.addOpen(server, 1);
  describeConnection(client, world);
}

/** Records the connection of somebody who has one. */
export function describeConnection({ index, connectedTo }: Client, to: Recording): void {
  to.emit(TraceKind.connectionOpened, index, connectedTo - 1, 0);
}

/** A person closes the connection, if there is one. */
export const close = (world: World, client: Client): void =>
  end(world, client, ConnectionEnd.closed);

function end(world: World, client: Client, why: ConnectionEnd): void {
  const { index, connectedTo } = client;
  if (connectedTo === 0) return;
  client.connectedTo = 0;
  client.connection = 0;
  world.balancer.addOpen(connectedTo - 1, -1);
  world.emit(TraceKind.connectionClosed, index, connectedTo - 1, why);
}

/** The process of a server has ended, and every connection to it. */
export function breakServer(world: World, server: number): void {
  for (const client of world.clients) {
    if (client.connectedTo !== server + 1) continue;
    tellEnd(world, client, Leg.serverToClient, server);
    end(world, client, ConnectionEnd.serverEnded);
  }
}

/** The balancer has ended: every connection went through it. */
export function breakAll(world: World): void {
  for (const client of world.clients) {
    if (client.connectedTo === 0) continue;
    tellEnd(world, client, Leg.balancerToClient, 0);
    end(world, client, ConnectionEnd.balancerEnded);
  }
}

/** Its transport has given a connection up: its browser knows that at once. */
export function giveUp(world: World, client: Client, connection: number): void {
  if (client.connection !== connection) return;
  end(world, client, ConnectionEnd.givenUp);
  world.queue.push(world.nowUs, EventKind.connectionEnds, client.index, connection);
}

/** A pause that was doubled to so many caps is the cap, whatever chance makes of it. */
const DOUBLED_TO = 1024;

/**
 * The pause before a browser connects again, in microseconds: twice as long after each try in vain, longer or shorter by
 * chance, and then no longer than a cap (as Socket.IO has it): after some tries in vain it is the cap, without chance.
 */
export function pauseBeforeConnecting({ scenario, random }: World, client: Client): number {
  const { reconnectAfter, reconnectCap, reconnectJitter } = scenario.clients;
  let full = reconnectAfter;
  for (let n = 0; n < client.connectTries && full < DOUBLED_TO * reconnectCap; n += 1) full *= 2;
  const spread = Math.floor((full * reconnectJitter) / 100);
  const drawn = random.whole(client.reconnect, full - spread, full + spread);
  // A pause of nothing would be an endless loop where messages take no time.
  return Math.max(1, Math.min(reconnectCap, drawn));
}
