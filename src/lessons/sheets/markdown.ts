import type { LessonName } from '../course/names';
import { type Sheet, words } from './sheet';

/** Columns of the documents. */
const WIDTH = 100;

/** The page for teachers, as a document of the repository. */
export function teacherPage(sheet: Sheet): string {
  const { name, minutes, question, options, misconceptions, nowTry, transfer } = sheet;
  const heading = (text: string) => `## ${text}`;
  const parts = [
    `# ${words('sheets.teacher', { title: { id: `course.${name}` } })}`,
    list([
      `**${words('sheets.goal')}:** ${sheet.goal}`,
      `**${words('sheets.minutes')}:** ${words('sheets.minutesOf', { minutes })}`,
      `**${words('sheets.open')}:** ${code(words('sheets.path', { name }))}`,
    ]),
    heading(words('sheets.question')),
    wrapped(sheet.hook),
    wrapped(`**${question}**`),
    options.length === 0
      ? list(sheet.fates)
      : list(
          options.map(({ text, isRight }) =>
            isRight ? `${text} (${words('sheets.right')})` : text,
          ),
        ),
    heading(words('sheets.misconceptions')),
    list(
      misconceptions.map(({ answer, idea, reply }) =>
        [answer === null ? '' : `“${answer}”`, `**${idea}**`, reply].filter(Boolean).join(' '),
      ),
    ),
    heading(words('sheets.comesOut')),
    wrapped(words('sheets.figures')),
    list(sheet.observe.map(({ lookFor, saw, at }) => `${saw === '' ? lookFor : saw} (${at})`)),
    wrapped(`**${sheet.byPerson.caption}**`),
    table([sheet.byPerson.heads, ...sheet.byPerson.rows]),
    `**${words('lesson.why')}**`,
    list(sheet.why),
    heading(words('sheets.try')),
    wrapped(nowTry.text),
    list(nowTry.rows.map(({ lookFor, saw, at }) => `${saw === '' ? lookFor : saw} (${at})`)),
    ...(nowTry.needs.length === 0
      ? []
      : [
          `**${nowTry.needsTitle}**`,
          list(nowTry.needs.map(({ need, met, price }) => `${need} **${met}** ${price}`)),
        ]),
    `**${words('lesson.why')}**`,
    list(nowTry.shows),
    heading(words('sheets.transfer')),
    wrapped(`**${transfer.question}**`),
    list(
      transfer.options.map(({ text, reason, isRight }) =>
        isRight ? `**${text}** ${reason}` : `${text} ${reason}`,
      ),
    ),
    heading(words('sheets.leavesOut')),
    list(sheet.leavesOut),
    heading(words('sheets.goOn')),
    list(sheet.goOn),
  ];
  return `<!-- Made by npm run generate from the lesson and its run. -->\n\n${parts.join('\n\n')}\n`;
}

/** Where it stands in the repository. */
export const teacherFile = (name: LessonName): string => `docs/lessons/${name}.md`;

const code = (text: string): string => text.replace(/<code>(.*?)<\/code>/g, '`$1`');

const list = (items: readonly string[]): string =>
  items.map((item) => wrapped(item, '- ', '  ')).join('\n');

function table([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A text in lines that are no longer than those of other documents. */
function wrapped(text: string, first = '', others = ''): string {
  const lines: string[] = [];
  let line = first;
  // A figure stays with its unit.
  for (const word of text.replace(/(\d) (s|ms)\b/g, '$1\u00a0$2').split(/[ \n]+/)) {
    const isEmpty = line === first || line === others;
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (longer.length > WIDTH && !isEmpty) {
      lines.push(line);
      line = others + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
