import type { ArchitectureId, Intervention } from '../../src/engine';
import type { KeptRun } from '../../src/runner/commands';
import { Story } from '../../src/runner/story';
import { encoded } from '../../src/spec/codec';
import { type Refused, type RunSpec, specOf, withDone } from '../../src/spec/runSpec';
import { everyArchitecture, takeId, takesOf, type Under } from '../../src/spec/take';

/** What must be valid; a test in which it is not is wrong. */
export function valid<Value extends object>(value: Value | Refused): Value {
  if (!('problems' in value)) return value;
  throw new Error(JSON.stringify(value.problems));
}

/** A run from its start, side by side under every architecture or under these, with one of them shown. */
export function storyOf(
  spec: RunSpec,
  architecture: ArchitectureId,
  unders: readonly Under[] = everyArchitecture(architecture),
): Story {
  const takes = valid(takesOf(spec, unders));
  return new Story({ spec, takes, shown: takeId({ architecture }), untilUs: 0, latestUs: 0 });
}

/** The run of a document, to which this was done. */
export const specFrom = (document: object, done: readonly Intervention[] = []): RunSpec =>
  done.reduce(withDone, valid(specOf({ version: 1, ...document })));

/** What the run hands out of a document that is no ready-made scenario, to which this was done. */
export const keptOf = (
  document: object & { readonly architecture: ArchitectureId },
  done: readonly Intervention[] = [],
): KeptRun => ({
  scenario: null,
  file: null,
  plain: document,
  spec: encoded(specFrom(document, done)),
  architecture: document.architecture,
});

/** What the run hands out of a ready-made scenario whose server S1 was stopped. */
export function keptStopped(plain: KeptRun['plain']): KeptRun {
  const stop = { atUs: 12_400_000, change: 'stop-server', target: 0 } as const;
  const spec = encoded(specFrom(plain as object, [stop]));
  return { scenario: 'small-shop', file: null, plain, spec, architecture: 'sticky' };
}
