import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ArchitectureId } from '../engine';
import type { Ignored } from '../messages/ignored';
import type { Compared } from '../runner/runView';
import type { Mark } from '../timeline/view';
import { usePlayer } from './hooks';
import { asking } from './notCompared';
import type { Player } from './player';

export type {
  Apart,
  ApartPerson,
  Compared,
  ComparedFigure,
  ComparedLane,
  Side,
} from '../runner/runView';
export type { Mark };

/** What is compared by itself: the run as it is shown, and the architecture that differs from it most. */
export const comparisonOf = (shown: ArchitectureId): string =>
  `${shown},${shown === 'central-store' ? 'sticky' : 'central-store'}`;

export const wasAsked = (player: Player): boolean => player.part(asking).getState().isAsked;

/** Why what a visitor asked for last cannot be compared; empty where it can. */
export const useRefused = (): readonly Ignored[] =>
  useStore(usePlayer().part(asking), ({ refused }) => refused);

/** Compares these from now on; null: nothing. */
export function compare(player: Player, asked: string | null): void {
  const { compare: last } = player.page.getState();
  player.part(asking).setState({ isAsked: true, last, refused: [] });
  // What was compared before is not the present, also where the same is asked for again.
  player.compared.setState(null, true);
  player.page.setState({ compare: asked });
}

/** Asks the run to show these side by side, and anew where it had to be opened again; when that is over, only the one. */
export function useComparing(asked: string): void {
  const player = usePlayer();
  const life = useStore(player.run, ({ canvas }) => canvas);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has not been asked yet
  useEffect(() => player.send({ type: 'compare', asked }), [player, asked, life]);
  useEffect(() => () => player.send({ type: 'compare', asked: null }), [player]);
}

/** The compared runs at the newest instant; null until they are there. */
export const useCompared = (asked: string): Compared | null =>
  useStore(usePlayer().compared, (compared) => (compared?.asked === asked ? compared : null));

/** Where the compared runs first differ, on the strip of time. */
export const apartMarks = (_: Player) => createStore<readonly Mark[]>(() => []);

export const useApartMarks = (): readonly Mark[] => useStore(usePlayer().part(apartMarks));
