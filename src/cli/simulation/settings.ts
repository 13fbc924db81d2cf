import { FIELDS } from '../../engine';

/** A value for a field of the document: "servers.count" and 4. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
}

/** What may be set besides the parameters. */
const TEXTS = ['world', 'name'];
const PATHS = [...TEXTS, ...FIELDS.map(({ path }) => path)];

export const PATHS_IN_WORDS = `path=value, where path is a parameter such as servers.count, or one of ${TEXTS.join(', ')}`;

/** Whether a text can be nothing but a setting: a path that there is, and a value. */
export const isSetting = (text: string): boolean =>
  PATHS.some((path) => text.startsWith(`${path}=`));

/** Reads "servers.count=4": the value is JSON, or else a text. Answers a sentence where that cannot be. */
export function readSetting(text: string): Setting | string {
  const cut = text.indexOf('=');
  if (cut <= 0) return `--set is ${JSON.stringify(text)}. Allowed: ${PATHS_IN_WORDS}.`;
  const path = text.slice(0, cut);
  if (!PATHS.includes(path)) {
    return `--set has the path ${JSON.stringify(path)}, which is no parameter. Allowed here: ${likely(path)}.`;
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
  const [group = ''] = path.split('.');
  const inGroup = PATHS.filter((candidate) => candidate.startsWith(`${group}.`));
  if (inGroup.length > 0) return inGroup.join(', ');
  const groups = PATHS.map((candidate) => candidate.replace(/\..*/, '.…'));
  return [...new Set(groups)].join(', ');
}

type Bag = Readonly<Record<string, unknown>>;

/**
 * A document with settings put into it, the later over the earlier. What is wrong with either is left for the parser to
 * say: a group that is no object stays as it is.
 */
export function withSettings(document: unknown, settings: readonly Setting[]): unknown {
  if (!isBag(document)) return document;
  const made: Record<string, unknown> = { ...document };
  for (const { path, value } of settings) {
    const [first, second] = path.split('.') as [string, string | undefined];
    const { [first]: group = {} } = made;
    if (second === undefined) made[first] = value;
    else if (isBag(group)) made[first] = { ...group, [second]: value };
  }
  return made;
}

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
