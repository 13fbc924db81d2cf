import type { Told } from '../../messages/told';
import { PeopleWords } from './peopleWords';

/** Of a crowd, those who come on top of whom was told of before: "84 more people". */
export class MorePeopleWords extends PeopleWords {
  constructor() {
    super(0, false);
  }

  override some(listed: readonly number[], count = listed.length): Told {
    return this.share(count);
  }

  override share(count: number): Told {
    return { id: 'who.more', args: { count } };
  }
}
