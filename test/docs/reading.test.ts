/**
 * Goal: the documents can be read, and do not name what is not there.
 * Method: their form, their links and the lists they repeat are compared with the project.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { CHANGES } from '../../src/engine';
import { POLICY_IDS } from '../../src/engine/balancing/ids';
import { readTarget, SUBJECTS } from '../../src/engine/changes/target';
import { ignoredInWords } from '../../src/messages/ignored';
import { SCENARIOS } from '../../src/scenarios';
import { readAddress } from '../../src/state/address/address';
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
    const known = readAddress('?unknown=1').ignored.map(ignoredInWords).join();
    const listed = firstCells(textOf('README.md'), 'In the address').join(', ');
    expect(known).toContain(`known are ${listed.replaceAll('`', '')} and every other`);
  });

  it('lists the ready-made scenarios', () => {
    for (const { name } of SCENARIOS) expect(textOf('README.md')).toContain(`\`${name}\``);
  });
});

/** The cells of every row of the first table below a heading. */
function rowsBelow(document: string, heading: string): string[][] {
  const section = document.split(`## ${heading}\n`)[1] ?? '';
  const [table = ''] = /^\|[\s\S]*?(?=\n\n)/m.exec(section) ?? [];
  const rows = table.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/scenario.md', () => {
  it.each(SUBJECTS)('names everything that can be done to: %s', (subject) => {
    let target: string | undefined;
    const listed = rowsBelow(textOf('docs/scenario.md'), 'Interventions').flatMap(
      ([named = '', verbs = '']) => {
        // A row without a target goes on with the one above.
        target = /"([^"]+)"/.exec(named)?.[1] ?? target;
        if (readTarget(target)?.subject !== subject) return [];
        return [...verbs.matchAll(/`([a-z-]+)`/g)].map(([, verb]) => verb);
      },
    );
    const known = CHANGES.filter((one) => one.subject === subject).map(({ verb }) => verb);
    expect(listed.toSorted()).toEqual(known.toSorted());
  });
});

describe('docs/model/balancing.md', () => {
  it('says of every policy how it chooses', () => {
    const listed = rowsBelow(textOf('docs/model/balancing.md'), 'Which server').map(
      ([policy = '']) => policy.replaceAll('`', ''),
    );
    expect(listed).toEqual([...POLICY_IDS]);
  });
});
