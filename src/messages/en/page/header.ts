import { room } from '../../room';

/** What concerns the page, in its header. */
export default room({
  'header.scenario': 'Scenario',
  'header.share': 'Share',
  'header.help': 'Keyboard help',
  'header.preferences': 'Preferences',
  'header.noPreferences': 'The preferences could not be loaded.',
  'header.theme': 'Theme',
  'header.theme.auto': 'Match system',
  'header.theme.light': 'Light',
  'header.theme.dark': 'Dark',
  'header.theme.projector': 'Projector',
});
