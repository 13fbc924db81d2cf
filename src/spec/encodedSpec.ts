/** The form of an encoded spec. It is raised when the form changes. */
export const SPEC_VERSION = 1;

/** A spec as plain JSON. */
export interface EncodedSpec {
  readonly version: number;
  /** The engine that played it: another one could play the same to another end. */
  readonly engine: string;
  readonly document: unknown;
  readonly settings: Readonly<Record<string, unknown>>;
  /** As scenario documents have it in `interventions`, in the order in which it was done. */
  readonly done: readonly unknown[];
}

/** Whether a value has the form of an encoded spec; whether it makes sense, decoding says. */
export function isEncoded(value: unknown): value is EncodedSpec {
  if (typeof value !== 'object' || value === null) return false;
  const { version, engine, document, settings, done } = value as Record<string, unknown>;
  const areObjects = [document, settings].every((one) => typeof one === 'object' && one !== null);
  return (
    version === SPEC_VERSION && typeof engine === 'string' && areObjects && Array.isArray(done)
  );
}
