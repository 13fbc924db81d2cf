import { createReadStream } from 'node:fs';
import path from 'node:path';
import words from '../../messages/en/command/simulate';
import { fileInWords } from '../../messages/problems';
import { SCENARIOS } from '../../scenarios';
import { LARGEST_BYTES, readJson } from '../../scenarios/json';
import { SCENARIO_NAMES } from '../../scenarios/names';
import { Refusal } from '../command/refusal';

/** Stands for standard input. */
const STANDARD_INPUT = '-';

export const READY_MADE_NAMES = SCENARIO_NAMES.join(', ');
/** What may be given as a scenario, in words. */
export const SOURCES_IN_WORDS = words('simulate.source', { names: READY_MADE_NAMES });

/**
 * The scenario document that is meant by a name, as yet unjudged. A ready-made scenario comes before a file of the
 * same name, so that a name means the same in every folder.
 */
export async function readSource(name: string): Promise<unknown> {
  const readyMade = SCENARIOS.find((candidate) => candidate.name === name);
  if (readyMade !== undefined) return readyMade.document;
  const shown = name === STANDARD_INPUT ? words('simulate.standardInput') : JSON.stringify(name);
  const read = readJson(await readBytes(name, shown));
  if ('document' in read) return read.document;
  throw new Refusal([fileInWords(read.fault, shown)]);
}

/** All of it, or as much as shows that it is too much. */
async function readBytes(name: string, shown: string): Promise<Buffer> {
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
    const why = reasonInWords(error as NodeJS.ErrnoException);
    const allowed = SOURCES_IN_WORDS;
    throw new Refusal([words('simulate.unreadable', { source: shown, why, allowed })]);
  }
  return Buffer.concat(parts);
}

/** npm starts scripts in the folder of the project, and says where somebody called it. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'simulate' && folder !== undefined ? folder : process.cwd();
}

function reasonInWords({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return words('simulate.noFile');
  if (code === 'EISDIR') return words('simulate.folder');
  return code === 'EACCES' ? words('simulate.denied') : message;
}
