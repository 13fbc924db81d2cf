import { room } from '../../room';

/** Why a file cannot be read: after its name. */
export default room({
  'files.tooLarge': 'is larger than {most} MB',
  'files.notUtf8': 'is not saved as UTF-8',
  'files.endsEarly': 'is not JSON: it ends too early, at line {line}, column {column}',
  'files.unreadable':
    'is not JSON: it cannot be read past line {line}, column {column}, where it has {start}',
  'files.notJsonDeep': 'is not JSON: it is nested too deeply',
  'files.repeated':
    'has "{name}" twice in one object, the second time at line {line}, column {column}',
  'files.deep': 'is nested too deeply',
});
