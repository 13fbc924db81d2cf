import type { Attempt } from './attempt';
import type { Call } from './call';
import type { Client } from './client';
import type { Server } from './server';
import type { Transfer } from './transfer';

/**
 * What one machine tells another at once, without a message and an event between them. None of them knows who listens:
 * that is one line for each in `model/hooks.ts`.
 */
export interface Hooks<World> {
  /** The transport has given up a connection. Whoever waits at its end for an attempt learns of it. */
  clientLostConnection(world: World, attempt: Attempt): void;
  cdnLostConnection(world: World, attempt: Attempt): void;
  balancerLostConnection(world: World, attempt: Attempt): void;
  /** The same for a call to a store: its server learns of it; or nobody waits for the call any more. */
  callLost(world: World, call: Call): void;
  callDropped(world: World, call: Call): void;
  /** The same for a copy of a session on its way to another server. */
  copyLost(world: World, transfer: Transfer): void;

  /** The CDN has closed its connection to the balancer. */
  cdnHungUp(world: World, attempt: Attempt): void;
  /** The balancer waits for one request less of a server. */
  requestLeft(world: World, server: Server): void;
  /** The balancer believes a server to be up. */
  serverBelievedUp(world: World, server: number): void;
  /** The process of a server is ready; or there is none any more. */
  serverReady(world: World, server: number): void;
  serverGone(world: World, server: Server): void;
  /** A session is revoked from outside, by no request of its person. */
  sessionBanned(world: World, client: number, session: number): void;
  /** Somebody comes who has logged in before. Returns whether that login has left a session behind. */
  clientKnown(world: World, client: Client): boolean;
}
