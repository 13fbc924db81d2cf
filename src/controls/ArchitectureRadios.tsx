import page from '../messages/en/page/page';
import architectures from '../messages/en/stage/architectures';
import ways from '../messages/en/stage/ways';
import { useArchitectures, usePlayer, useRun } from '../state/hooks';
import { RadioGroup } from '../ui/RadioGroup';

/** Where session state lives: switching keeps the instant and the history. */
export function ArchitectureRadios() {
  const player = usePlayer();
  const current = useRun((run) => run.system.architecture);
  const choices = useArchitectures().map((id) => ({
    value: id,
    label: architectures(`architectures.${id}`),
    help: ways(`ways.${id}`),
  }));
  return (
    <RadioGroup
      label={page('page.architecture')}
      choices={choices}
      value={current}
      onChoose={(id) => player.send({ type: 'architecture', id })}
    />
  );
}
