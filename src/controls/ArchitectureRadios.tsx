import { ARCHITECTURES } from '../engine';
import { usePlayer, useRun } from '../state/hooks';
import { RadioGroup } from '../ui/RadioGroup';
import { ARCHITECTURE_HELP } from './architectureHelp';

const CHOICES = ARCHITECTURES.map(({ id, title }) => ({
  value: id,
  label: title,
  help: ARCHITECTURE_HELP[id],
}));

/** Where session state lives: switching keeps the instant and the history. */
export function ArchitectureRadios() {
  const player = usePlayer();
  const current = useRun((run) => run.world.architecture);
  return (
    <RadioGroup
      label="Architecture"
      choices={CHOICES}
      value={current}
      onChoose={(id) => player.send({ type: 'architecture', id })}
    />
  );
}
