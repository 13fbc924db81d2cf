/**
 * Goal: the soak breaks for what it says that it breaks for, and for nothing else; and the run alone can be played
 * without a browser. Nothing is said about speed: a test machine has other things to do.
 * Method: minutes made by hand, with one bound broken at a time; options, right and wrong; one minute of a small shop.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
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
import { ARCHITECTURES } from '../../src/engine';

const frames = (long: number) => [
  ...Array.from({ length: 3600 - long }, () => 1),
  ...Array.from({ length: long }, () => LONG_MS + 1),
];

const minute = (parts: Partial<Minute> = {}): Minute => ({
  minute: 1,
  simulatedSeconds: 240,
  architecture: 'jwt',
  work: spreadOf(frames(0)),
  gap: spreadOf([16.7, 16.7]),
  pageGap: spreadOf([16.7, 16.7]),
  answerMs: 12,
  heap: 80,
  buffers: 40,
  pageHeap: 5,
  elements: 900,
  load: 1,
  isJudged: true,
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
    expect(faultsOf([minute({ heap: 900, pageHeap: null, elements: null })])).toEqual([]);
  });

  it('do not count frames of minutes in which the machine was busy', () => {
    const busy = minute({ work: spreadOf(frames(40)), isJudged: false });
    expect(faultsOf([minute(), busy])).toEqual([]);
    expect(summaryOf([minute(), busy], 2)).toContain(
      '40 of 7200; in the 1 minutes that are judged, 0 of 3600',
    );
  });
});

describe('a line', () => {
  it('stands below its headings', () => {
    expect(asLine(minute())).toHaveLength(HEADINGS.length);
    expect(asLine(minute())).toMatch(/^ {5}1 {7}4:00 {12}jwt /);
  });
});

describe('options', () => {
  it('are an hour of the crowd, and all architectures of the engine', () => {
    expect(readOptions([])).toEqual({
      minutes: 60,
      scenario: 'crowd',
      architecture: undefined,
      node: false,
    });
    expect(NAMED).toEqual(ARCHITECTURES.map(({ id }) => id));
  });

  it.each([
    ['--minutes', '0'],
    ['--minutes', '1e9'],
    ['--architecture', 'none'],
    ['--seed', '1'],
  ])('are refused with a word: %s %s', (...words) => {
    expect(() => readOptions(words)).toThrow(/\w{3}/);
  });
});

describe('the run alone', () => {
  it('plays a minute of frames, and says what it came to', () => {
    const words = ['--node', '--minutes', '1', '--scenario', 'small-shop', '--architecture', 'jwt'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [inProject('scripts', 'soak.mjs'), ...words],
      { encoding: 'utf8' },
    );
    expect(stdout.split('\n')[1]).toMatch(/^ +1 +3:59 +jwt +[\d.]+\/[\d.]+\/[\d.]+ /);
    expect(stdout).toContain('of 3600');
    // A frame may be a long one here, and nothing else may be said.
    expect(stderr.replace(/^\d+ of 3600 frames .*\n$/, '')).toBe('');
  }, 120_000);
});
