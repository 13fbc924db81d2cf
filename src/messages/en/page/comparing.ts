import { room } from '../../room';

/** The way to what is compared. */
export default room({
  'comparing.compare': 'Compare',
});
