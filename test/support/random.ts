import fc from 'fast-check';
import { SEED } from './seed';

/**
 * Random cases, the same ones in every check. Whoever searches for the smallest failing case must come to an end, since
 * nothing interrupts a run from outside; a machine that is busy with other things is given its time.
 */
fc.configureGlobal({
  seed: SEED,
  interruptAfterTimeLimit: 280_000,
  markInterruptAsFailure: true,
});

export default fc;
