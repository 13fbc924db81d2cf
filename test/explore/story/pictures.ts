import {
  type ArchitectureId,
  createSimulation,
  type Intervention,
  type Scenario,
  Trace,
} from '../../../src/engine';
import { frameAt } from '../../../src/stage/frame/frame';
import { SystemFold } from '../../../src/timeline/systemFold';
import { strangeNumbers } from './views';

/** Pictures of a run that are looked at. */
const PICTURES = 60;

/** What cannot be drawn of a run: ends, places and ages that are no numbers. */
export function strangePictures(
  scenario: Scenario,
  architecture: ArchitectureId,
  history: readonly Intervention[],
  untilUs: number,
): readonly string[] {
  const trace = new Trace(1_000_000);
  const simulation = createSimulation(scenario, { architecture, history, trace });
  const fold = new SystemFold({ scenario, architecture, trace });
  const wrong = new Set<string>();
  for (let picture = 0; picture <= PICTURES; picture += 1) {
    const atUs = Math.floor((picture * untilUs) / PICTURES);
    simulation.advanceTo(atUs);
    fold.advance(trace, atUs);
    for (const what of strangeNumbers(frameAt(fold, atUs), 'frame')) {
      wrong.add(what.replace('number:', 'picture:').replace(/\d+/g, 'n'));
    }
  }
  return [...wrong];
}
