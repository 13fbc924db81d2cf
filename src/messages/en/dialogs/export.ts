import { room } from '../../room';

/** "Export": the run, its log, its figures and the stage as files. */
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
    {us, instant}. Empty, in JSON null, where there is nothing yet to take one from.`,
  'export.stage': 'The stage',
  'export.aboutStage': `As it is now, in this theme and size. SVG has shapes and text to work on, PNG
    has pixels. The text says the same in words; both pictures have it in them.`,
  'export.severalStages': `While runs are compared there are several stages, and a picture is of one:
    leave Compare to have it.`,
  'export.notMade': 'The picture could not be made. Please try again.',
  'export.csv': 'CSV',
  'export.json': 'JSON',
  'export.svg': 'SVG',
  'export.png': 'PNG',
  'export.text': 'Text',
  'export.as': '{what} as {format}',
});
