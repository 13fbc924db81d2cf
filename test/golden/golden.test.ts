/**
 * Goal: no run changes unnoticed.
 * Method: the fingerprints of many runs are written down. Where a run is meant to change, write them down anew, and say
 * in the commit why:
 *
 *   UPDATE_GOLDEN=1 npx vitest run --project unit test/golden
 *
 * It prints the runs that were there before and are not the same any more: CHANGELOG.md says why, under "Trace hashes".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ARCHITECTURES } from '../../src/engine';
import { GOLDEN_CASES, goldenHashes } from './cases';
import { differences } from './differences';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

const file = new URL('hashes.json', import.meta.url);

type Hashes = Readonly<Record<string, string>>;
const read = () => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Hashes>>;

if (process.env.UPDATE_GOLDEN === '1') {
  const before = read();
  const hashes = GOLDEN_CASES.map((golden) => [golden.name, goldenHashes(golden)] as const);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
  process.stdout.write(`${differences(before, Object.fromEntries(hashes))}\n`);
}

const stored = read();

describe('writing them down anew', () => {
  it('names every run that is not the same any more, or gone, apart from new ones', () => {
    const before = { same: { 30: 'a' }, other: { 30: 'a', 60: 'b' }, gone: { 30: 'c' } };
    const after = { same: { 30: 'a' }, other: { 30: 'a', 60: 'd' }, added: { 30: 'e' } };
    expect(differences(before, after)).toBe(
      'Golden runs: 1 changed, 1 gone, 1 new, 1 as before.\nchanged: other (at 60 s)\ngone: gone',
    );
    expect(differences(before, before)).toBe('Golden runs: 0 changed, 0 gone, 0 new, 3 as before.');
  });
});

describe('the golden runs', () => {
  it('are all written down, and no others', () => {
    const names = GOLDEN_CASES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(stored)).toEqual(names);
  });

  it('all differ from each other, unless nothing is kept of anybody', () => {
    const last = ({ name, atS }: (typeof GOLDEN_CASES)[number]) => stored[name]?.[`${atS.at(-1)}`];
    const isStateless = ({ document }: (typeof GOLDEN_CASES)[number]) =>
      JSON.stringify(document).includes('"workload":"weather"');
    // Where nothing but a login is kept, what Hybrid would keep in the store is nothing: it runs as JWT does.
    const isLogin = ({ document }: (typeof GOLDEN_CASES)[number]) =>
      /"workload":"(api|booking)"/.test(JSON.stringify(document));
    const keeping = GOLDEN_CASES.filter((golden) => !isStateless(golden) && !isLogin(golden));
    expect(new Set(keeping.map(last)).size).toBe(keeping.length);
    const logins = GOLDEN_CASES.filter(isLogin);
    for (const one of new Set(logins.map(({ document }) => document))) {
      const of = (id: string) =>
        logins
          .filter(({ document, architecture }) => document === one && architecture === id)
          .map(last);
      expect(of('hybrid')).toEqual(of('jwt'));
      const cases = logins.filter(({ document }) => document === one);
      expect(new Set(cases.map(last)).size).toBeGreaterThan(2);
    }
    // Where a session would be kept makes no difference then; that the balancer sets a cookie does.
    const stateless = GOLDEN_CASES.filter(isStateless);
    const documents = new Set(stateless.map(({ document }) => document));
    expect(documents.size).toBe(2);
    for (const one of documents) {
      const cases = stateless.filter(({ document }) => document === one);
      expect(cases).toHaveLength(ARCHITECTURES.length);
      expect(new Set(cases.map(last)).size).toBe(2);
    }
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
