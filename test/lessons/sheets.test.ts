/**
 * Goal: what is written down of lessons, for teachers and to write on, is what their runs come to now; each is one page
 * that stands by itself.
 * Method: the files are compared with what `npm run generate` would write, and looked through.
 */
import { describe, expect, it } from 'vitest';
import { lessonSheets } from '../../scripts/lessons/sheets';
import { COURSE } from '../../src/lessons/course/course';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import course from '../../src/messages/en/learning/course';
import { readTextFiles } from '../support/files';

const files = readTextFiles();
const sheets = await lessonSheets();

describe('the sheets of lessons', () => {
  it('are those that would be made now', () => {
    for (const [file, text] of sheets) expect(files.get(file), file).toBe(text);
  });

  it('are three of each lesson, and no others', () => {
    const kept = [...files.keys()].filter((file) =>
      /^(docs|public)\/lessons\/.*\.(md|html)$/.test(file),
    );
    const named = kept.filter((file) => file !== 'docs/lessons/README.md');
    expect(named.sort()).toEqual([...sheets.keys()].sort());
    expect(sheets.size).toBe(3 * LESSON_NAMES.length);
  });

  it.each([...sheets].filter(([file]) => file.endsWith('.html')))(
    '%s stands by itself',
    (_, text) => {
      expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=|https?:/);
      expect(text).toContain("default-src 'none'");
      for (const [, to] of text.matchAll(/\s(?:src|href)="([^"]*)"/g))
        expect(to).toMatch(/^\.{1,2}\//);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).not.toContain('undefined');
    },
  );

  it('are listed for teachers, each with its time', () => {
    const list = files.get('docs/lessons/README.md') ?? '';
    const rows = [...list.matchAll(/^\| \[(.*)\]\(([\w-]+)\.md\) \| (\d+) \|$/gm)];
    expect(rows.map(([, ...row]) => row)).toEqual(
      LESSON_NAMES.map((name) => [course(`course.${name}`), name, `${COURSE[name].minutes}`]),
    );
  });

  it('have the answers of a worksheet on a page of their own', () => {
    for (const name of LESSON_NAMES) {
      const text = sheets.get(`public/lessons/${name}-worksheet.html`) ?? '';
      const [open = '', answers = ''] = text.split('<section class="answers">');
      expect(open).toContain('class="picture"');
      expect(answers.length).toBeGreaterThan(500);
    }
    expect(files.get('public/lessons/sheet.css')).toMatch(/\.answers {[^}]*break-before: page/);
  });
});
