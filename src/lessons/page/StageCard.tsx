import './lesson.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useRun } from '../../state/hooks';
import { ControlIcon } from '../../ui/ControlIcon';
import { useFocusKept } from '../../ui/useFocusKept';
import { wasAsked } from './stage';
import { useLeaving } from './useLeaving';

interface Props {
  readonly title: string;
  /** Where it stands among others. */
  readonly place: string;
  readonly leave: string;
  /** Said once it is left. */
  readonly left: string;
  readonly children: ReactNode;
}

/** What is read beside the stage, such as a lesson: what it is called, and the way out. */
export function StageCard({ title, place, leave, left, children }: Props) {
  const id = useId();
  const region = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever has chosen it goes on reading there; what comes with the address takes no focus.
  useEffect(() => {
    if (wasAsked()) head.current?.focus({ preventScroll: true });
  }, []);
  // Buttons come and go with these: whoever pressed one is to be led on.
  useRun(({ scenario, system, playing }) => `${scenario.name} ${system.architecture} ${playing}`);
  const onPress = useFocusKept(region);
  const onLeave = useLeaving(left);
  return (
    <section ref={region} className="lesson" aria-labelledby={id} onClickCapture={onPress}>
      <header className="lesson-head">
        <p className="lesson-place">{place}</p>
        <h2 ref={head} id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button button-quiet lesson-leave" onClick={onLeave}>
          <ControlIcon name="cross" />
          <span className="vh">{leave}</span>
        </button>
      </header>
      {children}
    </section>
  );
}
