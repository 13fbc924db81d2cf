/**
 * Goal: no run changes unnoticed.
 * Method: the fingerprints of many runs are written down. Where a run is meant to change, write them down anew, and say
 * in the commit why:
 *
 *   UPDATE_GOLDEN=1 npx vitest run --project unit test/golden
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { GOLDEN_CASES, goldenHashes } from './cases';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

const file = new URL('hashes.json', import.meta.url);

if (process.env.UPDATE_GOLDEN === '1') {
  const hashes = GOLDEN_CASES.map((golden) => [golden.name, goldenHashes(golden)]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

type Hashes = Readonly<Record<string, string>>;
const stored = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Hashes>>;

describe('the golden runs', () => {
  it('are all written down, and no others', () => {
    const names = GOLDEN_CASES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(stored)).toEqual(names);
  });

  it('all differ from each other', () => {
    const last = GOLDEN_CASES.map(({ name, atS }) => stored[name]?.[`${atS.at(-1)}`]);
    expect(new Set(last).size).toBe(last.length);
  });
});

describe.each(GOLDEN_CASES.map((golden) => [golden.name, golden] as const))(
  '%s',
  (name, golden) => {
    it('runs as ever', () => {
      expect(goldenHashes(golden)).toEqual(stored[name]);
    });
  },
);
