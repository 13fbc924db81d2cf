// A worker of "Many runs": plays one seed after another, until the page ends it.
import type { Order } from './orders';
import { Playing } from './playing';

const playing = new Playing();
addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const answer = playing.obey(data);
  if (answer !== null) postMessage(answer);
});
