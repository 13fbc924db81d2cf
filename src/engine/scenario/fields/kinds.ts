import type { Field } from '.';
import type { FieldKind } from './field';

/** Of each kind of value: whether it is two numbers, whole ones only, and of seconds. */
const KINDS: Readonly<
  Record<
    FieldKind,
    { readonly isRange: boolean; readonly isWhole: boolean; readonly isTime: boolean }
  >
> = {
  duration: { isRange: false, isWhole: false, isTime: true },
  'duration-range': { isRange: true, isWhole: false, isTime: true },
  count: { isRange: false, isWhole: true, isTime: false },
  'count-range': { isRange: true, isWhole: true, isTime: false },
  weight: { isRange: false, isWhole: false, isTime: false },
  flag: { isRange: false, isWhole: false, isTime: false },
  choice: { isRange: false, isWhole: false, isTime: false },
};

/** What the kind of a setting says about its values. */
export const kindOf = ({ kind }: Pick<Field, 'kind'>): (typeof KINDS)[FieldKind] => KINDS[kind];
