/**
 * What is written down a second time, for readers who do not read the source: made from the engine's own lists.
 * @typedef {typeof import('../../src/engine/index.ts')} Engine
 * @typedef {import('../../src/engine/index.ts').Field} Field
 * @typedef {typeof import('../../src/messages/generatedWords.ts').tableWords} TableWords
 */

export const SCHEMA_FILE = 'public/scenario.schema.json';
export const TABLE_FILE = 'docs/model.md';

const BEGIN = '<!-- settings: made by npm run generate -->';
const END = '<!-- end of settings -->';

/**
 * `document` with the table of settings between its markers.
 * @param {string} document
 * @param {Engine['FIELDS']} fields
 * @param {TableWords} words
 */
export function withSettingTable(document, fields, words) {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${TABLE_FILE} has lost its markers.`);
  const before = document.slice(0, begin + BEGIN.length);
  return `${before}\n\n${settingTable(fields, words)}\n\n${document.slice(end)}`;
}

/** @param {Engine['FIELDS']} fields @param {TableWords} words */
function settingTable(fields, words) {
  const head = ['Setting', 'Path', 'Unit', 'Allowed', 'Stretched', 'Realistic', 'Source'];
  const rows = [head, head.map(() => '--'), ...fields.map((field) => rowOf(field, words))];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Field} field @param {TableWords} words */
function rowOf(field, words) {
  const { path, stretched, realistic } = field;
  return [
    words.title(field),
    `\`${path}\``,
    words.unit(field),
    allowed(field),
    show(stretched),
    show(realistic),
    words.source(field),
  ];
}

/** @param {Field} field */
function allowed({ kind, min, max, choices, stretched }) {
  if (kind === 'choice') return (choices ?? []).join(', ');
  if (kind === 'flag') return 'true, false';
  const limits = `${plain(min)} to ${plain(max)}`;
  return Array.isArray(stretched) ? `[low, high], ${limits}` : limits;
}

/** @param {import('../../src/engine/index.ts').Field['stretched']} value */
function show(value) {
  if (typeof value === 'number') return plain(value);
  return typeof value === 'object' ? `[${value.map(plain).join(', ')}]` : String(value);
}

/** A number without an exponent. @param {number} value */
function plain(value) {
  const text = String(value);
  return text.includes('e') ? value.toFixed(9).replace(/0+$/, '') : text;
}
