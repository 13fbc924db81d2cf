import { room } from '../../room';

/** What is written on the canvas beside a message: how it fares, what it is, or what it carries. */
export default room({
  'tags.lost': 'lost',
  'tags.refused': 'refused',
  'tags.logIn': 'log in',
  'tags.noAnswer': 'no answer',
  'tags.healthCheck': 'health check',
  'tags.cookie': 'cookie {number} B',
  'tags.token': 'token {number} B',
});
