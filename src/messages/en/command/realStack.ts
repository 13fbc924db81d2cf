import { room } from '../../room';

/** What `npm run real` says. */
export default room({
  'realStack.about': `Starts HAProxy, nginx, Redis and a small Node application on this machine, with the settings
    that the page hands out, drives them with the people of the simulator, and compares what comes of it with
    what the simulator says.`,
  'realStack.usage': 'npm run --silent real -- [options]',
  'realStack.quick': 'only the quick experiments: about a minute',
  'realStack.experiment': 'only these experiments (default: all of them)',
  'realStack.times': 'how often each is measured, with other choices each time (default: 1)',
  'realStack.timesAllowed': 'a whole number from 1 to {most, number}',
  'realStack.list': 'The experiments:',
  'realStack.rest': 'Besides options there is {rest}. Allowed: only options.',
  'realStack.exitCodes': `Exit codes: 0 everything agrees, 1 something does not, or a defect, 2 an invalid
    request, or a program that is not installed.`,
  'realStack.missing': `Programs are missing. On Debian they come with: apt-get install --no-install-recommends
    {list}`,
  'realStack.progress': 'Experiment {done, number} of {total, number}: {id}',

  'realStack.title': 'The simulator (engine {version}) beside a real stack',
  'realStack.simulated': 'Simulated',
  'realStack.measured': 'Measured',
  'realStack.verdict': 'Verdict',
  'realStack.fromTo': '{low} to {high}',
  'realStack.agrees': 'agrees',
  'realStack.disagrees': 'DISAGREES',
  'realStack.agree': '{agrees, number} of {rows, number} figures of {laws, number} laws agree.',
  'realStack.range': `Simulated is the range of {runs, number} runs with different seeds: one more run would fall
    into it in 95 of 100 cases. A number after ± is half the width of the 95 % confidence interval.`,
  'realStack.with': `Measured on {date} on a machine with {system} and {processors, number} processors, with
    {list}.`,
});
