import type { FieldPath } from '../engine';
import architectures from '../messages/en/stage/architectures';
import words from '../messages/en/views/compare';
import fields from '../messages/fields';
import { valueInWords } from '../messages/values';
import type { Compared, ComparedLane } from '../state/comparing';
import { SETTINGS } from '../state/settings/settingList';

/** What differs: "Architecture", or the title of a setting. */
export function differenceName(path: string | null): string {
  if (path === null) return words('compare.architecture');
  if (path === 'seed') return words('compare.seed');
  return fields(`fields.${path as FieldPath}`);
}

/** A run by what only it has: "Sticky", "Health check every: 10 s", "Seed 7". */
export function laneName(path: string | null, { summary, value }: ComparedLane): string {
  if (path === null || value === null)
    return architectures(`architectures.${summary.architecture}`);
  if (path === 'seed') return words('compare.seedLane', { seed: `${value}` });
  const field = SETTINGS.find((one) => one.path === path);
  const said = field === undefined ? `${value}` : valueInWords(field, value);
  return words('compare.lane', { title: differenceName(path), value: said });
}

/** "under Sticky and JWT", "with Seed 1". */
export function whereWords(compared: Compared, lanes: readonly number[]): string {
  const by = compared.path === null ? 'architecture' : 'other';
  const names = lanes.map((index) =>
    laneName(compared.path, compared.lanes[index] as ComparedLane),
  );
  return words('compare.where', { by, lanes: names });
}
