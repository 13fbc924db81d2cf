import type { Part, Step } from '../../../../architectures/steps';
import type { FallbackKind } from '../../../../trace/events';
import type { Attempt } from '../../../state/attempt';
import type { Client } from '../../../state/client';
import type { Holding } from '../../../state/holding';
import type { Server } from '../../../state/server';
import type { World } from '../../../state/world';
import type { Outcome } from '../../outcome';

/** A login from before the run: there is no wire yet, and no waiting. */
export interface EarlierLogin {
  readonly client: Client;
  /** Where it was, and its session with the cart. */
  readonly server: Server;
  readonly holding: Holding;
  /** The last step that signs: tokens from before it were replaced before they left. */
  readonly lastSigning: Step | undefined;
  /** Keeps a part of the session in the store. Returns false where that cannot take it. */
  keepInStore(world: World, part: Holding): boolean;
}

/** All there is to say about one kind of step. */
export interface StepKind {
  /** A worker performs it for a request. */
  perform(world: World, attempt: Attempt, part: Part): Outcome;
  /** It leaves behind what it has left of a login before the run, at once. */
  place(world: World, login: EarlierLogin, step: Step): Outcome;
  /** It ends a session that is revoked by no request. */
  revoke(world: World, client: number, session: number): void;
  /** What it is called where it stands in for the store, if it can. */
  readonly standsIn: FallbackKind | null;
}

/** For steps that leave nothing of an earlier login behind. */
export const placesNothing = (): Outcome => 'ok';

/** For steps that end no session. */
export const revokesNothing = (): void => {};
