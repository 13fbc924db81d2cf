import type { AnyMessage } from '../../messages/formats';
import { render } from '../../messages/room';
import { usePlayer } from '../../state/hooks';
import { useWholeRun } from '../../state/throttledRun';
import { saidOf, type Text } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import { situationIn } from './useLesson';

/** Something that a lesson says of the run as it is shown. */
export function Said({ text }: { readonly text: Text<AnyMessage> }) {
  const player = usePlayer();
  const said = useWholeRun((run) => render(saidOf(text, situationIn(player, run))));
  return <Prose text={said} />;
}
