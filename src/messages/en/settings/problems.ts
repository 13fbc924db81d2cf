import { room } from '../../room';

/** What is wrong with a scenario document, or with settings. */
export default room({
  'problems.is': '"{field}" is {value}. Allowed: {allowed, message}.',
  'problems.missing': '"{field}" is missing. Allowed: {allowed, message}.',
  'problems.document': 'The document is {value}. Allowed: {allowed, message}.',
  'problems.unknown': 'There is no field "{field}". Known here: {allowed, message}.',
  'problems.weights': '"{field}" has four weights of 0. Allowed: {allowed, message}.',
  'problems.deep': 'The document is nested too deeply. Allowed: {allowed, message}.',
  'problems.noSetting': 'There is no setting "{field}".',
  'problems.outgrown': 'The run has outgrown the simulator.',
  'problems.file':
    '{isNamed, select, true {{name}} other {The file}} {what, message}. Allowed: {allowed, message}.',
  'problems.notPossible': '{title}: {value} is not possible. Allowed: {allowed, message}.',
  'problems.notApplied': '{value} was not applied. Allowed: {allowed, message}.',
  'problems.notAppliedFor': 'Not applied. {why}',
});
