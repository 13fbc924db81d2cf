import { room } from '../../room';

/** What every program of the command line says of its options and of its work. */
export default room({
  'command.unknownOption': 'There is no option {option}. Known: {known}.',
  'command.twice': '--{name} is given twice. Allowed: once.',
  'command.takesNone': '--{name} is {value}. Allowed: no value.',
  'command.noValue': '--{name} has no value. Allowed: {allowed}.',
  'command.notAllowed': '--{name} is {value}. Allowed: {allowed}.',
  'command.some': 'one or more of {names}, separated by commas',
  'command.json': 'prints one JSON object and nothing else',
  'command.help': 'shows this help',
  'command.cores': 'Runs use all cores; the results do not depend on how many there are.',
  'command.progress': '{done, number} of {total, number} runs',
  'command.threadEnded': 'its thread ended (exit code {code})',
});
