import { clientName } from '../../engine';
import { glyphOf } from '../../stage/nodes/Glyph';
import type { Situation } from '../../state/readings';
import { words } from './sheet';

type World = Situation['run']['system'];

const WIDTH = 640;
const PERSON_Y = 34;
const SERVER_Y = 78;
const TOP = 20;

/** The stage as lines and words, for paper: who is sent where, and what is kept where. */
export function pictureOf({ run: { system } }: Situation): string {
  const people = Math.max(system.people.length, 1);
  const height = TOP + Math.max(people * PERSON_Y, system.servers.length * SERVER_Y) + 10;
  const middle = height / 2;
  return [
    `<svg class="picture" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(
      words('sheets.drawn', { servers: system.servers.length }),
    )}">`,
    ...peopleOf(system, middle),
    box(190, middle - 22, 110, 44, [words('sheets.balancer')]),
    ...serversOf(system, middle),
    box(532, middle - 36, 104, 72, [words('sheets.store'), ...countOf(system.store.copyCount)]),
    '</svg>',
  ].join('\n');
}

function peopleOf(system: World, middle: number): string[] {
  if (system.crowd) {
    const count = system.groups.reduce((sum, group) => sum + group.people, 0);
    return [
      box(10, middle - 22, 120, 44, [words('sheets.crowd', { count })]),
      line(130, middle, 190, middle),
    ];
  }
  return system.people.flatMap(({ index, name }, row) => {
    const y = TOP + row * PERSON_Y;
    return [glyph(index, 24, y), text(44, y + 5, name, 'start'), line(90, y, 190, middle)];
  });
}

function serversOf({ servers, store }: World, middle: number): string[] {
  return servers.flatMap(({ name, copies, copyCount }, row) => {
    const y = TOP + row * SERVER_Y - 8;
    const named = copies.every(({ owner }) => owner < 8) && copies.length === copyCount;
    const shown = named
      ? copies.map(({ owner }, place) => glyph(owner, 400 + place * 26, y + 42, 0.7))
      : [text(440, y + 46, countOf(copyCount).join(''), 'middle')];
    return [
      box(380, y, 120, 62, []),
      text(388, y + 18, name, 'start'),
      ...(copyCount > 0 ? shown : []),
      line(300, middle, 380, y + 31),
      ...(store.used ? [line(500, y + 31, 532, middle)] : []),
    ];
  });
}

const countOf = (count: number): string[] =>
  count === 0 ? [] : [words('sheets.sessions', { count })];

const box = (x: number, y: number, width: number, height: number, lines: readonly string[]) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${lines
    .map((one, row) => text(x + width / 2, y + 26 + row * 18, one, 'middle'))
    .join('')}`;

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;

const text = (x: number, y: number, said: string, anchor: 'start' | 'middle') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(said)}</text>`;

function glyph(person: number, x: number, y: number, scale = 0.8): string {
  const { path, letter } = glyphOf(person);
  const letters = letter
    ? `<text y="${letter.y}" font-size="${letter.size}" text-anchor="middle">${clientName(person)[0]}</text>`
    : '';
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="${path}"/>${letters}</g>`;
}

export const escaped = (said: string): string =>
  said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
