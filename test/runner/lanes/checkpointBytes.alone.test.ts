/**
 * Goal: what the checkpoints of a crowd are said to weigh is what they take, so that they keep to their budget also when
 * the run is old and they are far apart.
 * Method: a crowd is played with a small budget, so that its checkpoints are soon far apart; then they are let go, and the
 * memory that comes free, by V8's own account after all garbage is collected, is held against what was said.
 */
import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { finish } from '../../../src/runner/lanes/finish';
import { Lane } from '../../../src/runner/lanes/lane';
import { Past } from '../../../src/runner/lanes/past';
import * as telling from '../../../src/runner/telling/telling';
import { SCENARIOS } from '../../../src/scenarios';
import { specOf } from '../../../src/spec/runSpec';
import { takeOf } from '../../../src/spec/take';
import { momentTimes } from '../../../src/timeline/facts/moments';
import { valid } from '../../support/specs';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

const MINUTE_US = 60e6;
const MEGABYTE = 1e6;
const BUDGET = 12 * MEGABYTE;
const crowd = valid(specOf(SCENARIOS.find(({ name }) => name === 'crowd')?.document));

function usedBytes(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it.each(['in-memory', 'jwt'] as const)(
  'of a crowd under %s is what its checkpoints take, at several ages',
  (architecture) => {
    const lane = new Lane(valid(takeOf(crowd, { architecture })));
    const past = new Past({ index: 0, of: 1 }, { shown: BUDGET, shadow: BUDGET });
    lane.remember(() => past);
    lane.show({ sinceUs: 0, parkedMinUs: 0, times: momentTimes(1, false) }, telling.narrate);
    finish(lane.goTo(0));
    for (const minute of [1, 2, 4]) {
      lane.advanceTo(minute * MINUTE_US);
      expect(past.bytes).toBeLessThanOrEqual(BUDGET);
    }
    const said = past.bytes;
    const before = usedBytes();
    past.forgetAfter(-1);
    const taken = before - usedBytes();
    expect(lane.simulation.nowUs).toBe(4 * MINUTE_US);
    expect(taken).toBeGreaterThan(0.6 * said);
    expect(taken).toBeLessThan(1.05 * said);
  },
  120_000,
);
