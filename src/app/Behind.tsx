import { Announcer } from './announcer/Announcer';
import { Dialogs } from './dialogs/Dialogs';

/** What is not in sight by itself: what is said to screen readers, and what opens over the page. */
export function Behind() {
  return (
    <>
      <Announcer />
      <Dialogs />
    </>
  );
}
