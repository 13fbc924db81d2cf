import { room } from '../../room';

/** How much is said, how much moves, and which keys act. */
export default room({
  'preferences.title': 'Preferences',
  'preferences.narration': 'Narration for screen readers',
  'preferences.narration.off': 'Off',
  'preferences.narration.key': 'Key events',
  'preferences.narration.every': 'Every detail',
  'preferences.motion': 'Motion',
  'preferences.motion.auto': 'Match system',
  'preferences.motion.full': 'Full',
  'preferences.motion.reduced': 'Reduced',
  'preferences.singleKeys': 'Single-key shortcuts',
  'preferences.foresight': 'Show what would come of a change',
});
