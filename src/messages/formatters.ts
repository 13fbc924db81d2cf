import { clientName, serverName } from '../engine';
import type { Format, FormatArgs } from './formats';
import { partsOf, tenthsBegun } from './instant';
import { render } from './room';

type Formatter<F extends Format> = (value: FormatArgs[F], locale: string) => string;

const TENTH_US = 100_000;

/** Made once: making one takes longer than all its work. */
const made = new Map<
  string,
  { lists: Intl.ListFormat; parts: Intl.ListFormat; tenths: Intl.NumberFormat }
>();

function intl(locale: string) {
  let found = made.get(locale);
  if (found === undefined) {
    found = {
      lists: new Intl.ListFormat(locale, { type: 'conjunction' }),
      parts: new Intl.ListFormat(locale, { type: 'unit', style: 'short' }),
      tenths: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    };
    made.set(locale, found);
  }
  return found;
}

export const instant: Formatter<'instant'> = (us, locale) =>
  onClock(us, intl(locale).tenths.format);
export const second: Formatter<'second'> = (us) => onClock(us, Math.floor);

function onClock(us: number, write: (seconds: number) => string | number): string {
  const [hours, minutes, seconds] = partsOf(us);
  const written = write(seconds);
  if (hours + minutes < 1) return `${written} s`;
  const rest = `${minutes}:${seconds < 10 ? 0 : ''}${written}`;
  return hours === 0 ? rest : `${hours}:${minutes < 10 ? 0 : ''}${rest}`;
}

const LONG = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

// What is still to come takes time. And a minute that something takes is no time of day.
export const duration: Formatter<'duration'> = (us, locale) => {
  const tenths = Math.round(us / TENTH_US);
  if (tenths < 600) return `${intl(locale).tenths.format(Math.max(1, tenths) / 10)} s`;
  let rest = Math.round(tenths / 10);
  const parts = LONG.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  // What is known to the second is not what makes days long.
  return parts.slice(0, 2).join(' ');
};

export const length: Formatter<'length'> = ({ fromUs, untilUs }, locale) =>
  duration((tenthsBegun(untilUs) - tenthsBegun(fromUs)) * TENTH_US, locale);

export const span: Formatter<'span'> = ({ fromUs, untilUs }, locale) => {
  const [from, until] = [instant(fromUs, locale), instant(untilUs, locale)];
  if (from === until) return until;
  return `${until.endsWith(' s') ? from.replace(' s', '') : from}–${until}`;
};

export const tenths: Formatter<'tenths'> = (count, locale) => intl(locale).tenths.format(count);

export const person: Formatter<'person'> = (index) => clientName(index);
export const server: Formatter<'server'> = (index) => serverName(index);

export const list: Formatter<'list'> = (texts, locale) => intl(locale).lists.format(texts);
export const parts: Formatter<'parts'> = (texts, locale) => intl(locale).parts.format(texts);
export const people: Formatter<'people'> = (all, locale) => list(all.map(clientName), locale);
export const servers: Formatter<'servers'> = (all, locale) => list(all.map(serverName), locale);

export const message: Formatter<'message'> = (one) => render(one);
export const messages: Formatter<'messages'> = (all, locale) => list(all.map(render), locale);

export const capital: Formatter<'capital'> = (one, locale) => {
  const text = render(one);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
};
export const inside: Formatter<'inside'> = (one, locale) => {
  const text = render(one);
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
};
