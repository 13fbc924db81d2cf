/**
 * Goal: the settings that are handed out are taken by the programs that they are for.
 * Method: every architecture under every preset of a balancer, and every choice of the balancer's, is given to
 * HAProxy and nginx to be checked, where these are installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES, FIELDS, parseScenario } from '../../src/engine';
import { CONFIGS } from '../../src/proof/configs';
import { PRESETS, withPresetValues } from '../../src/scenarios/presets';

const folder = mkdtempSync(join(tmpdir(), 'stateside-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isThere = (program: string) => spawnSync(program, ['-v']).error === undefined;

const BASE = { version: 1, name: 'Shop', world: 'realistic' };
const presets = PRESETS.filter(({ topic }) => topic === 'balancer');
const sticky = (balancer: object) => ({ ...BASE, architecture: 'sticky', balancer });
const DOCUMENTS: readonly unknown[] = [
  ...ARCHITECTURES.flatMap(({ id }) => [
    { ...BASE, architecture: id },
    { ...BASE, architecture: id, world: 'stretched' },
    ...presets.map((preset) => withPresetValues({ ...BASE, architecture: id }, [preset])),
  ]),
  ...FIELDS.filter(({ path }) => path.startsWith('balancer.')).flatMap((field) => {
    const values = field.choices ?? [field.min, field.max];
    const name = field.path.replace('balancer.', '');
    return [{}, { policy: 'consistent-hash', retries: 3, ejectAfter: 5 }].flatMap((others) =>
      values.map((value) => sticky({ ...others, [name]: value })),
    );
  }),
];

/** What a product is given for every document that is a scenario, each once. */
function textsOf(id: string): readonly string[] {
  const config = CONFIGS.find((one) => one.id === id);
  const texts = DOCUMENTS.flatMap((document) => {
    const parsed = parseScenario(document);
    return 'scenario' in parsed ? [config?.write(parsed.scenario) ?? ''] : [];
  });
  return [...new Set(texts)];
}

/** What a program says against a text, or nothing. */
function complaints(text: string, program: string, ...before: string[]): string {
  const file = join(folder, 'config');
  writeFileSync(file, text);
  const { status, stderr, stdout } = spawnSync(program, [...before, file], { encoding: 'utf8' });
  const said = `${stdout}${stderr}`;
  return status === 0 && !/warn|alert|emerg/i.test(said) ? '' : `${said}\n${text}`;
}

describe.skipIf(!isThere('haproxy'))('HAProxy', () => {
  it('takes all settings without a warning', { timeout: 120_000 }, () => {
    const texts = textsOf('haproxy');
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(complaints(text, 'haproxy', '-c', '-f')).toBe('');
  });
});

/** Before 1.29.6, sticky was no word of open source nginx; so only the rest can be checked everywhere. */
const withoutSticky = (text: string) =>
  text.replace(/^ *sticky [^;]*;$/gm, '').replace(/ route=S\d+/g, '');

describe.skipIf(!isThere('nginx'))('nginx', () => {
  it('takes all settings without a warning', { timeout: 120_000 }, () => {
    const texts = new Set(textsOf('nginx').map(withoutSticky));
    expect(texts.size).toBeGreaterThan(50);
    for (const text of texts) {
      const main = `pid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n`;
      const all = `${main}${text.replace('listen 80;', 'listen 127.0.0.1:8099;')}}\n`;
      expect(complaints(all, 'nginx', '-t', '-q', '-e', `${folder}/log`, '-c')).toBe('');
    }
  });
});
