/**
 * Goal: the page tells all that the model leaves out, in the words of the document.
 * Method: the section is counted by its bullets, and read as the build reads it.
 */
import { describe, expect, it } from 'vitest';
import { OMISSIONS_FILE, readOmissions } from '../../scripts/lib/omissions.mjs';
import { textOf } from './documents';

const document = textOf(OMISSIONS_FILE);
const omissions = readOmissions(document);

describe('what is left out', () => {
  it('arrives with every bullet', () => {
    const section = document.split('## What is left out\n')[1]?.split('\n## ')[0] ?? '';
    const titles = [...section.matchAll(/^- \*\*(.+?)\.\*\*/gm)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(5);
    expect(omissions.map(({ title }) => title)).toEqual(titles);
  });

  it('is plain text, without links into files that a page does not have', () => {
    for (const { title, text } of omissions) {
      expect(text, title).toMatch(/^[A-Z].+\.$/);
      expect(text, title).not.toMatch(/[[\]*`]|\bMore\b|\n/);
    }
  });

  it('keeps the words of a link that says something', () => {
    const item =
      '## What is left out\n\n- **Shop.** No `stock`, see\n  [prices](a.md). [More](b.md#c)\n';
    expect(readOmissions(item)).toEqual([{ title: 'Shop', text: 'No stock, see prices.' }]);
  });

  it('is a defect where the section is missing, or a bullet has no title', () => {
    expect(() => readOmissions('# Model\n')).toThrow('has no section "What is left out"');
    expect(() => readOmissions('## What is left out\n\n- No title\n')).toThrow('has no title');
  });
});
