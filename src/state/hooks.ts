import { useStore } from 'zustand';
import { type Figure, figuresStore } from './figures';
import { pageStore } from './page';
import { type Preferences, preferences } from './preferences';
import { runStore } from './run';
import { type SettingsState, settingsStore } from './settings';
import type { RunView } from './wording';

/** A part of the newest view. Only for components that are drawn once there is one. */
export function useRun<T>(select: (view: RunView) => T): T {
  return useStore(runStore, ({ view }) => {
    if (view === null) throw new Error('There is no view of the run yet.');
    return select(view);
  });
}

/** Whether the run has reported anything yet. */
export const useRunReady = (): boolean => useStore(runStore, ({ view }) => view !== null);

/** Number of the canvas that is needed: another number asks for another one. */
export const useCanvasNumber = (): number => useStore(runStore, ({ canvas }) => canvas);

export function usePage<T>(select: (page: ReturnType<typeof pageStore.getState>) => T): T {
  return useStore(pageStore, select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(settingsStore, select);
}

export function usePreference<T>(select: (preferences: Preferences) => T): T {
  return useStore(preferences, select);
}

export const useFigures = (): readonly Figure[] => useStore(figuresStore);
