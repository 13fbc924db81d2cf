import type { Intervention } from '../../src/engine';
import type { KeptRun } from '../../src/runner/messages';
import { encoded } from '../../src/spec/codec';
import { type Refused, type RunSpec, specOf, withDone } from '../../src/spec/runSpec';

/** What must be a spec; a test that has none is wrong. */
export function valid(spec: RunSpec | Refused): RunSpec {
  if (!('problems' in spec)) return spec;
  throw new Error(spec.problems.map(({ message }) => message).join(' '));
}

/** The run of a document, to which this was done. */
export const specFrom = (document: object, done: readonly Intervention[] = []): RunSpec =>
  done.reduce(withDone, valid(specOf({ version: 1, ...document })));

/** What the run hands out of a ready-made scenario whose server S1 was stopped. */
export function keptStopped(plain: KeptRun['plain']): KeptRun {
  const stop = { atUs: 12_400_000, change: 'stop-server', target: 0 } as const;
  const spec = encoded(specFrom(plain as object, [stop]));
  return { scenario: 'small-shop', file: null, plain, spec, architecture: 'sticky' };
}
