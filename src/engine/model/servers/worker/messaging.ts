import { keepsChangesIn } from '../../../architectures/steps';
import { Ending, PlaceKind } from '../../../trace/events';
import {
  dropMessage,
  findMessages,
  isThere,
  keepMessage,
  numberMessage,
  passOn,
  takesPart,
} from '../../connections/messages';
import { type Attempt, Stage } from '../../state/attempt';
import type { Call } from '../../state/call';
import type { World } from '../../state/world';
import { callAboutMessages } from '../calls';
import type { Outcome } from '../outcome';
import { finish } from './answering';
import { factsOf, type Progress } from './plan';
import { settle } from './stages';

/** Does what a request asks for that has to do with messages from person to person. */
export const converse = (world: World, attempt: Attempt): Progress =>
  world.workload.of(attempt.action).messages === 'sends'
    ? bring(world, attempt)
    : fetch(world, attempt);

/** Where messages wait: where the architecture keeps what changes in a session. In a pocket that is, nobody could put one. */
const placeOfMessages = (world: World, attempt: Attempt): PlaceKind =>
  keepsChangesIn(world.architecture.settle({ ...factsOf(world, attempt), cartChanged: true }));

/** Somebody has written a message. */
function bring(world: World, attempt: Attempt): Progress {
  // Whoever it is for has left for good: it waits for nobody.
  if (!isThere(world, attempt)) return settle(world, attempt);
  const message = numberMessage(world);
  if (passOn(world, attempt, message)) return settle(world, attempt);
  switch (placeOfMessages(world, attempt)) {
    case PlaceKind.memory:
      keepMessage(world, world.server(attempt.server).table.messages, message, attempt);
      return settle(world, attempt);
    case PlaceKind.pocket:
      dropMessage(world, message, attempt);
      return settle(world, attempt);
    case PlaceKind.store:
    case PlaceKind.replica:
      attempt.stage = Stage.message;
      return after(
        world,
        attempt,
        callAboutMessages(world, attempt, 'keep-message', attempt.addresseePerson, message),
      );
  }
}

/** Somebody wants what came meanwhile. Servers ask each other for what they keep in memory. */
function fetch(world: World, attempt: Attempt): Progress {
  const { person } = attempt;
  switch (placeOfMessages(world, attempt)) {
    case PlaceKind.memory:
      attempt.messages = world.servers
        .filter(takesPart)
        .flatMap(({ table }) => findMessages(world, table.messages, person));
      return settle(world, attempt);
    case PlaceKind.pocket:
      return settle(world, attempt);
    case PlaceKind.store:
    case PlaceKind.replica:
      attempt.stage = Stage.message;
      return after(world, attempt, callAboutMessages(world, attempt, 'find-messages', person));
  }
}

/** The store cannot be asked at all, or will answer. */
const after = (world: World, attempt: Attempt, outcome: Outcome): Progress =>
  outcome === 'waits' ? 'waits' : finish(world, attempt, 500, Ending.error);

/** The store has answered, or has not. */
export function endMessageCall(
  world: World,
  attempt: Attempt,
  call: Call,
  outcome: Exclude<Outcome, 'waits'>,
): Progress {
  if (outcome === 'failed') {
    if (call.messages.length > 0) world.hooks.placeCleared(world);
    return finish(world, attempt, 500, Ending.error);
  }
  if (call.verb === 'keep-message') return settle(world, attempt);
  attempt.messages = call.messages;
  return settle(world, attempt);
}
