/** What a script starts with that leaves out the extras of the engine: the run behind a page, without a page. */
export { ARCHITECTURES, createSimulation, parseScenario, Trace } from '../../../src/engine';
export { openingOfDocument } from '../../../src/runner/opening/opening';
export { Run } from '../../../src/runner/run';
export { Story } from '../../../src/runner/story';

export const fetchLater = () => import('../../../src/runner/later');
