import { room } from '../room';

/** The strip of time. */
export default room({
  'strip.happened': 'What happened when',
  'strip.planned': 'What is planned',
  'strip.at': '{what} at {us, instant}',
  'strip.by': '{what} by {us, instant}',
  'strip.more': '{what} +{count, number}',
});
