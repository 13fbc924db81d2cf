import type { Attempt } from './attempt';
import type { Client } from './client';
import type { LostMessage } from './message';
import type { Server } from './server';

/**
 * What one machine tells another at once, without a message and an event between them. None of them knows who listens:
 * that is one line for each in `model/hooks.ts`.
 */
export interface Hooks<World> {
  /** The connection of a message has been given up; or a message is dropped that nobody waits for. */
  connectionLost(world: World, message: LostMessage): void;
  messageDropped(world: World, message: LostMessage): void;

  /** The CDN has closed its connection to the balancer. */
  cdnLeft(world: World, attempt: Attempt): void;
  /** The balancer waits for one request less of a server. */
  requestLeft(world: World, server: Server): void;
  /** The balancer believes a server to be up. */
  serverUp(world: World, server: number): void;
  /** The process of a server is ready; or there is none any more. */
  serverReady(world: World, server: number): void;
  serverGone(world: World, server: Server): void;
  /** The process of a server has ended; or that of the balancer. */
  processEnded(world: World, server: number): void;
  balancerEnded(world: World): void;
  /** What was kept in some place is gone from there, or from the way to it. */
  placeCleared(world: World): void;
  /** Somebody is banned: the session is revoked from outside, by no request of its person. */
  banned(world: World, client: number, session: number): void;
  /** Somebody comes who has been here before. Returns whether that visit has left a session. */
  comesBack(world: World, client: Client): boolean;
}
