import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ArchitectureId } from '../engine';
import type { PageState } from './page';
import type { Figure, Player, RunView } from './player';
import { type Preferences, preferences } from './preferences';
import type { SettingsState } from './settings/settings';

/** The player that components belong to. */
export const PlayerContext = createContext<Player | null>(null);

/** The player that this component belongs to: always the same one. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (player === null) throw new Error('There is no player around this.');
  return player;
}

/** A part of the newest view. Only for components that are drawn once there is one. */
export function useRun<T>(select: (view: RunView) => T): T {
  return useStore(usePlayer().run, ({ view }) => {
    if (view === null) throw new Error('There is no view of the run yet.');
    return select(view);
  });
}

/** The architectures that are played, in the order of the registry. */
export function useArchitectures(): readonly ArchitectureId[] {
  return useRun(({ takes }) => takes.map(({ architecture }) => architecture).join(' ')).split(
    ' ',
  ) as ArchitectureId[];
}

/** Whether the address of the page opens this player's run: not that of a file, and not beside another that owns the page. */
export function useAddressed(): boolean {
  const { run, ownsPage } = usePlayer();
  const says = useStore(run, ({ kept }) => kept?.run.scenario != null && kept.differs !== null);
  return ownsPage && says;
}

/** Whether the run has reported anything yet. */
export const useRunReady = (): boolean => useStore(usePlayer().run, ({ view }) => view !== null);

/** Number of the canvas that is needed: another number asks for another one. */
export const useCanvasNumber = (): number => useStore(usePlayer().run, ({ canvas }) => canvas);

export function usePage<T>(select: (page: PageState) => T): T {
  return useStore(usePlayer().page, select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(usePlayer().settings, select);
}

/** How the visitor likes the page: the same for every player on it. */
export function usePreference<T>(select: (preferences: Preferences) => T): T {
  return useStore(preferences, select);
}

/** Whether it is known what it takes to open the run again. */
export const useIsKept = (): boolean => useStore(usePlayer().run, ({ kept }) => kept !== null);

export const useFigures = (): readonly Figure[] => useStore(usePlayer().figures);
