import { room } from '../../room';

/** What comes with the first picture. */
export default room({
  'page.architecture': 'Architecture',
  'page.happened': 'What just happened',
  'page.click': 'Click a server to stop it',
  'page.tap': 'Tap a server to stop it',
  'page.sentence': '{text}.',
  'page.instant': '{us, instant}',
  'page.second': '{us, second}',
  'page.changed': 'With changed settings.',
});
