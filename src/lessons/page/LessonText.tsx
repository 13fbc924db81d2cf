import type { AnyMessage } from '../../messages/formats';
import { render } from '../../messages/room';
import { saidOf, type Text } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import { useSituation } from './useSituation';

/** Something that a lesson says of the run as it is shown. */
export function LessonText({ text }: { readonly text: Text<AnyMessage> }) {
  const said = useSituation((sight) => render(saidOf(text, sight)));
  return <Prose text={said} />;
}
