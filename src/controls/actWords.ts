import words from '../messages/en/controls/acts';
import type { RunView } from '../state/player';
import { fullLabel } from './changes';

type Act = NonNullable<RunView['undo']>;

/** What was done to a run, in the words of the button that did it: "Stop S1". */
export function actWords(act: Act): string {
  switch (act.is) {
    case 'change':
      return fullLabel(act.change, act.target);
    case 'settings':
      return act.told.replace(/\.$/, '');
    case 'time':
      return words('acts.time', { isStretched: act.world === 'stretched' });
    case 'open':
      return words('acts.open', { name: act.name });
    case 'reset':
    case 'restart':
    case 'nameBranch':
    case 'deleteBranch':
      return words(`acts.${act.is}`);
  }
}
