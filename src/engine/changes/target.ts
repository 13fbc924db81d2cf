/** What a change is done to. `cluster`: the set of servers as a whole; `client`: one person; `zone`: the nodes of one zone. */
export const SUBJECTS = [
  'server',
  'balancer',
  'store',
  'cluster',
  'client',
  'network',
  'zone',
  'cdn',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** How scenario documents name a subject: a pattern, whose group (if any) is the number of the one meant, from 1. */
export const TARGET_PATTERNS: Readonly<Record<Subject, string>> = {
  server: '^S([1-9]|[1-5][0-9]|6[0-4])$',
  balancer: '^balancer$',
  store: '^store$',
  cluster: '^servers$',
  client: '^P([1-9][0-9]{0,4}|100000)$',
  network: '^network$',
  zone: '^Z([1-3])$',
  cdn: '^cdn$',
};

/** How a scenario document names one subject: "S1", "store". Counts from 0, names count from 1. */
export function targetName(subject: Subject, index: number): string {
  const letter = /^\^([A-Z])/.exec(TARGET_PATTERNS[subject])?.[1];
  return letter === undefined ? TARGET_PATTERNS[subject].slice(1, -1) : `${letter}${index + 1}`;
}

/** Reads a target of a scenario document, or null where it names nothing. */
export function readTarget(
  value: unknown,
): { readonly subject: Subject; readonly index: number } | null {
  if (typeof value !== 'string') return null;
  for (const subject of SUBJECTS) {
    const found = new RegExp(TARGET_PATTERNS[subject]).exec(value);
    if (found !== null) return { subject, index: Number(found[1] ?? 1) - 1 };
  }
  return null;
}
