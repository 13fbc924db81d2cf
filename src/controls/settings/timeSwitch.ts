import { FIELDS } from '../../engine';
import words from '../../messages/en/settings/timeWorld';
import type { RunSettings } from '../../state/settings/settings';
import { same } from './turnedWords';

type TimeWorld = RunSettings['timeWorld'];

const other = (timeWorld: TimeWorld): TimeWorld =>
  timeWorld === 'stretched' ? 'realistic' : 'stretched';

/** What the other time means for this run, before anybody switches to it: its delays, and how many there will be. */
export function switchWords(settings: RunSettings): string {
  const people = numbers(settings, 'clients.count');
  const servers = numbers(settings, 'servers.count');
  return words('timeWorld.ahead', {
    isSlow: other(settings.timeWorld) === 'stretched',
    more: whatChanges(people.next !== people.now, servers.next !== servers.now),
    people: people.next,
    peopleNow: people.now,
    servers: servers.next,
    serversNow: servers.now,
  });
}

function whatChanges(people: boolean, servers: boolean) {
  if (people && servers) return 'both';
  if (people) return 'people';
  return servers ? 'servers' : 'other';
}

/** What a setting says now, and what it would say: its own value if it has one, else the default of the other time. */
function numbers({ timeWorld, values, turned }: RunSettings, path: string) {
  const field = FIELDS.find((one) => one.path === path);
  const { [path]: now = 0 } = values;
  const opened = { ...values, ...turned }[path];
  const isOwn = path in turned || !same(opened, field?.[timeWorld]);
  const next = isOwn ? now : (field?.[other(timeWorld)] ?? now);
  return { now: Number(now), next: Number(next) };
}
