import { room } from '../../room';

/** A notice, whatever it says. */
export default room({
  'notice.dismiss': 'Dismiss',
  'notice.which': 'Show which',
});
