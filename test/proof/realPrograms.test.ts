/**
 * Goal: the settings that are handed out are taken by the programs that they are for.
 * Method: every ready-made scenario and every preset under every architecture, and every choice of the balancer's,
 * is given to HAProxy and nginx to be checked, where these are installed, and to HashiCorp's parser of Terraform.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { afterAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES, FIELDS, parseScenario } from '../../src/engine';
import { CONFIGS } from '../../src/proof/configs';
import { SCENARIOS } from '../../src/scenarios';
import { PRESETS, withPresetValues } from '../../src/scenarios/presets';

const folder = mkdtempSync(join(tmpdir(), 'stateside-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isThere = (program: string) => spawnSync(program, ['-v']).error === undefined;

const BASE = { version: 1, name: 'Shop', world: 'realistic' };
const sticky = (balancer: object) => ({ ...BASE, architecture: 'sticky', balancer });
const DOCUMENTS: readonly unknown[] = [
  ...ARCHITECTURES.flatMap(({ id }) => [
    { ...BASE, architecture: id },
    { ...BASE, architecture: id, world: 'stretched' },
    ...PRESETS.map((preset) => withPresetValues({ ...BASE, architecture: id }, [preset])),
    ...SCENARIOS.map(({ document }) => ({ ...document, architecture: id })),
  ]),
  ...FIELDS.filter(({ path }) => path.startsWith('balancer.')).flatMap((field) => {
    const values = field.choices ?? [field.min, field.max];
    const name = field.path.replace('balancer.', '');
    return [{}, { policy: 'consistent-hash', retries: 3, ejectAfter: 5 }].flatMap((others) =>
      values.map((value) => sticky({ ...others, [name]: value })),
    );
  }),
];

/** What a program reads of a text. */
const withoutComments = (text: string) => text.replace(/^ *#.*$/gm, '');

/** What a product is given for every document that is a scenario: of those that differ in comments alone, one. */
function textsOf(id: string): readonly string[] {
  const config = CONFIGS.find((one) => one.id === id);
  const texts = DOCUMENTS.flatMap((document) => {
    const parsed = parseScenario(document);
    return 'scenario' in parsed ? [config?.write(parsed.scenario) ?? ''] : [];
  });
  return [...new Map(texts.map((text) => [withoutComments(text), text])).values()];
}

describe('the settings', () => {
  it('are written for every ready-made scenario, and every preset', () => {
    for (const { document } of SCENARIOS)
      expect(parseScenario(document)).toHaveProperty('scenario');
    for (const preset of PRESETS) {
      expect(parseScenario(withPresetValues(BASE, [preset]))).toHaveProperty('scenario');
    }
  });
});

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

/** Neither sticky nor least_time were words of open source nginx before 1.29; so only the rest can be checked everywhere. */
const withoutNewWords = (text: string) =>
  text.replace(/^ *(sticky|least_time) [^;]*;$/gm, '').replace(/ route=S\d+/g, '');

describe.skipIf(!isThere('nginx'))('nginx', () => {
  it('takes all settings without a warning', { timeout: 120_000 }, () => {
    const texts = new Set(textsOf('nginx').map(withoutNewWords));
    expect(texts.size).toBeGreaterThan(50);
    for (const text of texts) {
      const main = `pid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n`;
      const all = `${main}${text.replace('listen 80;', 'listen 127.0.0.1:8099;')}}\n`;
      expect(complaints(all, 'nginx', '-t', '-q', '-e', `${folder}/log`, '-c')).toBe('');
    }
  });
});

describe('Terraform', () => {
  it('parses all settings, with the servers in them', { timeout: 120_000 }, async () => {
    const texts = textsOf('aws-alb');
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      const { locals } = await parse('shop.tf', text);
      expect(Object.values(locals[0].servers)).toContain('10.0.0.11');
    }
  });

  it('would not be parsed with a block left open', async () => {
    const [text = ''] = textsOf('aws-alb');
    await expect(parse('shop.tf', text.slice(0, text.lastIndexOf('}')))).rejects.toThrow();
  });
});
