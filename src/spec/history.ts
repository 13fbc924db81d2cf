import type { RunSpec } from './runSpec';

/** A run, and the one that it came of. */
interface Version {
  readonly spec: RunSpec;
  /** Its number; -1 for the first. */
  readonly parent: number;
}

/**
 * Runs of which one came of the other: a tree with a cursor. Nothing is ever taken out of it: whoever goes back and does
 * something else begins another branch. The specs share what they have in common.
 */
export interface History {
  /** By number, in the order in which they came about. */
  readonly versions: readonly Version[];
  /** Number of the present one. */
  readonly at: number;
}

export const historyFrom = (spec: RunSpec): History => ({
  versions: [{ spec, parent: -1 }],
  at: 0,
});

export const present = ({ versions, at }: History): RunSpec => (versions[at] as Version).spec;

/** Goes on with a run that came of the present one. */
export const goneOn = ({ versions, at }: History, spec: RunSpec): History => ({
  versions: [...versions, { spec, parent: at }],
  at: versions.length,
});

/** Goes back to the run that the present one came of; the first one stays. */
export function undone(history: History): History {
  const { parent } = history.versions[history.at] as Version;
  return parent < 0 ? history : { ...history, at: parent };
}

/** Goes to the run that came of the present one last; one of which none came stays. */
export function redone(history: History): History {
  const last = history.versions.findLastIndex(({ parent }) => parent === history.at);
  return last < 0 ? history : { ...history, at: last };
}
