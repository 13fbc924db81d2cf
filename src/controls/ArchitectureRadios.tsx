import { architectureTitle } from '../engine';
import { useArchitectures, usePlayer, useRun } from '../state/hooks';
import { RadioGroup } from '../ui/RadioGroup';
import { ARCHITECTURE_HELP } from './architectureHelp';

/** Where session state lives: switching keeps the instant and the history. */
export function ArchitectureRadios() {
  const player = usePlayer();
  const current = useRun((run) => run.world.architecture);
  const choices = useArchitectures().map((id) => ({
    value: id,
    label: architectureTitle(id),
    help: ARCHITECTURE_HELP[id],
  }));
  return (
    <RadioGroup
      label="Architecture"
      choices={choices}
      value={current}
      onChoose={(id) => player.send({ type: 'architecture', id })}
    />
  );
}
