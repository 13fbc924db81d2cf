import type { Player } from '../../state/player';
import { completed } from './completed';
import { LESSON_NAMES, type LessonName } from './names';

const KEY = 'stateside.invited';

interface Invited {
  /** Lessons that were asked about, and are no more. */
  readonly asked: Set<LessonName>;
  /** Those of which it was said to who listens. */
  readonly said: Set<LessonName>;
}

/** A tab remembers them over a reload, of the player that owns the page. */
const invited = ({ ownsPage }: Player): Invited => ({
  asked: new Set(ownsPage ? askedBefore() : []),
  said: new Set(),
});

function askedBefore(): readonly LessonName[] {
  try {
    const kept = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return LESSON_NAMES.filter((name) => kept.includes(name));
  } catch {
    // Storage may be forbidden: then a reload asks again.
    return [];
  }
}

/** Lessons that were asked about, or opened in any way. */
function met(player: Player): readonly LessonName[] {
  const { asked } = player.part(invited);
  const { left } = player.page.getState();
  return LESSON_NAMES.filter((name) => asked.has(name) || left.includes(name));
}

/** Lessons that nobody needs to be asked about: met already, or gone through. */
export const settled = (player: Player): ReadonlySet<LessonName> =>
  new Set([...met(player), ...completed(player)]);

/** Nobody is asked about it again. */
export function settle(player: Player, lesson: LessonName): void {
  player.part(invited).asked.add(lesson);
  if (!player.ownsPage) return;
  try {
    sessionStorage.setItem(KEY, met(player).join(' '));
  } catch {
    // The same.
  }
}

/** Says once that a lesson is asked about. */
export function announce(player: Player, lesson: LessonName, text: string): void {
  const { said } = player.part(invited);
  if (said.has(lesson)) return;
  said.add(lesson);
  player.page.getState().say(text, true);
}
