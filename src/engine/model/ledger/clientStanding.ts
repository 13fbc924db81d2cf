import { Standing, TraceKind } from '../../trace/events';
import { type Client, flagsOf } from '../state/client';
import type { Recording, World } from '../state/world';

/** A client's standing changes: logged in, session lost, logged out, logging in. */
export function setStanding(world: World, client: Client, standing: Standing): void {
  client.standing = standing;
  world.emit(TraceKind.clientStanding, client.index, standing, client.session);
}

/** The session of a client died. Whoever was already told keeps the standing that follows from it. */
export function noticeLoss(world: World, client: Client): void {
  if (client.standing === Standing.loggedIn) setStanding(world, client, Standing.sessionLost);
}

/** Records the `ClientFlag`s of a person. */
export const describeFlags = (client: Client, to: Recording): void =>
  to.emit(TraceKind.clientFlags, client.index, flagsOf(client), 0);
