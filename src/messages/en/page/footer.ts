import { room } from '../../room';

/** What this is, whose it is, and where to say that it is wrong. */
export default room({
  'footer.licence': '{licence} licence',
  'footer.source': 'Source',
  'footer.report': 'Report a problem',
});
