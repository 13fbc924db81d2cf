/**
 * Goal: a preset sets what there is to values that are allowed, and says whose they are.
 * Method: every preset is put into a document at full speed, and the document is read by the engine.
 */
import { describe, expect, it } from 'vitest';
import { FIELDS, parseScenario } from '../../src/engine';
import { withKnobs } from '../../src/runner/knobs';
import { PRESETS } from '../../src/scenarios/presets';

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_id, preset) => {
  it('sets knobs that there are', () => {
    const paths = FIELDS.map(({ path }) => path);
    for (const path of Object.keys(preset.set)) expect(paths).toContain(path);
    expect(Object.keys(preset.set)).not.toEqual([]);
  });

  it('sets values that are allowed', () => {
    const document = withKnobs({ version: 1, world: 'realistic' }, preset.set);
    expect(parseScenario(document)).not.toHaveProperty('problems');
  });

  it('says what it means and where it is written', () => {
    expect(preset.about).toMatch(/^[A-Z].{10,110}\.$/);
    expect(preset.source.length).toBeGreaterThan(10);
  });
});

it('presets have different names', () => {
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  expect(new Set(PRESETS.map(({ title }) => title)).size).toBe(PRESETS.length);
});
