import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { type Plugin, parseSync } from 'vite';
import { FORMATS } from '../../src/messages/formats.ts';
import { pseudo } from './pseudo.ts';
import { type Node, replaced, visit } from './syntax.ts';

const ROOM = /\/src\/messages\/en\/(\w+\/\w+)\.ts(\?pseudo)?$/;
/** Of English: lists and numbers as this house writes them, without a comma before "and". */
const LOCALE = 'en-GB';

/**
 * Compiles messages: in `src/messages/en` every text becomes a function. With `?pseudo` it is the pseudo-locale, made
 * from the same texts, as a list of ids and functions. A text that is no ICU MessageFormat ends the build.
 */
export function messages(): Plugin {
  return {
    name: 'stateside:messages',
    enforce: 'pre',
    transform(code, id) {
      const [, name, query] = ROOM.exec(id) ?? [];
      if (name === undefined) return null;
      return { code: compiledRoom(name, code, query !== undefined), map: null };
    },
  };
}

/** One text of a room: where it stands, and what it says. */
interface Text {
  readonly id: string;
  readonly text: string;
  readonly node: Node;
}

/** A room's source with functions in the place of texts. */
export function compiledRoom(name: string, code: string, isPseudo: boolean): string {
  const texts = textsIn(name, code);
  const { imports, functions } = compiled(
    name,
    texts.map(({ id, text }) => [id, isPseudo ? pseudo(text) : text]),
  );
  if (isPseudo) {
    const entries = [...functions].map(([id, text]) => `[${JSON.stringify(id)}, ${text}]`);
    return `${imports}export default [\n${entries.join(',\n')}\n];\n`;
  }
  const changes = texts.map(({ id, node }) => ({ node, text: functions.get(id) as string }));
  return imports + replaced(code, changes);
}

/** The texts of a room's source: `room({ 'id': 'text' })`, and nothing but that. */
export function textsIn(name: string, code: string): readonly Text[] {
  const texts: Text[] = [];
  visit(parseSync(`${name}.ts`, code).program, (node) => {
    if (node.type !== 'CallExpression' || (node.callee as Node).name !== 'room') return;
    for (const property of objectIn(node.arguments as Node[])) texts.push(textIn(name, property));
  });
  if (texts.length === 0) throw new Error(`src/messages/en/${name}.ts has no messages.`);
  return texts;
}

/** The properties of `{ … }`, held to a type or not. */
function objectIn([one]: readonly (Node | undefined)[]): readonly Node[] {
  if (one?.type === 'ObjectExpression') return one.properties as Node[];
  const isHeld = one?.type === 'TSSatisfiesExpression' || one?.type === 'TSAsExpression';
  return isHeld ? objectIn([one.expression as Node]) : [];
}

/** Folders of which every file is a part of one room. */
const ROOMS_OF_SEVERAL = ['cards', 'configs', 'fields', 'lessons', 'presets'];

/** What ids of a room begin with: the name of the file, or of the folder where that is the room. */
export function prefixOf(name: string): string {
  const [folder = '', file = ''] = name.split('/');
  return ROOMS_OF_SEVERAL.includes(folder) ? folder : file;
}

function textIn(name: string, property: Node): Text {
  const { key, value: node } = property as Node & { key: Node; value: Node };
  const id = String(key?.value ?? key?.name);
  const quasis = node?.type === 'TemplateLiteral' ? (node.quasis as Node[]) : [];
  const [quasi] = quasis.length === 1 ? quasis : [];
  const template = (quasi?.value as { cooked: string } | undefined)?.cooked;
  const text = template ?? node?.value;
  const where = `src/messages/en/${name}.ts, ${id}`;
  if (typeof text !== 'string') throw new Error(`${where}: this is no text.`);
  const start = `${prefixOf(name)}.`;
  if (!id.startsWith(start)) throw new Error(`${where}: an id here begins with "${start}".`);
  // Between lines there is one space, as in HTML.
  return { id, text: text.replace(/\s*\n\s*/g, ' ').trim(), node };
}

const CUSTOM_FORMATS = Object.fromEntries(
  FORMATS.map((id) => [id, { id, module: '../../formatters', formatter: String }]),
);

/** What has to be imported, and each message as the text of a function. */
function compiled(name: string, texts: readonly (readonly [id: string, text: string])[]) {
  const format = new MessageFormat(LOCALE, {
    customFormatters: CUSTOM_FORMATS,
    returnType: 'string',
  });
  let code = '';
  try {
    code = compileModule(format, Object.fromEntries(texts));
  } catch {
    for (const [id, text] of texts) told(`src/messages/en/${name}.ts, ${id}`, format, text);
  }
  const functions = new Map<string, string>();
  const { program } = parseSync('room.js', code);
  const [start] = (program.body as unknown as Node[])
    .filter(({ type }) => type === 'ExportDefaultDeclaration')
    .map((node) => node.declaration as Node & { properties: Node[] });
  for (const { key, value } of (start?.properties ?? []) as (Node & { key: Node; value: Node })[]) {
    functions.set(String(key.value ?? key.name), code.slice(value.start, value.end));
  }
  return { imports: code.slice(0, code.indexOf('export default')), functions };
}

/** Compiles one message alone, to say which it is that cannot be. */
function told(where: string, format: MessageFormat, text: string): void {
  try {
    compileModule(format, { text });
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
}
