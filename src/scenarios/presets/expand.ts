import { edited, valueAt } from '../../engine';
import type { Problem } from '../../messages/problems';
import type { Preset } from './preset';
import { PRESETS } from './registry';

type Bag = Readonly<Record<string, unknown>>;

export const PRESET_IDS: readonly string[] = PRESETS.map(({ id }) => id);

/** A document with the values of presets over its own, the later over the earlier. What is none stays as it is. */
export const withPresetValues = (document: unknown, presets: readonly Preset[]): unknown =>
  edited(document, valuesOf(presets));

const valuesOf = (presets: readonly Preset[]): Preset['set'] =>
  Object.assign({}, ...presets.map(({ set }) => set));

/**
 * A scenario document with the values of the presets that its field `presets` names, and without that field. What the
 * document says itself comes over the presets, and a later preset over an earlier one. Anything else is as it was, and
 * for the parser to judge. Answers a problem where the field names what there is not.
 */
export function expandPresets(
  document: unknown,
): { readonly document: unknown } | { readonly problem: Problem } {
  if (!isBag(document) || !('presets' in document)) return { document };
  const { presets: names, ...own } = document;
  const found = presetsCalled(names);
  if (found === undefined) {
    const allowed = { id: 'allowed.presets', args: { names: PRESET_IDS.join(', ') } } as const;
    return { problem: { field: 'presets', value: shown(names), fault: 'is', allowed } };
  }
  const unsaid = Object.entries(valuesOf(found)).filter(
    ([path]) => valueAt(own, path) === undefined,
  );
  return { document: edited(own, Object.fromEntries(unsaid)) };
}

/** The presets of a list of ids, or nothing where it is no such list. */
export function presetsCalled(names: unknown): readonly Preset[] | undefined {
  if (!Array.isArray(names)) return undefined;
  const found = names.map((name: unknown) => PRESETS.find(({ id }) => id === name));
  return found.every((preset) => preset !== undefined) ? found : undefined;
}

const SHOWN_MAX = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX)}…`;
}

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
