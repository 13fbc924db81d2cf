import { EventKind } from '../../kernel/eventKind';
import { ClusterFlag } from '../../trace/events';
import type { KeySet } from '../state/keySet';
import type { Server } from '../state/server';
import type { World } from '../state/world';
import { renewKeys } from '../tokens/keyRenewal';
import { isNotRemoved } from '../tokens/keys';

/**
 * The signing key is changed. A rotation is one phase, or three with overlap: the new key is accepted, then signed
 * with, then the old one is dropped. In each phase one server follows the other, and what starts meanwhile gets the
 * keys of the phase.
 */
export function rotateKeys(world: World): void {
  const { newest } = world.keys;
  const next = newest + 1;
  const withOverlap = world.scenario.token.rotation === 'overlap';
  beginPhase(
    world,
    withOverlap
      ? { signs: newest, newest: next, oldest: newest }
      : { signs: next, newest: next, oldest: next },
  );
  world.setClusterFlag(ClusterFlag.rotatingKeys, true);
  goOn(world);
}

/** The next server of a phase has its turn, or the next phase begins. */
export function continueRotation(world: World): void {
  if (nextInTurn(world) === undefined) {
    const { signs, newest, oldest } = world.keys;
    beginPhase(world, { signs: newest, newest, oldest: signs < newest ? oldest : newest });
  }
  goOn(world);
}

function goOn(world: World): void {
  const { rotation, rotationPause, overlap } = world.scenario.token;
  let server = nextInTurn(world);
  while (server !== undefined) {
    renewKeys(world, server);
    server = nextInTurn(world);
    if (rotation !== 'at-once') break;
  }
  const { signs, newest, oldest } = world.keys;
  if (server !== undefined || signs < newest) wait(world, rotationPause);
  else if (oldest < newest) wait(world, overlap);
  else world.setClusterFlag(ClusterFlag.rotatingKeys, false);
}

const beginPhase = (world: World, keys: KeySet): void => {
  world.keys = Object.freeze(keys);
};

const nextInTurn = (world: World): Server | undefined =>
  world.servers.find((server) => isNotRemoved(server) && server.keys !== world.keys);

const wait = (world: World, durationUs: number): void =>
  world.queue.push(world.nowUs + durationUs, EventKind.rotationGoesOn, 0, 0);
