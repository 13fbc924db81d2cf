import { FIELDS, type Field, type FieldPath } from '../../engine';

/** A field that is a setting: the header of the page chooses the architecture. */
export interface Setting extends Field {
  readonly path: Exclude<FieldPath, 'architecture'>;
}

const isSetting = (field: Field): field is Setting => field.path !== 'architecture';

/** Every setting that Settings has, in the order of the engine's list. */
export const SETTINGS: readonly Setting[] = FIELDS.filter(isSetting);
