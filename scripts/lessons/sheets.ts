import { COURSE } from '../../src/lessons/course/course';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { sheetFile, teacherHtml, worksheetHtml } from '../../src/lessons/sheets/html';
import { teacherFile, teacherPage } from '../../src/lessons/sheets/markdown';
import { sheetOf } from '../../src/lessons/sheets/sheet';
import { walk } from './walk';

/** All that is written down of lessons, by file: their pages for teachers and their worksheets. */
export async function lessonSheets(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of LESSON_NAMES) {
    const lesson = await COURSE[name].load();
    const sheet = sheetOf(name, lesson, walk(lesson));
    files.set(teacherFile(name), teacherPage(sheet));
    files.set(`public/${sheetFile(name, 'teacher')}`, teacherHtml(sheet));
    files.set(`public/${sheetFile(name, 'worksheet')}`, worksheetHtml(sheet));
  }
  return files;
}
