import { createStore } from 'zustand/vanilla';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

export const MOTIONS = ['auto', 'full', 'reduced'] as const;
export type Motion = (typeof MOTIONS)[number];

export const NARRATIONS = ['off', 'key', 'every'] as const;
/** How much is said to screen readers: nothing, what matters and every step asked for, or that with its details. */
type Narration = (typeof NARRATIONS)[number];

/** How a visitor likes the page; remembered in this browser. */
export interface Preferences {
  readonly theme: Theme;
  readonly motion: Motion;
  readonly narration: Narration;
  /** Whether single keys (K, L, X ...) do something. */
  readonly singleKeys: boolean;
  /** Whether it is shown what would come of a change before it is made. */
  readonly foresight: boolean;
}

const KEY = 'stateside.';

const stored = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(KEY + name);
    } catch {
      return null;
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(KEY + name, value);
    } catch {
      // Storage may be forbidden: the choice then lasts for this visit.
    }
  },
};

function remembered<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
  const value = stored.read(name);
  return allowed.find((one) => one === value) ?? otherwise;
}

export const preferences = createStore<Preferences>(() => ({
  theme: remembered('theme', THEMES, 'auto'),
  motion: remembered('motion', MOTIONS, 'auto'),
  narration: remembered('narration', NARRATIONS, 'key'),
  singleKeys: remembered('singleKeys', ['on', 'off'], 'on') === 'on',
  foresight: remembered('foresight', ['on', 'off'], 'on') === 'on',
}));

/** Changes preferences and remembers them. */
export function prefer(changes: Partial<Preferences>): void {
  preferences.setState(changes);
  for (const [name, value] of Object.entries(changes)) {
    stored.write(name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value));
  }
}

/** Whether things may move on screen, as the visitor or else the system says. */
export function motionReduced(motion: Motion = preferences.getState().motion): boolean {
  if (motion !== 'auto') return motion === 'reduced';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Puts the theme on the document, where the style sheets look for it; now and after every change. */
export function dressPage(page: HTMLElement): () => void {
  const dress = ({ theme }: Preferences) => {
    if (theme === 'auto') delete page.dataset.theme;
    else page.dataset.theme = theme;
  };
  dress(preferences.getState());
  return preferences.subscribe(dress);
}
