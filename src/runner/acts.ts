import { doneUntil, type Refused, type RunSpec, untouched, withSettings } from '../spec/runSpec';
import type { BranchCommand } from './branches';
import type { Keeper, Next } from './keeper';
import type { SettingsCommand, StoryCommand } from './messages';
import type { Story } from './story';

/** What makes another run of the shown one: all that a visitor does, but for a change at its latest instant. */
export type ActCommand =
  | Extract<StoryCommand, { type: 'change' | 'settings' | 'restart' }>
  | BranchCommand;

/** What a run becomes by what is done to it; null where it stays, and the page is told why. */
export function nextOf(command: ActCommand, story: Story, keeper: Keeper): Next | null {
  const next = becomes(command, story, keeper);
  if (next === null || !('problems' in next)) return next;
  keeper.refuse('source' in command ? command.source : '', next.problems);
  return null;
}

function becomes(command: ActCommand, story: Story, keeper: Keeper): Next | Refused | null {
  switch (command.type) {
    case 'change': {
      const { change, target } = command;
      const act = { is: 'change', atUs: story.nowUs, change, target } as const;
      const next = keeper.next(act, runHere(story), story);
      return { ...next, arrived: (other) => void other.change(change, target) };
    }
    case 'settings':
      return turned(command, story, keeper);
    case 'restart':
      return keeper.next({ is: 'restart' }, untouched(story.spec), story, 0);
    default:
      return keeper.branches?.obey(command, story) ?? null;
  }
}

/** Settings that cannot be turned like that leave everything as it is. */
function turned(
  { settings, source, told }: SettingsCommand,
  story: Story,
  keeper: Keeper,
): Next | Refused | null {
  const here = runHere(story);
  const spec = withSettings(here, settings);
  if ('problems' in spec) return spec;
  if (spec !== here) return { ...keeper.next({ is: 'settings', told }, spec, story), source, told };
  keeper.tellSettings(source);
  return null;
}

/** The run as far as it is shown: what is done in its past is done instead of what was done later. */
const runHere = ({ spec, isInPast, nowUs }: Story): RunSpec =>
  isInPast ? doneUntil(spec, nowUs) : spec;
