import { isRecord } from './jsonRecord';

/** What a document may say without turning a setting. */
const PLAIN: readonly string[] = [
  ...['$schema', 'version', 'name', 'description'],
  ...['world', 'seed', 'architecture'],
];

/**
 * Whether a document is in slow motion, turns no setting and plans nothing. Its run asks for none of the extras
 * (engine/extras.ts) until something is done to it; in real time, its store would have a disk.
 */
export const isPlain = (document: unknown): boolean =>
  isRecord(document) &&
  (document.world ?? 'stretched') === 'stretched' &&
  Object.keys(document).every((name) => PLAIN.includes(name));
