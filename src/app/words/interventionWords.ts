import { fullLabel } from '../../controls/changes';
import type { Intervention } from '../../engine';

/** "Stop S2", "Ban Ana": a planned event in the words of its button. */
export const interventionWords = ({ change, target }: Intervention): string =>
  fullLabel(change, target);
