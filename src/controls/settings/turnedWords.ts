import type { Field, FieldValue } from '../../engine';
import words from '../../messages/en/settings/setting';
import fields from '../../messages/fields';
import { unitInWords, valueInWords } from '../../messages/values';
import { SETTINGS } from '../../state/settings/settingList';

/** What settings that are turned together are called, and whether that is taken back. */
export interface Together {
  readonly title: string;
  readonly isUndone: boolean;
}

type Values = Readonly<Record<string, FieldValue>>;

/**
 * What is turned, in one sentence.
 * @param values what the settings say now
 * @param settings what they are to say
 * @param called what they are called together
 */
export function turnedWords(values: Values, settings: Values, called?: Together): string {
  const changed = SETTINGS.filter(
    ({ path }) => path in settings && !same(settings[path], values[path]),
  );
  const [field] = changed;
  const count = changed.length;
  if (called === undefined && count === 1 && field !== undefined) {
    const { [field.path]: value = '' } = settings;
    const title = fields(`fields.${field.path}`);
    return isWhole(value)
      ? words('setting.turned', { title, value: afterTitle(field, value) })
      : words('setting.turnedUnread', { title });
  }
  if (called === undefined) return words('setting.turnedMany', { count });
  const { title, isUndone } = called;
  return words('setting.turnedAs', { title, isUndone, count });
}

/** "Servers: 5" and not "Servers: 5 servers": the title has said what is counted. */
const afterTitle = (field: Field, value: FieldValue): string =>
  valueInWords(
    fields(`fields.${field.path}`).toLowerCase() === unitInWords(field.unit)
      ? { unit: 'none' }
      : field,
    value,
  );

/** A range with a word in it is refused by the run; until then there are no words for it. */
const isWhole = (value: FieldValue): boolean =>
  typeof value !== 'object' || value.every((end) => typeof end === 'number');

export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
