import { spawnSync } from 'node:child_process';

/** A program of somebody else's that is measured, and the package that has it. */
export interface Program {
  readonly name: string;
  readonly debian: string;
  /** Asked for its version, it answers with this in it. */
  readonly version: RegExp;
  readonly ask: string;
}

export const PROGRAMS = {
  haproxy: { name: 'haproxy', debian: 'haproxy', version: /version (\d+(?:\.\d+)+)/, ask: '-v' },
  nginx: { name: 'nginx', debian: 'nginx', version: /nginx\/(\d+(?:\.\d+)+)/, ask: '-v' },
  redis: { name: 'redis-server', debian: 'redis-server', version: /v=(\d+(?:\.\d+)+)/, ask: '-v' },
} as const satisfies Readonly<Record<string, Program>>;

/** Its version, or null where it is not there. */
export function versionOf({ name, ask, version }: Program): string | null {
  const { error, stdout, stderr } = spawnSync(name, [ask], { encoding: 'utf8' });
  if (error !== undefined) return null;
  return version.exec(`${stdout}${stderr}`)?.[1] ?? null;
}
