import { FIELDS, type FieldValue } from '../../engine';
import type { RunSettings } from '../../state/settings';
import { wholeNumber } from '../../ui/number';
import { same } from './turnedWords';

type TimeWorld = RunSettings['world'];

const NAMES: Readonly<Record<TimeWorld, string>> = {
  stretched: 'Slow motion has delays that can be watched',
  realistic: 'Real time has the delays of a real data centre',
};

const other = (world: TimeWorld): TimeWorld => (world === 'stretched' ? 'realistic' : 'stretched');

/** What the other time means for this run, before anybody switches to it: its delays, and how many there will be. */
export function switchWords(settings: RunSettings): string {
  const people = numbers(settings, 'clients.count');
  const servers = numbers(settings, 'servers.count');
  const parts = [
    people.next === people.now ? '' : `${people.next} people instead of ${people.now}`,
    servers.next === servers.now ? '' : `${servers.next} servers instead of ${servers.now}`,
  ].filter(Boolean);
  const crowd = parts.length > 0 ? `, and here ${parts.join(' and ')}` : '';
  return `${NAMES[other(settings.world)]}${crowd}.`;
}

/** What a setting says now, and what it would say: its own value if it has one, else the default of the other time. */
function numbers({ world, values, turned }: RunSettings, path: string) {
  const field = FIELDS.find((one) => one.path === path);
  const { [path]: now = 0 } = values;
  const opened = { ...values, ...turned }[path];
  const isOwn = path in turned || !same(opened, field?.[world]);
  const next = isOwn ? now : (field?.[other(world)] ?? now);
  return { now: inWords(now), next: inWords(next) };
}

const inWords = (value: FieldValue): string => wholeNumber(Number(value));
