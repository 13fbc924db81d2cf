import type { LessonName } from '../course/names';
import { escaped, pictureOf } from './picture';
import { type Sheet, words } from './sheet';

/** Where the pages lie beside the page. */
export const sheetFile = (name: LessonName, kind: 'teacher' | 'worksheet'): string =>
  kind === 'teacher' ? `lessons/${name}.html` : `lessons/${name}-worksheet.html`;

/** The page for teachers, to be read on a screen or printed. */
export function teacherHtml(sheet: Sheet): string {
  const { name, minutes, options, misconceptions, nowTry, transfer } = sheet;
  const title = words('sheets.teacher', { title: { id: `course.${name}` } });
  return documentOf(title, [
    h(1, title),
    ul([
      bold(words('sheets.goal'), sheet.goal),
      bold(words('sheets.minutes'), words('sheets.minutesOf', { minutes })),
      link(`../?lesson=${name}`, words('sheets.open')),
      link(`./${name}-worksheet.html`, words('sheets.sheet')),
    ]),
    h(2, words('sheets.question')),
    p(sheet.hook),
    strong(sheet.question),
    options.length === 0
      ? ul(sheet.fates.map(escaped))
      : ul(
          options.map(({ text, isRight }) =>
            escaped(isRight ? `${text} (${words('sheets.right')})` : text),
          ),
        ),
    h(2, words('sheets.misconceptions')),
    ul(
      misconceptions.map(
        ({ answer, idea, reply }) =>
          `${answer === null ? '' : `“${escaped(answer)}” `}<strong>${escaped(idea)}</strong> ${escaped(reply)}`,
      ),
    ),
    h(2, words('sheets.comesOut')),
    p(words('sheets.figures')),
    observed(sheet.observe),
    ...byPersonOf(sheet),
    ...sheet.why.map(p),
    h(2, words('sheets.try')),
    p(nowTry.text),
    observed(nowTry.rows),
    ...needsOf(nowTry),
    ...nowTry.shows.map(p),
    h(2, words('sheets.transfer')),
    strong(transfer.question),
    reasons(sheet),
    h(2, words('sheets.leavesOut')),
    ul(sheet.leavesOut.map(escaped)),
    h(2, words('sheets.goOn')),
    ul(sheet.goOn.map(escaped)),
  ]);
}

/** A sheet to write on, and the answers on a page of their own. */
export function worksheetHtml(sheet: Sheet): string {
  const { name, people, options, nowTry, transfer } = sheet;
  const named = { title: { id: `course.${name}` } } as const;
  const title = words('sheets.worksheet', named);
  return documentOf(title, [
    h(1, title),
    `<p class="name">${escaped(words('sheets.name'))}: <span class="line"></span></p>`,
    h(2, words('sheets.picture')),
    pictureOf(sheet.stage),
    h(2, words('sheets.predict')),
    p(sheet.hook),
    strong(sheet.question),
    people === null ? boxes(options.map(({ text }) => text)) : fatesTable(sheet, people),
    `<p class="because">${escaped(words('sheets.because'))}: <span class="line"></span></p>`,
    h(2, words('sheets.observe')),
    emptyTable(sheet.observe),
    h(2, words('sheets.explain')),
    '<p class="lines"><span></span><span></span><span></span></p>',
    h(2, words('sheets.try')),
    p(nowTry.text),
    emptyTable(nowTry.rows),
    h(2, words('sheets.oneMore')),
    strong(transfer.question),
    boxes(transfer.options.map(({ text }) => text)),
    `<section class="answers">${[
      h(2, words('sheets.answers', named)),
      p(words('sheets.figures')),
      ...(people === null
        ? [ul(options.filter(({ isRight }) => isRight).map(({ text }) => escaped(text)))]
        : []),
      ...byPersonOf(sheet),
      observed(sheet.observe),
      ...sheet.why.map(p),
      observed(nowTry.rows),
      ...needsOf(nowTry),
      ...nowTry.shows.map(p),
      reasons(sheet),
    ].join('\n')}</section>`,
  ]);
}

const reasons = ({ transfer }: Sheet): string =>
  ul(
    transfer.options.map(({ text, reason, isRight }) =>
      isRight
        ? `<strong>${escaped(text)}</strong> ${escaped(reason)}`
        : `${escaped(text)} ${escaped(reason)}`,
    ),
  );

function fatesTable({ fates }: Sheet, people: NonNullable<Sheet['people']>): string {
  const head = [
    words('sheets.person'),
    words('sheets.yourPrediction'),
    words('sheets.whatHappened'),
  ];
  const choices = fates
    .map((fate) => `<span class="choice"><span class="box"></span>${escaped(fate)}</span>`)
    .join(' ');
  return `<div class="fates">${table(
    head,
    people.map((name) => [escaped(name), choices, '']),
  )}</div>`;
}

/** What has come of it for each person. */
const byPersonOf = ({ byPerson: { caption, heads, rows } }: Sheet): readonly string[] => [
  p(caption),
  table(
    heads,
    rows.map((cells) => cells.map(escaped)),
  ),
];

/** What to choose for which need, where there is such a list. */
const needsOf = ({ needs, needsTitle }: Sheet['nowTry']): readonly string[] =>
  needs.length === 0
    ? []
    : [
        p(needsTitle),
        table(
          [words('lesson.need'), words('lesson.met')],
          needs.map(({ need, met, price }) => [
            escaped(need),
            `<strong>${escaped(met)}</strong> ${escaped(price)}`,
          ]),
        ),
      ];

const emptyTable = (rows: Sheet['observe']): string =>
  table(
    [words('sheets.lookFor'), words('sheets.saw'), words('sheets.when')],
    rows.map(({ lookFor }) => [escaped(lookFor), '', '']),
  );

const observed = (rows: Sheet['observe']): string =>
  ul(rows.map(({ lookFor, saw, at }) => escaped(`${saw === '' ? lookFor : saw} (${at})`)));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const boxes = (texts: readonly string[]): string =>
  `<ul class="boxes">${texts.map((one) => `<li><span class="box"></span>${escaped(one)}</li>`).join('')}</ul>`;

const h = (level: number, text: string): string => `<h${level}>${escaped(text)}</h${level}>`;
const p = (text: string): string => `<p>${escaped(text)}</p>`;
const strong = (text: string): string => `<p><strong>${escaped(text)}</strong></p>`;
const bold = (name: string, text: string): string =>
  `<strong>${escaped(name)}:</strong> ${escaped(text)}`;
const link = (to: string, text: string): string => `<a href="${to}">${escaped(text)}</a>`;
const ul = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const documentOf = (title: string, parts: readonly string[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="./sheet.css" />
  </head>
  <body>
    <main>
${parts.join('\n')}
    </main>
  </body>
</html>
`;
