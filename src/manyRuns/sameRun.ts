import type { EncodedSpec } from '../spec/encodedSpec';

/** Whether two are the same run but for its seed: one of the many may be on the stage by now. */
export const isSameRun = (one: EncodedSpec, other: EncodedSpec): boolean =>
  one === other || withoutSeed(one) === withoutSeed(other);

function withoutSeed({ document, settings, done }: EncodedSpec): string {
  const { seed: _, ...others } = settings;
  return JSON.stringify([document, others, done]);
}
