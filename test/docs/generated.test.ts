/**
 * Goal: what is written down a second time says what the engine says.
 * Method: the generated files are compared with what would be generated now; `npm run generate` mends them.
 */
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILE, TABLE_FILE, withSettingTable } from '../../scripts/lib/generated.mjs';
import { FIELDS, scenarioSchema } from '../../src/engine';
import { schemaWords, tableWords } from '../../src/messages/generatedWords';
import { PRESET_IDS } from '../../src/scenarios/presets';
import { readTextFiles } from '../support/files';
import { textOf } from './documents';

describe('generated files', () => {
  it('have the schema of scenarios', () => {
    const schema = readTextFiles().get(SCHEMA_FILE) ?? '';
    expect(JSON.parse(schema)).toEqual(scenarioSchema(schemaWords, PRESET_IDS));
  });

  it('have the table of settings', () => {
    const document = textOf(TABLE_FILE);
    expect(document).toBe(withSettingTable(document, FIELDS, tableWords));
  });
});

describe('the table of settings', () => {
  const marked = (between: string) =>
    `a\n<!-- settings: made by npm run generate -->${between}<!-- end of settings -->\nb\n`;

  it('replaces an older one and leaves the rest alone', () => {
    const table = withSettingTable(marked('\nan older one\n'), FIELDS, tableWords);
    expect(table).not.toContain('an older one');
    expect(withSettingTable(table, FIELDS, tableWords)).toBe(table);
    expect(table.startsWith('a\n')).toBe(true);
    expect(table.endsWith('\nb\n')).toBe(true);
  });

  it('writes small numbers without an exponent', () => {
    expect(withSettingTable(marked(''), FIELDS, tableWords)).toContain('| 0.0000125 |');
  });

  it('is missed where its markers are missing', () => {
    expect(() => withSettingTable('nothing', FIELDS, tableWords)).toThrow('markers');
  });
});
