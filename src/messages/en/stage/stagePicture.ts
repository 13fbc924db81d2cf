import { room } from '../../room';

/** What a picture of the stage says to whoever does not see it. */
export default room({
  'stagePicture.title': '{scenario}, {architecture}, at {us, instant}',
  'stagePicture.list': '{title}:',
  'stagePicture.node': '{name}: {state}',
  'stagePicture.underWay': `{count, plural, =0 {No message is under way.}
    one {# message is under way.} other {# messages are under way.}}`,
});
