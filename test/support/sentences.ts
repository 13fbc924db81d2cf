import { type Claim, say } from '../../src/timeline/claims/claim';
import { type Saying, type ToldSentence, toldAs } from '../../src/timeline/words/saying';
import { plain } from './plainText';

const RULE: Claim = { is: 'works', how: 'always' };

/** Something that may be told, for tests that are not about what it claims. */
export const saying = (
  text: string,
  category: Saying['category'] = 'change',
  claim: Claim = RULE,
): Saying => ({ category, tone: 'plain', says: [say(plain(text), claim)], adds: [] });

/** The same, told. */
export const told = (
  id: number,
  text: string,
  category: Saying['category'] = 'change',
  claim: Claim = RULE,
): ToldSentence => toldAs(id, id * 1000, saying(text, category, claim));
