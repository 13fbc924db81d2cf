/**
 * Goal: the documents can be read, and do not name what is not there.
 * Method: their form, their links and the lists they repeat are compared with the project.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { CHANGES } from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';
import { readAddress } from '../../src/state/address';
import { documents, firstCells, textOf } from './documents';

const names = [...documents.keys()];
/** Tables, headings and what stands in fences cannot be wrapped. */
const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

describe.each(names)('%s', (name) => {
  const text = textOf(name);

  it('has one title', () => {
    expect(withoutFences(text).match(/^# .+$/gm)).toHaveLength(1);
  });

  it('is wrapped at 100 columns', () => {
    const lines = withoutFences(text).split('\n');
    expect(lines.filter((line) => line.length > 100 && !line.startsWith('|'))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => link);
    const missing = links.filter(
      (link) =>
        !/^https?:/.test(link) && !existsSync(path.join(projectRoot, path.dirname(name), link)),
    );
    expect(missing).toEqual([]);
  });
});

describe('README.md', () => {
  it('lists the parameters of the address', () => {
    const [known = ''] = readAddress('?unknown=1').ignored;
    const listed = firstCells(textOf('README.md'), 'In the address').join(', ');
    expect(known).toContain(`known are ${listed.replaceAll('`', '')} and every other`);
  });

  it('lists the ready-made scenarios', () => {
    for (const { name } of SCENARIOS) expect(textOf('README.md')).toContain(`\`${name}\``);
  });
});

describe('docs/scenario.md', () => {
  it.each(CHANGES)('names "$verb" for a $subject', ({ verb }) => {
    expect(textOf('docs/scenario.md')).toContain(`\`${verb}\``);
  });
});
