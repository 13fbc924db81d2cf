import type { Field, SchemaWords } from '../engine';
import schema from './en/command/schema';
import units from './en/settings/units';
import fields from './fields';

/** What the published schema of scenarios tells people, for `scenarioSchema`. */
export const schemaWords: SchemaWords = {
  title: schema('schema.title'),
  description: schema('schema.description'),
  at: schema('schema.at'),
  of: ({ path, stretched, realistic }) => ({
    title: fields(`fields.${path}`),
    description: schema('schema.setting', {
      help: fields(`fields.${path}.help`),
      stretched: JSON.stringify(stretched),
      realistic: JSON.stringify(realistic),
      source: fields(`fields.${path}.source`),
    }),
  }),
};

/** What the table of settings in the documents says besides numbers. */
export const tableWords = {
  title: ({ path }: Field): string => fields(`fields.${path}`),
  unit: ({ unit }: Field): string => (unit === 'none' ? '' : units(`units.${unit}`)),
  source: ({ path }: Field): string => fields(`fields.${path}.source`),
};
