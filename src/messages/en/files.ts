import { room } from '../room';

/** Why a file cannot be read: after its name. */
export default room({
  'files.tooLarge': 'is larger than {most} MB',
  'files.notUtf8': 'is not saved as UTF-8',
  'files.endsEarly': 'is not JSON: it ends too early, in line {line}, column {column}',
  'files.unreadable':
    'is not JSON: it cannot be read from line {line}, column {column} on, where it has {start}',
  'files.notJsonDeep': 'is not JSON: it nests too deep',
  'files.repeated':
    'has "{name}" twice in one object, the second time in line {line}, column {column}',
  'files.deep': 'nests too deep',
});
