import { createReadStream } from 'node:fs';
import path from 'node:path';
import { SCENARIOS } from '../../scenarios';
import { SCENARIO_NAMES } from '../../scenarios/names';
import { Refusal } from '../command/refusal';
import { jsonFault } from './jsonFault';

/** Stands for standard input. */
const STANDARD_INPUT = '-';
/** As on the page: far above any scenario that makes sense. */
const LARGEST_BYTES = 256 * 1024;
/** How much is shown of a text that cannot be read. */
const SHOWN_MAX = 20;

export const READY_MADE_NAMES = SCENARIO_NAMES.join(', ');
/** What may be given as a scenario, in words. */
export const SOURCES_IN_WORDS = `a file, "${STANDARD_INPUT}" for standard input, or one of ${READY_MADE_NAMES}`;

/**
 * The scenario document that is meant by a name, as yet unjudged. A ready-made scenario comes before a file of the
 * same name, so that a name means the same in every folder.
 */
export async function readSource(name: string): Promise<unknown> {
  const readyMade = SCENARIOS.find((candidate) => candidate.name === name);
  if (readyMade !== undefined) return readyMade.document;
  const shown = name === STANDARD_INPUT ? 'Standard input' : JSON.stringify(name);
  const text = await readText(name, shown);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal([`${shown} is not JSON: ${faultInWords(text)}. Allowed: a JSON object.`]);
  }
}

async function readText(name: string, shown: string): Promise<string> {
  const stream =
    name === STANDARD_INPUT ? process.stdin : createReadStream(path.resolve(startFolder(), name));
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      parts.push(part);
      bytes += part.length;
      if (bytes > LARGEST_BYTES) break;
    }
  } catch (error) {
    const reason = reasonInWords(error as NodeJS.ErrnoException);
    throw new Refusal([`${shown} cannot be read: ${reason}. Allowed: ${SOURCES_IN_WORDS}.`]);
  }
  if (bytes > LARGEST_BYTES) {
    throw new Refusal([`${shown} is larger than 256 kB. Allowed: at most 256 kB.`]);
  }
  // Unlike a buffer's own method, this passes over the mark that some editors put at the beginning.
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** npm starts scripts in the folder of the project, and says where somebody called it. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'simulate' && folder !== undefined ? folder : process.cwd();
}

function reasonInWords({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'permission denied' : message;
}

function faultInWords(text: string): string {
  const at = jsonFault(text);
  const before = text.slice(0, at).split('\n');
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const rest = text.slice(at).split('\n')[0]?.trimEnd() ?? '';
  if (rest === '') return `it ends too early, in ${where}`;
  const start = rest.length > SHOWN_MAX ? `${rest.slice(0, SHOWN_MAX)}…` : rest;
  // Whatever a terminal would obey is shown by its number.
  const shown = start.replace(/\p{Cc}/gu, (sign) => `U+${hexadecimal(sign)}`);
  return `it cannot be read from ${where} on, where it has ${shown}`;
}

const hexadecimal = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
