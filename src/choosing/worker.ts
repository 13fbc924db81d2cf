// A worker of "Choose": plays its share of what one need asks for, until the page ends it.
import { newsOf, type Order } from './news';

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  for (const news of newsOf(data)) postMessage(news);
});
