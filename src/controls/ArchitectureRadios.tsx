import { ARCHITECTURES } from '../engine';
import { useRun } from '../state/hooks';
import { send } from '../state/run';
import { RadioGroup } from '../ui/RadioGroup';
import { ARCHITECTURE_HELP } from './architectureHelp';

const CHOICES = ARCHITECTURES.map(({ id, title }) => ({
  value: id,
  label: title,
  help: ARCHITECTURE_HELP[id],
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
