import type { ArchitectureId } from '../../engine';
import { encoded } from '../../spec/codec';
import { type RunSpec, valuesOf } from '../../spec/runSpec';
import type { AddressTexts, KeptRun } from '../messages';

/** Where an opened document comes from, and what its address would open by itself. */
export type Origin = Pick<KeptRun, 'scenario' | 'plain' | 'file'>;

/** Before anything was opened. */
export const NOWHERE: Origin = { scenario: null, plain: null, file: null };

/** What it takes to open this run again. Without the code for addresses it is not known what those would have to say. */
export async function keepRun(
  origin: Origin,
  spec: RunSpec,
  architecture: ArchitectureId,
): Promise<{ readonly run: KeptRun; readonly differs: AddressTexts | null }> {
  const run: KeptRun = { ...origin, spec: encoded(spec), architecture };
  const addressed = await import('./addressSettings').catch(() => null);
  const { world: timeWorld } = spec.scenario;
  return { run, differs: addressed?.differingTexts(run.plain, valuesOf(spec), timeWorld) ?? null };
}
