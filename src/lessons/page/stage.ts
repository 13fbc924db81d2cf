import { openLesson } from '../../state/opening/openScenario';
import type { Player } from '../../state/player';
import type { Setup } from '../course/lesson';

/** A run that is prepared, and the instant at which it is shown first. */
type Prepared = Pick<Setup, 'readyS'> & { readonly document: { readonly name: string } };

export const isStageOf = (scenario: string, { document }: Pick<Prepared, 'document'>): boolean =>
  scenario === document.name;

export const setStage = (player: Player, { document, readyS }: Prepared, isReset?: boolean): void =>
  openLesson(player, document, readyS, isReset);

/** Whether a visitor has done anything on this page yet: what comes with the address, nobody has pressed. */
export const wasAsked = (): boolean => navigator.userActivation?.hasBeenActive ?? false;
