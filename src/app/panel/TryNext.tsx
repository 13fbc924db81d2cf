import { useCalmRun } from '../../state/calm';
import { nextThing } from './nextThing';

/** One suggestion that fits what is on the stage. */
export function TryNext() {
  const hint = useCalmRun(nextThing);
  return (
    <p className="try-next">
      <strong>Try next:</strong> {hint}
    </p>
  );
}
