import { room } from '../../room';

/** What every dialog has. */
export default room({
  'dialog.close': 'Close',
});
