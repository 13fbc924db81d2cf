import { room } from '../../room';

/** "More" of the bar that breaks and fixes: its headings. */
export default room({
  'more.title': 'More',
  'more.server': 'One server',
  'more.people': 'People',
  'more.network': 'Network',
  'more.servers': 'Servers',
  'more.store': 'Store',
  'more.zones': 'Zones',
  'more.cdn': 'CDN',
  'more.close': 'Close more',
});
