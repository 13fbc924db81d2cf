import { latestMark, valueWords } from '../../charts/valueWords';
import { actWords } from '../../controls/actWords';
import acts from '../../messages/en/controls/acts';
import words from '../../messages/en/page/past';
import { isPast } from '../../state/instant';
import type { RunView } from '../../state/player';
import { clockWords, latestWords } from '../words/clockWords';

type Act = NonNullable<RunView['undo']>;

/** How a view came of the one before, other than by playing on. */
export type Travel =
  | { readonly is: 'undone' | 'redone'; readonly act: Act }
  /** Another branch is shown that was there, or has just been made. */
  | { readonly is: 'switched' | 'branched' }
  /** Another instant of what has been played, for the first time or not. */
  | { readonly is: 'left' | 'moved' | 'returned' };

/** More than what is played between two views; in simulated microseconds at 1x. */
const MOMENT_US = 1_000_000;

export function travelled(view: RunView, before: RunView): Travel | null {
  const { number, of } = view.version;
  if (of === before.version.of && number !== before.version.number) {
    const isBack = number < before.version.number;
    const act = isBack ? before.undo : before.redo;
    return act && { is: isBack ? 'undone' : 'redone', act };
  }
  if (of > before.version.of && (view.undo?.is === 'open' || view.undo?.is === 'reset'))
    return null;
  if (view.branch !== before.branch) {
    const isKnown = before.branches.some(({ id }) => id === view.branch);
    return { is: isKnown ? 'switched' : 'branched' };
  }
  return hasMoved(view, before) ? moveOf(view, before) : null;
}

/** Whether another instant of the same run was gone to, in what had been played. */
function hasMoved(view: RunView, before: RunView): boolean {
  const isOther = view.latestUs < before.latestUs || view.scenario.name !== before.scenario.name;
  const byUs = view.system.timeUs - before.system.timeUs;
  if (isOther || byUs === 0) return false;
  if (byUs < 0) return true;
  const isPlaying = view.playing || before.playing;
  return view.system.timeUs <= before.latestUs && (!isPlaying || byUs > MOMENT_US * before.speed);
}

function moveOf(view: RunView, before: RunView): Travel {
  if (!isPast(view)) return { is: 'returned' };
  return { is: isPast(before) ? 'moved' : 'left' };
}

/** What is said of it; the words for branches are fetched when there are any. */
export async function travelWords(travel: Travel, view: RunView): Promise<string> {
  switch (travel.is) {
    case 'undone':
    case 'redone':
      return acts(`acts.${travel.is}`, { what: actWords(travel.act) });
    case 'switched':
    case 'branched': {
      const branches = await import('../branches/spoken').catch(() => null);
      return branches?.spokenBranch(view, travel.is) ?? '';
    }
    case 'returned':
      return words('past.back', { latest: latestWords(view) });
    case 'left':
      return [words('past.looking', { at: clockWords(view), latest: latestWords(view) }), at(view)]
        .filter(Boolean)
        .join(' ');
    case 'moved':
      return at(view);
  }
}

/** What happened at the instant, for whoever does not hear it of the slider. */
function at(view: RunView): string {
  if (document.activeElement?.getAttribute('type') === 'range') return '';
  const { timeUs } = view.system;
  const sentence = view.log.findLast(({ atUs }) => atUs === timeUs)?.text;
  return valueWords(timeUs, sentence ?? latestMark(timeUs, view.marks));
}
