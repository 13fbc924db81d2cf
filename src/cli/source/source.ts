import { createReadStream } from 'node:fs';
import path from 'node:path';
import { fileInWords } from '../../messages/problems';
import { SCENARIOS } from '../../scenarios';
import { LARGEST_BYTES, readJson } from '../../scenarios/json';
import { SCENARIO_NAMES } from '../../scenarios/names';
import { Refusal } from '../command/refusal';

/** Stands for standard input. */
const STANDARD_INPUT = '-';

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
    const reason = reasonInWords(error as NodeJS.ErrnoException);
    throw new Refusal([`${shown} cannot be read: ${reason}. Allowed: ${SOURCES_IN_WORDS}.`]);
  }
  return Buffer.concat(parts);
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
