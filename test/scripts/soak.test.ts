/**
 * Goal: the soak breaks for what it says that it breaks for, and for nothing else; and the run alone can be played
 * without a browser. Nothing is said about speed: a test machine has other things to do.
 * Method: minutes made by hand, with one bound broken at a time; options, right and wrong; one minute of a small shop;
 * a worker's end, told by a stand-in of the browser. Bounds are compared with the document that states them.
 */
import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { FrameClock } from '../../scripts/soak/frameClock.mjs';
import { workerTarget } from '../../scripts/soak/heaps.mjs';
import { ARCHITECTURES as NAMED, readOptions } from '../../scripts/soak/options.mjs';
import {
  asLine,
  BOUNDS,
  faultsOf,
  HEADINGS,
  LONG_MS,
  type Minute,
  spreadOf,
  summaryOf,
} from '../../scripts/soak/report.mjs';
import { framesOf } from '../../scripts/soak/workerFrames.mjs';
import { sideBySide } from '../../src/engine';
import { SCENARIO_NAMES } from '../../src/scenarios/names';
import { textOf } from '../docs/documents';

const soak = (...words: string[]) =>
  spawnSync(process.execPath, [inProject('scripts', 'soak.mjs'), ...words], { encoding: 'utf8' });

const frames = (long: number) => [
  ...Array.from({ length: 3600 - long }, () => 1),
  ...Array.from({ length: long }, () => LONG_MS + 1),
];

const minute = (parts: Partial<Minute> = {}): Minute => ({
  minute: 1,
  simulatedSeconds: 240,
  architecture: 'jwt',
  work: spreadOf(frames(0)),
  wall: spreadOf([2, 3]),
  longFrames: null,
  gap: spreadOf([16.7, 16.7]),
  pageGap: spreadOf([16.7, 16.7]),
  answerMs: 12,
  heap: 80,
  buffers: 40,
  pageHeap: 5,
  elements: 900,
  load: 1,
  errors: [],
  ...parts,
});

describe('bounds', () => {
  it('hold for what is within them', () => {
    expect(faultsOf([minute(), minute({ work: spreadOf(frames(3)) })])).toEqual([]);
  });

  it.each<[string, Partial<Minute>]>([
    ['an error', { errors: ['The worker was replaced.'] }],
    ['long frames', { work: spreadOf(frames(4)) }],
    ['memory of the run', { buffers: BOUNDS.workerMegabytes }],
    ['memory of the page', { pageHeap: BOUNDS.pageMegabytes + 1 }],
    ['elements', { elements: BOUNDS.elements + 1 }],
  ])('are broken by %s', (_, parts) => {
    expect(faultsOf([minute(parts)])).toHaveLength(1);
  });

  it('do not judge the memory of Node', () => {
    const alone = [minute({ heap: 900, pageHeap: null, elements: null })];
    expect(faultsOf(alone)).toEqual([]);
    expect(summaryOf(alone, 2)).not.toContain('Page');
    expect(summaryOf([minute()], 2)).toContain('Page: at most 5 MB, 900 elements.');
  });

  it.each<[string, Minute[]]>([
    ['minutes without frames', [minute({ work: spreadOf([]) })]],
    ['no minutes', []],
  ])('are not met by %s alone', (_, minutes) => {
    expect(faultsOf(minutes)).toEqual(['No frame was worked at.']);
    expect(summaryOf(minutes, 2)).not.toMatch(/Infinity|NaN/);
  });

  it('are those that the document states', () => {
    const section = textOf('docs/benchmark.md').split('\n## Age\n')[1]?.split('\n## ')[0] ?? '';
    const { workerMegabytes, pageMegabytes, elements } = BOUNDS;
    const text = section.replaceAll(/\s+/g, ' ');
    expect(text).toContain(`works for at most ${LONG_MS} ms, one in a thousand excepted`);
    expect(text).toContain(
      `stay below ${workerMegabytes} MB together, the page's heap below ${pageMegabytes} MB, ` +
        `and the page below ${elements.toLocaleString('en')} elements.`,
    );
  });
});

describe('the times of frames', () => {
  const thread = (tid: number, name: string) => ({
    ...{ name: 'thread_name', ph: 'M', pid: 1, tid, ts: 0 },
    args: { name },
  });
  const frame = (tid: number, dur: number, tdur: number, ts = 0) => ({
    ...{ name: 'FireAnimationFrame', ph: 'X', pid: 1, tid, ts },
    ...{ dur, tdur, args: {} },
  });

  it('are those of the worker, by its processor, by the clock, and from one to the next', () => {
    const events = [
      frame(7, 80_000, 12_000, 5000),
      frame(3, 9000, 9000),
      thread(3, 'CrRendererMain'),
      thread(7, 'DedicatedWorker thread'),
      { ...frame(7, 1000, 500), pid: 2 },
      frame(7, 3000, 2500, 85_000),
    ];
    expect(framesOf(events)).toEqual({ processor: [12, 2.5], wall: [80, 3], gap: [80] });
  });
});

describe('the clock of frames', () => {
  const busy = (ms: number) => {
    const endsMs = performance.now() + ms;
    while (performance.now() < endsMs);
  };

  it('tells of each long frame what the clock counted, and of every frame once', async () => {
    const clock = new FrameClock();
    clock.frame(() => busy(LONG_MS + 10));
    clock.frame(() => {});
    const { works, walls, long } = await clock.read();
    expect([works.length, walls.length]).toEqual([2, 2]);
    // A busy machine may make the empty frame a long one, too.
    const frame = long[0];
    expect(frame?.wallMs).toBeGreaterThan(LONG_MS);
    expect(frame?.workMs).toBeLessThanOrEqual(frame?.wallMs ?? 0);
    expect(frame?.garbageMs).toBeGreaterThanOrEqual(0);
    expect(await clock.read()).toEqual({ works: [], walls: [], long: [] });
    clock.stop();
  });
});

describe('a line', () => {
  it('is followed by one for each long frame', () => {
    const long = { workMs: 12, wallMs: 70, waitedMs: 58, garbageMs: 0 };
    const lines = asLine(minute({ longFrames: [long, { ...long, waitedMs: null }] })).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('70 ms by the clock: 12 with a processor, 58 waiting for one');
    expect(lines[2]).toContain(' - waiting');
  });

  it('stands below its headings', () => {
    expect(asLine(minute())).toHaveLength(HEADINGS.length);
    expect(asLine(minute())).toMatch(/^ {5}1 {7}4:00 {12}jwt /);
  });
});

describe('options', () => {
  it('are an hour of the crowd, and the architectures that the page always plays', () => {
    expect(readOptions([])).toEqual({
      minutes: 60,
      scenario: 'crowd',
      architecture: undefined,
      node: false,
      paced: false,
    });
    expect(NAMED).toEqual(sideBySide());
  });

  it.each([
    ['--minutes', '0'],
    ['--minutes', '1e9'],
    ['--architecture', 'none'],
    ['--seed', '1'],
    ['--paced'],
  ])('are refused with a word: %s %s', (...words) => {
    expect(() => readOptions(words)).toThrow(/\w{3}/);
  });
});

describe('a scenario that nobody has heard of', () => {
  it.each([
    ['in a browser', []],
    ['alone', ['--node']],
  ])(
    'is refused before anything is played %s',
    (_, words) => {
      const { status, stdout, stderr } = soak(...words, '--scenario', 'crwod');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`"crwod"; allowed are ${SCENARIO_NAMES.join(', ')}.\n`);
    },
    120_000,
  );
});

describe('a worker that is gone', () => {
  it('answers no more, and whoever asked or asks hears it', async () => {
    const page = new EventEmitter() as EventEmitter & Pick<CDPSession, 'send'>;
    let isGone = false;
    const send = async (method: string) => {
      if (method === 'Target.setAutoAttach') {
        page.emit('Target.attachedToTarget', { sessionId: '7', targetInfo: { type: 'worker' } });
      } else if (isGone) {
        throw new Error('No session with given id');
      }
    };
    page.send = send as CDPSession['send'];
    const ask = await workerTarget(page as unknown as CDPSession);
    const answer = ask('Runtime.getHeapUsage');
    const message = JSON.stringify({ id: 1, result: { usedSize: 5, backingStorageSize: 3 } });
    page.emit('Target.receivedMessageFromTarget', { message });
    expect(await answer).toEqual({ usedSize: 5, backingStorageSize: 3 });
    const open = ask('Runtime.getHeapUsage');
    isGone = true;
    page.emit('Target.detachedFromTarget', { sessionId: '7' });
    await expect(open).rejects.toThrow('The worker is gone.');
    await expect(ask('Runtime.getHeapUsage')).rejects.toThrow('No session');
  });
});

describe('the run alone', () => {
  it('plays a minute of frames, and says what it came to', () => {
    const words = ['--node', '--minutes', '1', '--scenario', 'small-shop', '--architecture', 'jwt'];
    const { stdout, stderr } = soak(...words);
    expect(stdout.split('\n')[1]).toMatch(/^ +1 +3:59 +jwt +[\d.]+\/[\d.]+\/[\d.]+ /);
    expect(stdout).toContain('of 3600');
    // A frame may be a long one here, and nothing else may be said.
    expect(stderr.replace(/^\d+ of 3600 frames .*\n$/, '')).toBe('');
  }, 120_000);
});
