import { writeIntervention } from '../engine';
import type { AddressTexts, KeptRun } from './messages';
import type { Story } from './story';
import type { Turning } from './turning';

/** Where an opened document comes from, and what its address would open by itself. */
export type Origin = Pick<KeptRun, 'scenario' | 'plain' | 'file'>;

/** Before anything was opened. */
export const NOWHERE: Origin = { scenario: null, plain: null, file: null };

/** What it takes to open this run again. Without the code for addresses it is not known what those would have to say. */
export async function keepRun(
  origin: Origin,
  { shown, scenario, deeds }: Story,
  { opened, wishes, values }: Turning,
): Promise<{ readonly run: KeptRun; readonly differs: AddressTexts | null }> {
  const run: KeptRun = {
    ...origin,
    opened,
    turned: wishes,
    deeds: deeds.map(writeIntervention),
    architecture: shown,
  };
  const addressed = await import('./addressed').catch(() => null);
  return { run, differs: addressed?.differingTexts(run.plain, values, scenario.world) ?? null };
}
