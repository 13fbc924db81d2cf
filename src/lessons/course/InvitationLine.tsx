import './invitation.css';
import { useEffect, useRef, useState } from 'react';
import invitations from '../../messages/en/learning/invitations';
import who from '../../messages/en/told/who';
import { together } from '../../messages/room';
import { usePage, usePlayer } from '../../state/hooks';
import { useWholeRun } from '../../state/throttledRun';
import { ControlIcon } from '../../ui/ControlIcon';
import { COURSE } from './course';
import { invitationFor } from './invitations';
import type { LessonName } from './names';
import { announce, settle, settled } from './settled';

const words = together(invitations, who);

const seeWords = (lesson: LessonName): string =>
  words('invitations.see', { minutes: COURSE[lesson].minutes });

/**
 * Says once for each lesson that there is one about what has just happened; it can be sent away.
 * @param onAway finds another place for the focus
 */
export function InvitationLine({ onAway }: { onAway(): void }) {
  const player = usePlayer();
  const learn = usePage((page) => page.learn);
  const [known, setKnown] = useState(() => settled(player));
  const found = useWholeRun((run) => {
    const invitation = invitationFor(run, known);
    return invitation && JSON.stringify([invitation.lesson, words.of(invitation.ask)]);
  });
  const [lesson, ask] = found === null ? [] : (JSON.parse(found) as [LessonName, string]);
  const shown = useRef<LessonName | undefined>(undefined);
  useEffect(() => {
    const before = shown.current;
    shown.current = lesson;
    if (lesson !== undefined) announce(player, lesson, `${ask} ${seeWords(lesson)}.`);
    // Once it goes by itself (another run, another architecture), it has been there.
    if (before === undefined || before === lesson) return;
    settle(player, before);
    setKnown(settled(player));
  }, [player, lesson, ask]);
  if (lesson === undefined) return null;
  const away = () => {
    settle(player, lesson);
    setKnown(settled(player));
    onAway();
  };
  return (
    <p className="invitation">
      <button type="button" className="button-link invitation-go" onClick={() => learn(lesson)}>
        <span className="invitation-ask">{ask}</span> <span>{seeWords(lesson)}</span>
      </button>
      <button type="button" className="invitation-away" onClick={away}>
        <ControlIcon name="cross" />
        <span className="vh">{words('invitations.not')}</span>
      </button>
    </p>
  );
}
