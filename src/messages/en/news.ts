import { room } from '../room';

/** What machines do by themselves, and is worth a sentence. */
export default room({
  'news.failover': 'The replica took over with {things, message}.',
  'news.failoverLost':
    'It had not received the last {count, plural, one {# change} other {# changes}}.',
  'news.storeBackEmpty': 'The session store came back empty.',
  'news.storeBack': 'The session store came back with {things, message}.',
});
