import { PeopleWords } from './peopleWords';
import { digits } from './words';

/** Of a crowd, those who come on top of whom was told of before: "84 more people". */
export class MoreWords extends PeopleWords {
  constructor() {
    super(0, false);
  }

  override some(listed: readonly number[], count = listed.length): string {
    return this.share(count);
  }

  override share(count: number): string {
    return count === 1 ? '1 more person' : `${digits(count)} more people`;
  }
}
