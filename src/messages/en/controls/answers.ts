import { room } from '../../room';

/** What screen readers are told because a visitor asked for something. */
export default room({
  'answers.restarted': 'Restarted: nothing is broken.',
  'answers.reset': 'Everything reset.',
});
