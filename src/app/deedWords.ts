import { fullLabel } from '../controls/changes';
import { clientName, type Intervention } from '../engine';

/** "Stop S2", "Ban Ana": a planned event in the words of its button. */
export function deedWords({ change, target }: Intervention): string {
  const label = fullLabel(change, target);
  const name = clientName(target);
  return change.endsWith('-client') && !label.includes(name) ? `${label} ${name}` : label;
}
