import { edited, FIELDS, partsOf } from '../../engine';
import command from '../../messages/en/command/command';
import words from '../../messages/en/command/simulate';

/** A value for a field of the document: "servers.count" and 4. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
}

/** What may be set besides the settings. */
const TEXTS = ['world', 'name'];
const PATHS = [...TEXTS, ...FIELDS.map(({ path }) => path)];

export const PATHS_IN_WORDS = words('simulate.set.allowed', { names: TEXTS.join(', ') });

/** Whether a text can be nothing but a setting: a path that there is, and a value. */
export const isSetting = (text: string): boolean =>
  PATHS.some((path) => text.startsWith(`${path}=`));

/** Reads "servers.count=4": the value is JSON, or else a text. Answers a sentence where that cannot be. */
export function readSetting(text: string): Setting | string {
  const cut = text.indexOf('=');
  if (cut <= 0) {
    const value = JSON.stringify(text);
    return command('command.notAllowed', { name: 'set', value, allowed: PATHS_IN_WORDS });
  }
  const path = text.slice(0, cut);
  if (!PATHS.includes(path)) {
    return words('simulate.noSetting', { path: JSON.stringify(path), names: likely(path) });
  }
  return { path, value: readValue(path, text.slice(cut + 1)) };
}

function readValue(path: string, text: string): unknown {
  // A shop may be called 123.
  if (TEXTS.includes(path)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The paths of the same group, or else the groups. */
function likely(path: string): string {
  const [group] = partsOf(path);
  const inGroup = PATHS.filter((candidate) => candidate.startsWith(`${group}.`));
  if (inGroup.length > 0) return inGroup.join(', ');
  const groups = PATHS.map((candidate) => candidate.replace(/\..*/, '.…'));
  return [...new Set(groups)].join(', ');
}

/** A document with settings put into it, the later over the earlier. */
export const withSettings = (document: unknown, settings: readonly Setting[]): unknown =>
  edited(document, Object.fromEntries(settings.map(({ path, value }) => [path, value])));
