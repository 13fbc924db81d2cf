import { room } from '../room';

/** "Export": the run, its log and its figures as files. */
export default room({
  'export.title': 'Export',
  'export.run': 'The run',
  'export.aboutRun': `A scenario file that opens as this run, here and on the command line, with the
    same trace hash.`,
  'export.scenario': 'Scenario file',
  'export.log': 'The log',
  'export.aboutLog': `{count, plural, one {The # entry} other {The # entries}} under
    {architecture}{isAll, select, true {} other {: the latest, older ones are no longer kept}}.`,
  'export.figures': 'The figures',
  'export.aboutFigures': `Every metric under {count, plural, other {all # architectures}}, as of
    {us, instant}. Empty where too little has happened to tell.`,
  'export.csv': 'CSV',
  'export.json': 'JSON',
  'export.as': '{what} as {format}',
});
