import type { ReactNode } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../messages/problems';

export const TABS = ['now', 'figures', 'explain', 'log', 'settings'] as const;
export type TabId = (typeof TABS)[number];

/** Something the page has to tell that is not part of the run. Stays until dismissed. */
interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
  /** What there is to say besides, which is about something else. */
  readonly also?: readonly string[];
  /** About the address, and may be added to; or quiet, because nothing is wrong. */
  readonly kind?: 'address' | 'quiet';
  /** What can be done about it, besides dismissing it. */
  readonly actions?: readonly { readonly label: string; run(): void }[];
  /** @param isAlone whether nothing was said besides */
  onDismiss?(isAlone: boolean): void;
}

/** A notice that says something else as well. */
export const beside = (notice: Notice, sentence: string): Notice => ({
  ...notice,
  also: [...(notice.also ?? []), sentence],
});

/** A scenario file that could not be opened, and why. */
export interface Rejection {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A node of the diagram that changes can be made to. */
export interface Breakable {
  readonly kind: 'server' | 'balancer' | 'store' | 'cdn';
  readonly index: number;
  /** Where several runs are seen: the lane on whose stage it is. */
  readonly lane?: string | undefined;
}

/** Any node of the diagram. */
interface Node {
  readonly kind: Breakable['kind'] | 'person' | 'group';
  readonly index: number;
}

function breakable(node: Node | null, lane: string | undefined): Breakable | null {
  if (node === null || node.kind === 'person' || node.kind === 'group') return null;
  return { kind: node.kind, index: node.index, lane };
}

export interface PageState {
  readonly tab: TabId;
  readonly dialog:
    | 'help'
    | 'scenario'
    | 'proof'
    | 'report'
    | 'five-ways'
    | 'many-runs'
    | 'charts'
    | 'share'
    | 'export'
    | 'lessons'
    | 'challenges'
    | null;
  /** Name of the lesson that is open, as an address or the list has it: whether there is one, the lessons know. */
  readonly lesson: string | null;
  /** The same of a challenge. */
  readonly challenge: string | null;
  /** What is compared, as an address has it; null where nothing is. Whether that can be compared, the run knows. */
  readonly compare: string | null;
  /** Lessons that were open before. */
  readonly left: readonly string[];
  readonly notice: Notice | null;
  readonly rejection: Rejection | null;
  /** The node that has the focus, where it is one that can be broken. */
  readonly focused: Breakable | null;
  /** What is said to screen readers because a visitor asked for it, or as news when it is its turn; a new object each time. */
  readonly answer: { readonly text: string; readonly isNews?: boolean } | null;
  /** Whether the visitor has broken or mended anything on this visit. */
  readonly touched: boolean;
  /** Whether settings are other than those of the scenario that is named: what it says of itself may not be so. */
  readonly turned: boolean;
  /** A text of the page: once the list of terms is there, terms in it can be opened where they stand. */
  prose(text: string): ReactNode;
  show(tab: TabId): void;
  open(dialog: PageState['dialog']): void;
  /** Opens a lesson or a challenge, or leaves it. */
  learn(lesson: string | null, challenge?: string): void;
  notify(notice: Notice | null): void;
  reject(rejection: Rejection | null): void;
  focus(node: Node | null, lane?: string): void;
  touch(): void;
  say(text: string, isNews?: boolean): void;
}

/** What is shown besides the run, and what is said about it. */
export type PageStore = StoreApi<PageState>;

/** Nothing opened, said or done yet. */
export const createPage = (): PageStore =>
  createStore((set) => ({
    tab: 'now',
    dialog: null,
    lesson: null,
    challenge: null,
    compare: null,
    left: [],
    notice: null,
    rejection: null,
    focused: null,
    answer: null,
    touched: false,
    turned: false,
    prose: (text) => text,
    show: (tab) => set({ tab }),
    open: (dialog) => set({ dialog, rejection: null }),
    // What is compared takes the place in which a lesson is read.
    learn: (lesson, challenge) =>
      set(({ left, lesson: last, compare }) => ({
        lesson,
        challenge: challenge ?? null,
        compare: (lesson ?? challenge) ? null : compare,
        left: last === null ? left : [...left, last],
        dialog: null,
      })),
    notify: (notice) => set({ notice }),
    reject: (rejection) => set({ rejection, dialog: 'scenario' }),
    focus: (node, lane) => set({ focused: breakable(node, lane) }),
    // Whoever goes on has seen what was said in passing.
    touch: () =>
      set(({ notice }) => ({ touched: true, notice: notice?.kind === 'quiet' ? null : notice })),
    say: (text, isNews = false) => set({ answer: { text, isNews } }),
  }));
