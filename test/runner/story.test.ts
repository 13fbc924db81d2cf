import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  createSimulation,
  parseScenario,
  type Scenario,
  Trace,
} from '../../src/engine';
import { finish } from '../../src/runner/lanes/finish';
import type { Story } from '../../src/runner/story';
import * as telling from '../../src/runner/telling/telling';
import { historyOf } from '../../src/spec/runSpec';
import type { ToldSentence } from '../../src/timeline/words/saying';
import type { Evidence } from '../support/claims/evidence';
import { isSo, isState } from '../support/claims/judge';
import { english } from '../support/english';
import { specFrom, storyOf } from '../support/specs';
import { readTrace } from '../support/trace';
import { worldOf } from '../support/worldOf';

// A story is driven as the page drives it, frame by frame, and held against single runs of the engine.

const FRAME_US = 16_667;

function scenarioOf(document: object): Scenario {
  const parsed = parseScenario({ version: 1, ...document });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function play(story: Story, seconds: number): void {
  const untilUs = story.nowUs + seconds * 1e6;
  while (story.nowUs + FRAME_US < untilUs) story.advance(FRAME_US);
  story.advance(untilUs - story.nowUs);
}

function openStory(document: object = {}): Story {
  const spec = specFrom(document);
  const all = ARCHITECTURES.map(({ id: architecture }) => ({ architecture }));
  const story = storyOf(spec, spec.scenario.architecture, all);
  story.tell(telling);
  return story;
}

describe('a story', () => {
  it('is the same run in every lane as one of the engine alone', () => {
    const story = openStory();
    play(story, 6);
    story.change('stop-server', 0);
    play(story, 8.2);
    for (const { id } of ARCHITECTURES) {
      finish(story.show(id));
      const interventions = [{ at: 6, do: 'stop', target: 'S1' }];
      const alone = createSimulation(scenarioOf({ interventions }), { architecture: id });
      alone.advanceTo(story.nowUs);
      expect(story.view().traceHash, id).toBe(alone.traceHash);
    }
  });

  it('shows the same totals in the shadow as when a lane is shown', () => {
    const story = openStory();
    play(story, 5);
    story.change('stop-server', 0);
    story.change('wipe-store', 0);
    play(story, 12);
    const inShadow = story.view().lanes;
    for (const { id } of ARCHITECTURES) {
      finish(story.show(id));
      expect(story.view().lanes).toEqual(inShadow);
    }
  });

  it('keeps the instant when the architecture changes, and says what came out differently', () => {
    const story = openStory();
    play(story, 6);
    story.change('stop-server', 0);
    play(story, 8.2);
    finish(story.show('jwt'));
    const { system, captions } = story.view();
    const [caption] = captions;
    expect(system.timeUs).toBe(14_200_000);
    expect(system.architecture).toBe('jwt');
    expect(caption?.category).toBe('comparison');
    const text = english(caption?.text ?? []);
    expect(text).toContain('Sticky: Ana and Dee');
    expect(text).toContain('JWT: no session lost');
  });

  it('steps from one event worth a sentence to the next', () => {
    const story = openStory();
    const instants: number[] = [];
    for (let step = 0; step < 25; step += 1) {
      story.step();
      const [caption] = story.view().captions;
      expect(caption?.category).toBe('step');
      expect(english(caption?.text ?? []).length).toBeGreaterThan(10);
      instants.push(story.nowUs);
    }
    for (let step = 1; step < instants.length; step += 1) {
      expect(instants[step]).toBeGreaterThan(instants[step - 1] as number);
    }
  });

  it('tells of a step what was done at its instant, whatever came of that at once', () => {
    const story = openStory({
      interventions: [
        { at: 2, do: 'stop', target: 'S1' },
        { at: 4, do: 'stop', target: 'balancer' },
      ],
    });
    const told = new Map<number, string>();
    while (story.nowUs < 5e6) {
      story.step();
      const [caption] = story.view().captions;
      told.set(story.nowUs, english(caption?.text ?? []));
    }
    expect(told.get(2e6)).toMatch(/^S1 stopped/);
    expect(told.get(4e6)).toMatch(/^The load balancer stopped/);
  });

  it('refuses a change that makes no sense and stays as it was', () => {
    const story = openStory();
    play(story, 3);
    const before = story.view().traceHash;
    expect(story.change('start-server', 0)).toBe(false);
    expect(story.change('stop-server', 17)).toBe(false);
    expect(story.view().traceHash).toBe(before);
  });

  it('tells the page of the newest that was done and marked, and of what comes next', () => {
    // More than it is told of, of each: 0.1 s apart, from 1 s on, and from 60 s on.
    const planned = Array.from({ length: 130 }, (_, index) => ({
      at: 60 + index / 10,
      do: index % 2 === 0 ? 'stop' : 'start',
      target: 'S3',
    }));
    const story = openStory({ interventions: planned });
    story.advance(1e6);
    for (let index = 0; index < 130; index += 1) {
      story.change(index % 2 === 0 ? 'stop-server' : 'start-server', 0);
      story.advance(100_000);
    }
    const { done, planned: next } = story.view();
    const { marks } = story;
    expect(done.length).toBeLessThan(130);
    expect(done.at(-1)?.atUs).toBe(13_900_000);
    expect(done[0]?.atUs).toBe(13_900_000 - (done.length - 1) * 100_000);
    expect(next.length).toBeLessThan(130);
    expect([next[0]?.atUs, next.at(-1)?.atUs]).toEqual([60e6, 60e6 + (next.length - 1) * 1e5]);
    const ofServer = marks.filter(({ label }) => /S1 (stopped|started)/.test(english(label)));
    expect(ofServer.length).toBeGreaterThan(50);
    expect(ofServer.at(-1)?.atUs).toBe(13_900_000);
  });

  it('knows what is done at an instant as done, and as planned until then', () => {
    const story = openStory({ interventions: [{ at: 2, do: 'stop', target: 'S1' }] });
    const lists = () => [story.view().done.length, story.view().planned.length];
    story.advance(1_999_999);
    expect(lists()).toEqual([0, 1]);
    story.advance(1);
    expect(lists()).toEqual([1, 0]);
  });

  it('performs what the scenario has planned, in every lane', () => {
    const story = openStory({ interventions: [{ at: 2, do: 'wipe', target: 'store' }] });
    play(story, 3);
    const lost = story.view().lanes.map(({ sessionsLost }) => sessionsLost.total);
    expect(lost).toEqual([0, 0, 6, 0, 0, 0]);
  });

  it('tells a long crowd from a checkpoint, with the present as it is', () => {
    const story = openStory({ world: 'realistic', clients: { count: 400, thinkTime: [0.2, 0.6] } });
    for (let second = 0; second < 75; second += 1) story.advance(1e6);
    finish(story.show('central-store'));
    const { system } = story.view();
    const people = system.groups.reduce((sum, group) => sum + group.people, 0);
    expect(people).toBe(400);
    expect(system.store.copyCount).toBe(400);
  }, 120_000);
});

/** What is so of a run at its present, by the engine. */
function evidenceOf(story: Story): Evidence {
  const { spec, scenario, shown: architecture, nowUs } = story;
  const history = historyOf(spec);
  const trace = new Trace(1_000_000);
  const simulation = createSimulation(scenario, { architecture, history, trace });
  simulation.advanceTo(nowUs);
  const world = worldOf(simulation);
  const recount = () => {
    throw new Error('A caption about the present compares nothing.');
  };
  return { records: readTrace(trace), world, scenario, architecture, trace, recount };
}

describe('captions', () => {
  it.each(ARCHITECTURES.map(({ id }) => id))('say nothing that has stopped being so: %s', (id) => {
    const story = storyOf(specFrom({}), id);
    let shown: readonly ToldSentence[] = [];
    let looked = 0;
    story.tell({
      ...telling,
      captions: (log, fold) => {
        shown = telling.captions(log, fold);
        return shown;
      },
    });
    const interventions = [
      ['stop-server', 0],
      ['start-server', 0],
      ['make-store-unreachable', 0],
      ['make-store-reachable', 0],
      ['freeze-server', 1],
      ['stop-balancer', 0],
      ['start-balancer', 0],
      ['ban-client', 2],
    ] as const;
    for (const [change, target] of interventions) {
      play(story, 2);
      story.change(change, target);
      for (let look = 0; look < 8; look += 1) {
        play(story, 0.5);
        expect(story.view().captions.map(({ text }) => text)).toEqual(
          shown.map(({ text }) => text),
        );
        const seen = evidenceOf(story);
        const claims = shown.flatMap(({ says, adds }) => [...says, ...adds]);
        const states = claims.flatMap((one) => one.claims.filter(isState));
        looked += states.length;
        expect(states.filter((claim) => !isSo(claim, seen))).toEqual([]);
      }
    }
    expect(looked).toBeGreaterThan(20);
  });
});

describe('memory', () => {
  it('stays within the limit of the trace over thirty simulated minutes', () => {
    const story = openStory();
    const recordsMax = 1_000_000;
    let widest = 0;
    for (let second = 0; second < 1800; second += 1) {
      story.advance(1e6);
      widest = Math.max(widest, story.view().traceBytes);
    }
    // 20 bytes a record, in chunks of 4096 records.
    expect(widest).toBeLessThanOrEqual((recordsMax + 4096) * 20);
    expect(widest).toBeGreaterThan(0);
  });
});
