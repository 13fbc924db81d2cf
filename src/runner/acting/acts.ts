import { type Refused, untouched, withSettings } from '../../spec/runSpec';
import type { Stand } from '../../spec/runs';
import type { SettingsCommand, StoryCommand, TimeCommand } from '../commands';
import type { Keeper } from '../opening/keeper';
import { openingInWorld } from '../opening/otherTimeWorld';
import type { Story } from '../story';
import type { BranchCommand } from './branches';
import { type Next, runHere } from './next';

/** What makes another run of the shown one: all that a visitor does, but for a change at its latest instant. */
export type ActCommand =
  | Extract<StoryCommand, { type: 'change' | 'settings' | 'restart' | 'time' }>
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
      return { ...next, change: { change, target } };
    }
    case 'settings':
      return turned(command, story, keeper);
    case 'restart':
      return keeper.next({ is: 'restart' }, untouched(story.spec), story, beginningOf(story));
    case 'time':
      return inTimeWorld(command, story, keeper);
    default:
      return keeper.branches?.obey(command, story) ?? null;
  }
}

/** Settings that cannot be turned like that leave everything as it is. */
function turned(
  { settings, source, told, shown }: SettingsCommand,
  story: Story,
  keeper: Keeper,
): Next | Refused | null {
  const here = runHere(story);
  const spec = withSettings(here, settings);
  if ('problems' in spec) return spec;
  if (spec !== here) {
    const to = shown && { atUs: story.nowUs, shown };
    return { ...keeper.next({ is: 'settings', told }, spec, story, to), source, told };
  }
  keeper.tellSettings(source);
  return null;
}

/** From its start; the page is told of what could not be kept, too. */
function inTimeWorld(command: TimeCommand, story: Story, keeper: Keeper): Next | Refused | null {
  const { spec, shown } = story;
  const { opening, problems } = openingInWorld({ spec, shown, origin: keeper.origin }, command);
  keeper.refuse(command.source, problems);
  const act = { is: 'time', world: command.timeWorld } as const;
  return opening && keeper.next(act, opening.spec, story, beginningOf(story));
}

const beginningOf = ({ shown }: Story): Stand => ({ atUs: 0, shown });
