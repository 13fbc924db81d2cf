import { ARCHITECTURES, type ArchitectureId } from '../engine';
import { useRun } from '../state/hooks';
import { send } from '../state/run';
import { RadioGroup } from '../ui/RadioGroup';

const HELP: Record<ArchitectureId, string> = {
  'in-memory':
    'Round robin, no affinity: each server keeps its own sessions, and requests go to any server.',
  sticky: 'Each server keeps its own sessions, and a cookie takes everybody back to their server.',
  'central-store': 'All sessions are in one shared store, and any server can serve anybody.',
  jwt: 'The session is a signed token in the browser; servers keep nothing.',
  hybrid: 'The login is a signed token in the browser; the cart is in the shared store.',
};
const CHOICES = ARCHITECTURES.map(({ id, title }) => ({
  value: id,
  label: title,
  help: HELP[id],
}));

/** Where session state lives: switching keeps the instant and the history. */
export function ArchitectureRadios() {
  const current = useRun((run) => run.world.architecture);
  return (
    <RadioGroup
      label="Architecture"
      choices={CHOICES}
      value={current}
      onChoose={(id) => send({ type: 'architecture', id })}
    />
  );
}
