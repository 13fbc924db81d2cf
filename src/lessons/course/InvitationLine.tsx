import './invitation.css';
import { useEffect, useRef, useState } from 'react';
import invitations from '../../messages/en/invitations';
import who from '../../messages/en/who';
import { together } from '../../messages/room';
import { usePage, usePlayer } from '../../state/hooks';
import { useWholeRun } from '../../state/throttledRun';
import { ControlIcon } from '../../ui/ControlIcon';
import { completed } from './completed';
import { COURSE } from './course';
import { invitationFor } from './invitations';
import { LESSON_NAMES, type LessonName } from './names';

const words = together(invitations, who);

const KEY = 'stateside.invited';

/** Says once for each lesson that there is one about what has just happened; it can be sent away. */
export function InvitationLine() {
  const { ownsPage } = usePlayer();
  const learn = usePage((page) => page.learn);
  const [settled, setSettled] = useState(() =>
    ownsPage ? settledBefore() : new Set<LessonName>(),
  );
  const found = useWholeRun((run) => {
    const invitation = invitationFor(run, settled);
    return invitation && JSON.stringify([invitation.lesson, words.of(invitation.ask)]);
  });
  const [lesson, ask] = found === null ? [] : (JSON.parse(found) as [LessonName, string]);
  const shown = useRef<LessonName | undefined>(undefined);
  // Once it goes by itself (another run, another architecture), it has been there.
  useEffect(() => {
    const before = shown.current;
    shown.current = lesson;
    if (before !== undefined && before !== lesson)
      setSettled((known) => settle(known, before, ownsPage));
  }, [lesson, ownsPage]);
  if (lesson === undefined) return null;
  const away = () => setSettled((known) => settle(known, lesson, ownsPage));
  return (
    <p className="invitation">
      <span>{ask}</span>
      <button
        type="button"
        className="button-link"
        onClick={() => {
          away();
          learn(lesson);
        }}
      >
        {words('invitations.see', { minutes: COURSE[lesson].minutes })}
      </button>
      <button type="button" className="invitation-away" onClick={away}>
        <ControlIcon name="cross" />
        <span className="vh">{words('invitations.not')}</span>
      </button>
    </p>
  );
}

/** Lessons that nobody needs to be asked about: asked already in this tab, or gone through. */
function settledBefore(): ReadonlySet<LessonName> {
  try {
    const asked = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return new Set([...completed(), ...LESSON_NAMES.filter((name) => asked.includes(name))]);
  } catch {
    // Storage may be forbidden: then a reload asks again.
    return new Set();
  }
}

function settle(
  known: ReadonlySet<LessonName>,
  lesson: LessonName,
  isKept: boolean,
): ReadonlySet<LessonName> {
  const settled = new Set([...known, lesson]);
  try {
    if (isKept) sessionStorage.setItem(KEY, [...settled].join(' '));
  } catch {
    // The same.
  }
  return settled;
}
