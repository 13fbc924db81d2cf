// A worker of "Choose": plays what one need asks for, until the page ends it.
import type { Need } from '../choice/need';
import { newsOf } from './news';

addEventListener('message', ({ data }: MessageEvent<Need>) => {
  for (const news of newsOf(data)) postMessage(news);
});
