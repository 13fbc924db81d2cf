import balancers from '../../messages/en/presets/balancers';
import sessions from '../../messages/en/presets/sessions';
import stores from '../../messages/en/presets/stores';
import tokens from '../../messages/en/presets/tokens';
import { together } from '../../messages/room';
import type { KnownPreset } from '../../scenarios/presets';

const words = together(balancers, sessions, stores, tokens);

type ValuesOf<P> = P extends KnownPreset ? `${P['id']}.set.${keyof P['set'] & string}` : never;
type DifferencesOf<P> = P extends KnownPreset
  ? `${P['id']}.difference.${P['differences'][number]}`
  : never;

/** The product, as people call it. */
export const presetTitle = ({ id }: KnownPreset): string => words(`presets.${id}`);

/** One sentence that says what it means for sessions. */
export const presetAbout = ({ id }: KnownPreset): string => words(`presets.${id}.about`);

/** The document that most of it is taken from. */
export const presetSource = ({ id }: KnownPreset): string => words(`presets.${id}.source`);

/** What the product calls a value that the preset sets, and where that is written down. */
export const valueSource = ({ id }: KnownPreset, path: string): string =>
  // Which of them go together, the type of a path has forgotten.
  words(`presets.${`${id}.set.${path}` as ValuesOf<KnownPreset>}`);

/** What the real product does otherwise than the simulation with these values: whole sentences. */
export const presetDifferences = ({ id, differences }: KnownPreset): readonly string[] =>
  differences.map((name) =>
    words(`presets.${`${id}.difference.${name}` as DifferencesOf<KnownPreset>}`),
  );
