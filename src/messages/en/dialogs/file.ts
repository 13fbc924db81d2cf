import { room } from '../../room';

/** What is said of a run that comes from a file. */
export default room({
  'file.opened': `{ahead, plural,
    =0 {Opened from {file}.}
    one {Opened from {file}: # planned event is still to come.}
    other {Opened from {file}: # planned events are still to come.}
  }`,
});
