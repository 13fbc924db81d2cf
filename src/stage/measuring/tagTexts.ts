import words from '../../messages/en/stage/tags';
import { TAG_NUMBER, type TagTexts } from '../layers/types';

/** What is written beside messages: whoever draws them may have no words. */
export const tagTexts = (): TagTexts => ({
  lost: words('tags.lost'),
  refused: words('tags.refused'),
  logIn: words('tags.logIn'),
  noAnswer: words('tags.noAnswer'),
  healthCheck: words('tags.healthCheck'),
  status: TAG_NUMBER,
  cookie: words('tags.cookie', { number: TAG_NUMBER }),
  token: words('tags.token', { number: TAG_NUMBER }),
});
