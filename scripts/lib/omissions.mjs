/** @typedef {import('../../src/proof/evidence.ts').Omission} Omission */

export const OMISSIONS_FILE = 'docs/model.md';
const HEADING = '## What is left out\n';

/**
 * The list of what the model leaves out, as plain text: what the document says is what the page says.
 * @param {string} document
 * @returns {Omission[]}
 */
export function readOmissions(document) {
  const section = document.split(HEADING)[1]?.split('\n## ')[0];
  if (section === undefined) {
    throw new Error(`${OMISSIONS_FILE} has no section "What is left out".`);
  }
  return section.split(/^- /m).slice(1).map(readItem);
}

/** @param {string} item @returns {Omission} */
function readItem(item) {
  const text = plain(item);
  const [, title, rest] = text.match(/^\*\*(.+?)\.\*\* (.+)$/) ?? [];
  if (title === undefined || rest === undefined) {
    throw new Error(`${OMISSIONS_FILE}: what is left out has no title: "${text}"`);
  }
  return { title, text: rest };
}

/** Without links (a chapter is a file, and the page has none), line ends and marks for code. @param {string} item */
function plain(item) {
  return item
    .replace(/\s*\[More\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replace(/\s+/g, ' ')
    .trim();
}
