import type { FieldValue } from '../engine';

/** Values by path as the groups of a scenario document. */
export function inGroups(values: Readonly<Record<string, FieldValue>>): object {
  const made: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const [group, name] = path.split('.') as [string, string | undefined];
    made[group] = name === undefined ? value : { ...(made[group] as object), [name]: value };
  }
  return made;
}
