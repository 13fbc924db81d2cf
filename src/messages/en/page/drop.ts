import { room } from '../../room';

/** What is read while a file is held over the page. */
export default room({
  'drop.open': 'Drop to open',
});
