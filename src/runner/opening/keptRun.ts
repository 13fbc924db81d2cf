import type { ArchitectureId } from '../../engine';
import { encoded } from '../../spec/codec';
import type { Origin } from '../../spec/origin';
import { type RunSpec, valuesOf } from '../../spec/runSpec';
import type { KeptRun } from '../commands';
import type { AddressTexts } from '../messages';

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
