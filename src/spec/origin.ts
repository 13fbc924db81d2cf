import type { ScenarioName } from '../scenarios/names';

/** Where an opened document comes from, and what its address would open by itself. */
export interface Origin {
  /** Its name in addresses, if it is a ready-made scenario. */
  readonly scenario: ScenarioName | null;
  /** Name of the file that it was read from, where it was. */
  readonly file: string | null;
  readonly plain: unknown;
}
