/** Pictures of a shop whose trace is written by hand. */
import { expect } from 'vitest';
import {
  Action,
  type ArchitectureId,
  type Ending,
  type Leg,
  packAnswer,
  type Scenario,
  TraceKind,
} from '../../src/engine';
import { frameAt } from '../../src/stage/frame/frame';
import type { Frame, Packet } from '../../src/stage/layers/types';
import { HandWritten, memory, s, scenarioOf } from '../timeline/story';

export function frame(
  hand: HandWritten,
  seconds: number,
  architecture: ArchitectureId = 'sticky',
  scenario: Scenario = scenarioOf(),
): Frame {
  const fold = hand.fold(architecture, scenario);
  fold.advance(hand.trace, s(seconds));
  return frameAt(fold, s(seconds));
}

export const shop = () => {
  const hand = new HandWritten().cluster(3);
  for (let index = 0; index < 6; index += 1) hand.person(index, memory(index % 3));
  return hand;
};

/** The only packet on the wire while a message of Ben's attempt is half way on this leg. */
export function packetOn(
  leg: Leg,
  prepare: (hand: HandWritten) => void,
  architecture?: ArchitectureId,
) {
  const hand = shop().at(1).send(1, 1, Action.read, 234);
  prepare(hand);
  hand.hop(1, leg, 1, 2);
  const { packets } = frame(hand, 1.25, architecture);
  expect(packets).toHaveLength(1);
  return packets[0] as Packet;
}
export const nothing = () => undefined;
export const answered = (status: number, ending: Ending) => (hand: HandWritten) => {
  hand.add(TraceKind.answered, 1, 3, packAnswer(status, ending));
};
