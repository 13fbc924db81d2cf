import { type ArchitectureId, type Field, type FieldValue, kindOf } from '../../engine';
import { plainNumber } from '../../messages/values';
import type { Player } from '../../state/player';
import { draft, settingsAsked } from '../../state/settings/settingDrafts';
import { type Draft, forget } from '../../state/settings/settings';
import { same, type Together, turnedWords } from './turnedWords';

/** Source of what concerns all settings. */
export const ALL = 'all';

type Wanted = Readonly<Record<string, unknown>>;

/**
 * Asks the run to turn settings: at once, all or none. Null turns one back to what the scenario says.
 * @param shown the architecture under which that is shown, if it is another one
 */
export function turn(
  player: Player,
  source: string,
  wanted: Wanted,
  called?: Together,
  shown?: ArchitectureId,
): void {
  const { values = {}, turned = {} } = player.settings.getState().settings ?? {};
  const meant = Object.entries(wanted).map(([path, value]) => [path, value ?? turned[path]]);
  const told = turnedWords(values, Object.fromEntries(meant), called);
  settingsAsked(player.settings, source);
  player.send({ type: 'settings', source, settings: wanted, told, ...(shown && { shown }) });
}

/** Turns one setting back to what the scenario says. */
export function reset(player: Player, path: string): void {
  forget(player.settings, [path]);
  turn(player, path, { [path]: null });
}

/** Turns everything back, and drops what was typed. */
export function resetAll(player: Player): void {
  const { settings, drafts, refusals } = player.settings.getState();
  forget(player.settings, [...Object.keys(drafts), ...Object.keys(refusals)]);
  turn(
    player,
    ALL,
    Object.fromEntries(Object.keys(settings?.turned ?? {}).map((path) => [path, null])),
  );
}

/** A value as it stands in the fields of its setting. */
export const textsOf = (value: FieldValue): Draft =>
  (typeof value === 'object' ? value : [value]).map((one) =>
    typeof one === 'number' ? plainNumber(one) : String(one),
  );

/** What was typed, as the run is asked for it. What is no number goes as it is: the run says what it thinks of it. */
export function typedValue(field: Field, texts: Draft): unknown {
  const values = texts.map(readNumber);
  return kindOf(field).isRange ? values : values[0];
}

function readNumber(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? text.trim() : value;
}

/** Asks for what was typed into a setting, unless that is what it says already. */
export function commit(player: Player, field: Field): void {
  const { settings, drafts, refusals } = player.settings.getState();
  const { path } = field;
  const { [path]: typed } = drafts;
  if (typed === undefined) return;
  const value = typedValue(field, typed);
  if (same(value, settings?.values[path])) forget(player.settings, [path]);
  else if (!refusals[path]) turn(player, path, { [path]: value });
}

/** Keeps what is being typed. What was said about an older text is not true of it any more. */
export function type(player: Player, path: string, texts: Draft): void {
  forget(player.settings, [path]);
  draft(player.settings, path, texts);
}
