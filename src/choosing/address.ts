import type { Need } from '../choice/need';
import { readNeed, writeNeed } from '../choice/needText';
import { EPISODES, type Episode } from '../choice/rules';
import { type ArchitectureId, sideBySide } from '../engine';

/** The address of the view; what is needed stands behind it. */
const HASH = '#choose';

/** Whether an address is of this view, with a need or without. */
export const isOfChoose = (hash: string): boolean => hash.startsWith(HASH);

/** One of the runs that something was counted in. */
export interface CountedRun {
  readonly episode: Episode;
  readonly architecture: ArchitectureId;
  readonly seed: number;
}

/** Where an address asks for one of the runs, it says so behind the need: "run=crash,jwt,1". */
const RUN = 'run=';

/** What an address says of a need, and of a run that was counted for it. */
export type AskedInAddress = ReturnType<typeof readNeed> & { readonly run: CountedRun | null };

export function saidInAddress(hash: string): AskedInAddress {
  const text = hash.startsWith(`${HASH}?`) ? hash.slice(HASH.length + 1) : '';
  const parts = text.split('&');
  const run = runIn(parts.at(-1) ?? '');
  return { ...readNeed((run === null ? parts : parts.slice(0, -1)).join('&')), run };
}

function runIn(part: string): CountedRun | null {
  if (!part.startsWith(RUN)) return null;
  const [said, under, number = '', ...rest] = part.slice(RUN.length).split(',');
  const episode = EPISODES.find((one) => one === said);
  const architecture = sideBySide().find((one) => one === under);
  const isSeed = /^\d{1,9}$/.test(number) && rest.length === 0;
  return episode && architecture && isSeed ? { episode, architecture, seed: Number(number) } : null;
}

/** The address of a need, from its hash on. */
export function hashOf(need: Need): string {
  const text = writeNeed(need);
  return text === '' ? HASH : `${HASH}?${text}`;
}

/** The address of a run that was counted for a need, from its hash on. */
export function hashOfRun(need: Need, { episode, architecture, seed }: CountedRun): string {
  const text = writeNeed(need);
  return `${HASH}?${text === '' ? '' : `${text}&`}${RUN}${episode},${architecture},${seed}`;
}
