import type { Player } from '../player';
import { savedText } from './savedText';

/** Where runs are kept beyond their tabs, by tab. */
const LEFT = 'stateside.left.';
/** Under which of them this tab keeps its own. */
const TAB = 'stateside.tab';

/** Of so many tabs, in so many characters together: the oldest go first. Browsers have room for five million. */
const TABS_MAX = 8;
const CHARACTERS_MAX = 1_000_000;
/** While a run plays, it is written down this often. */
const EVERY_MS = 5000;

/** A run of a tab that is closed. */
export interface LeftRun {
  readonly key: string;
  /** As it was saved. */
  readonly text: string;
}

interface Tab {
  /** Null where it is not known yet, or cannot be told apart from others. */
  key: string | null;
  writtenMs: number;
}

const tab = (): Tab => ({ key: null, writtenMs: Number.NEGATIVE_INFINITY });

/**
 * From now on the tab of a player has a place for its run. As long as it is open that is locked: so a closed one is
 * recognised, whatever has closed it, and a duplicated tab, which begins with the name of the other, takes another name.
 */
export async function takePlace(player: Player): Promise<void> {
  const { locks } = navigator;
  if (locks === undefined) return;
  const known = savedText(TAB);
  const free = known !== null && (await hold(player, locks, known));
  const key = free ? known : LEFT + crypto.randomUUID();
  if (!free && !(await hold(player, locks, key))) return;
  player.part(tab).key = key;
  attempt(() => sessionStorage.setItem(TAB, key));
}

/** @returns whether nobody else holds it */
const hold = (player: Player, locks: LockManager, key: string): Promise<boolean> =>
  new Promise((resolve) => {
    const release = (lock: Lock | null) => {
      resolve(lock !== null);
      return new Promise<void>((end) => {
        if (lock === null) end();
        player.closed.addEventListener('abort', () => end());
      });
    };
    locks.request(key, { ifAvailable: true }, release).catch(() => resolve(false));
  });

/**
 * Keeps a run for after its tab is closed; null: there is nothing to keep.
 * @param isDue whether it is written down at once
 */
export function keepForLater(player: Player, text: string | null, isDue: boolean): void {
  const own = player.part(tab);
  const { key } = own;
  const nowMs = performance.now();
  if (key === null || (!isDue && nowMs - own.writtenMs < EVERY_MS)) return;
  own.writtenMs = nowMs;
  if (text === null) return drop(key);
  const entry = `${Date.now()} ${text}`;
  const others = all().filter((one) => one.key !== key);
  let room = CHARACTERS_MAX - entry.length;
  for (const [index, other] of others.entries()) {
    room -= other.entry.length;
    if (room < 0 || index >= TABS_MAX - 1) drop(other.key);
  }
  if (entry.length > CHARACTERS_MAX) drop(key);
  else attempt(() => localStorage.setItem(key, entry));
}

/** The run that was written down last by a tab that is closed; null where open ones are not known either. */
export async function newestLeft(player: Player): Promise<LeftRun | null> {
  if (player.part(tab).key === null) return null;
  const { held = [] } = await navigator.locks.query();
  const left = all().find(({ key }) => !held.some(({ name }) => name === key));
  return left === undefined ? null : { key: left.key, text: left.entry.replace(/^\d+ /, '') };
}

export const drop = (key: string): void => attempt(() => localStorage.removeItem(key));

/** The newest first. */
function all(): readonly { readonly key: string; readonly entry: string }[] {
  const found: { readonly key: string; readonly entry: string }[] = [];
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(LEFT)) found.push({ key, entry: localStorage.getItem(key) ?? '' });
    }
  });
  return found.sort((one, other) => writtenMs(other) - writtenMs(one));
}

const writtenMs = ({ entry }: { readonly entry: string }): number =>
  Number(/^\d+/.exec(entry)?.[0] ?? 0);

/** Storage may be forbidden, or full: then nothing is kept. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What was kept before stays.
  }
}
