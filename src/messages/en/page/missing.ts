import { room } from '../../room';

/** Said in the place of a part of the page that could not be fetched. */
export default room({
  'missing.panel': 'The panel could not be loaded.',
  'missing.tryNext': 'What to try next could not be loaded.',
  'missing.lesson': 'The lesson could not be loaded.',
  'missing.challenge': 'The challenge could not be loaded.',
  'missing.compare': 'What is to be compared could not be loaded.',
  'missing.part': 'A part of the page could not be loaded.',
  'missing.sentences': 'The sentences could not be fetched. Reload the page to read them.',
  'missing.answer': 'The answer could not be fetched. Try again.',
  'missing.another': 'Another scenario was opened',
  'missing.scenario': 'The scenario “{name}” could not be fetched. This is the small shop instead.',
  'missing.language': 'The page could not be fetched in {language}: it is in English.',
  'missing.run': 'The run could not be opened again.',
  'missing.again': 'Load again',
});
