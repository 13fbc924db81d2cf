import { room } from '../../room';

/** Looking at an instant that is not the latest. */
export default room({
  'past.looking': 'Looking at {at} of {latest}.',
  'past.back': 'Back at the latest, {latest}.',
});
