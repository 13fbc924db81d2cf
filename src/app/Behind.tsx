import { Announcer } from './announcer/Announcer';
import { Dialogs } from './dialogs/Dialogs';
import { CompareButton } from './header/CompareButton';

/** What is not in sight by itself: what is said to screen readers, what opens over the page, and the
 * way to what is compared, for which the document has a place. */
export function Behind() {
  return (
    <>
      <CompareButton />
      <Announcer />
      <Dialogs />
    </>
  );
}
