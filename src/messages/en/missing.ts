import { room } from '../room';

/** Said in the place of a part of the page that could not be fetched. */
export default room({
  'missing.panel': 'The panel could not be loaded.',
  'missing.controls': 'The controls of the run could not be loaded.',
  'missing.announcer': 'What screen readers are told could not be loaded.',
  'missing.tryNext': 'What to try next could not be loaded.',
  'missing.listeners': 'Shortcut keys and dropping of files could not be loaded.',
  'missing.actions': 'The actions could not be loaded.',
  'missing.part': 'A part of the page could not be loaded.',
  'missing.again': 'Load again',
});
