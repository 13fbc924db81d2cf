/**
 * Goal: one instant of a run has one figure, in every place that tells it: clock, slider, announcement, marks, log,
 * charts, lessons. And how long something took is the difference of the instants that stand beside it.
 * Method: random instants, and those around the places where the figure changes, in the words of each of these places;
 * and no code that writes tenths of a second by itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playingWords } from '../../src/app/announcer/playingWords';
import { clockWords, latestWords } from '../../src/app/words/clockWords';
import { placeMarks } from '../../src/charts/stripMarks';
import { tickText } from '../../src/charts/stripScale';
import { valueWords } from '../../src/charts/valueWords';
import lesson from '../../src/messages/en/learning/lesson';
import sheets from '../../src/messages/en/learning/sheets';
import page from '../../src/messages/en/page/page';
import charts from '../../src/messages/en/panel/charts';
import log from '../../src/messages/en/panel/log';
import strip from '../../src/messages/en/panel/strip';
import concluded from '../../src/messages/en/told/concluded';
import * as format from '../../src/messages/formatters';
import { system, view } from '../support/viewParts';

const EN = 'en-GB';
const MINUTE_US = 60_000_000;
const HOUR_US = 3_600_000_000;
const EDGES = [0, 99_999, 31_249_999, 31_250_000, 31_299_999, 59_949_999].concat(
  [MINUTE_US, HOUR_US].flatMap((us) => [us - 1, us, us + 99_999, us + 100_000]),
);
const instants = fc.oneof(fc.constantFrom(...EDGES), fc.integer({ min: 0, max: 8_000_000_000 }));

/** What is said, in seconds to the tenth: of "31.2 s", "1:02:05.3" and "2 minutes 5.3 seconds" alike. */
function tenthsIn(text: string): number {
  const clock = /(?:(\d+):)?(?:(\d+):)(\d+\.\d)/.exec(text);
  const spoken = /(?:(\d+) hours? )?(?:(\d+) minutes? )?(\d+\.\d) s/.exec(text);
  const found = clock ?? spoken;
  if (found === null) throw new Error(`No instant is said: ${text}`);
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 10);
}

const standing = (timeUs: number) => view({ playing: false, system: system({ timeUs }) });

/** The places on the page that tell one instant. */
const PLACES: Readonly<Record<string, (us: number) => string>> = {
  clock: (us) => clockWords(standing(us)),
  'how far it is': (us) => latestWords({ latestUs: us }),
  'what is heard when it is paused': (us) =>
    playingWords(standing(us), view({ playing: true, system: system({ timeUs: 0 }) })),
  'value of the slider': (us) => valueWords(us, undefined),
  'value of the slider with an event': (us) => valueWords(us, 'S1 stopped'),
  'mark of an event': (us) =>
    placeMarks([{ kind: 'loss', atUs: us, label: 'x' }], [], {
      width: 60,
      perSecond: 0,
      target: 1,
    })[0]?.said ?? '',
  'entry of a mark': (us) => strip('strip.event', { us, what: 'S1 stopped' }),
  headline: (us) => page('page.instant', { us }),
  log: (us) => log('log.at', { us }),
  chart: (us) => charts('charts.go', { us }),
  'item of a lesson': (us) => lesson('lesson.at', { us }),
  'Explain of a lesson': (us) => lesson('lesson.asOf', { us }),
  'worksheet of a lesson': (us) => sheets('sheets.at', { us }),
};

describe('an instant', () => {
  it.each(Object.keys(PLACES))('is told by its tenth that has begun: %s', (place) => {
    fc.assert(
      fc.property(instants, (us) => {
        expect(tenthsIn(PLACES[place]?.(us) ?? '')).toBe(Math.floor(us / 100_000));
      }),
    );
  });

  it('is told by its second that has begun where seconds do', () => {
    fc.assert(
      fc.property(instants, (us) => {
        const playing = clockWords({ ...standing(us), playing: true });
        expect(playing).toBe(tickText(Math.floor(us / 1e6)));
        expect(clockWords(standing(us)).replace(/\.\d/, '')).toBe(playing);
      }),
    );
  });
});

/** How long something may take: the edges are where a length is told otherwise. */
const lasting = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.integer({ min: 0, max: MINUTE_US }),
  fc.integer({ min: 0, max: 2 * HOUR_US }),
);

/** So many tenths: never none, from a minute on whole seconds, and no more than two units. */
function lengthOf(tenths: number): string {
  if (tenths < 600) return `${(Math.max(1, tenths) / 10).toFixed(1)} s`;
  const seconds = Math.round(tenths / 10);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ].filter(([count]) => count !== 0);
  return parts
    .slice(0, 2)
    .map((part) => part.join(' '))
    .join(' ');
}

describe('how long something took', () => {
  it('is the difference of the instants that are told', () => {
    fc.assert(
      fc.property(instants, lasting, (fromUs, lastedUs) => {
        const span = { fromUs, untilUs: fromUs + lastedUs };
        const [from, until] = [fromUs, span.untilUs].map((us) => tenthsIn(format.instant(us, EN)));
        const between = (until ?? 0) - (from ?? 0);
        expect(format.length(span, EN)).toBe(lengthOf(between));
      }),
    );
  });

  it.each([
    [0, 0, '0.1 s'],
    [8_740_000, 8_790_000, '0.1 s'],
    [0, 59_999_999, '59.9 s'],
    [50_000, 60_049_999, '1 min'],
    [0, 60_400_000, '1 min'],
    [0, 60_500_000, '1 min 1 s'],
    [0, 3_599_400_000, '59 min 59 s'],
    [0, 3_599_500_000, '1 h'],
    [0, 3_601_000_000, '1 h 1 s'],
    [0, 3_725_000_000, '1 h 2 min'],
  ])('from %i µs to %i µs it is %s', (fromUs, untilUs, told) => {
    expect(format.length({ fromUs, untilUs }, EN)).toBe(told);
  });

  it('agrees with the span that stands beside it in a conclusion', () => {
    // 11.05 s, which would be "11.1 s" beside "19.3–30.3 s".
    const span = { fromUs: 19_320_000, untilUs: 30_370_000 };
    expect(concluded('concluded.noLogins', { span })).toContain('Within 11.0 s,');
    expect(concluded('concluded.noSessionLost', { span })).toContain('19.3–30.3 s:');
  });
});

/** Writes or rounds to tenths, of a second or of a coordinate. */
const TENTHS = /toFixed\(1\)|\/ ?(?:100_000|1e5)\b|TENTH_US|tenths\.format/;
const MAY_WRITE = [
  'manyRuns/SwarmRow.tsx', // Places of dots in a picture.
  'messages/formatters.ts',
  'messages/instant.ts',
];

describe('code', () => {
  it('has no second way to write tenths of a second', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const writing = files
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => TENTHS.test(readFileSync(`src/${file}`, 'utf8')));
    expect(writing.sort()).toEqual(MAY_WRITE);
  });

  it('has no sentence by which something has come "by" an instant that may be a tenth later', () => {
    const files = readdirSync('src/messages/en', { recursive: true, encoding: 'utf8' });
    const saying = files
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /\bby\s+\{\w+, instant\}/i.test(readFileSync(`src/messages/en/${file}`, 'utf8')),
      );
    expect(saying).toEqual([]);
  });

  it('leaves it to messages to reckon with what is told of instants', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const reckoning = files
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages/'))
      .filter((file) => readFileSync(`src/${file}`, 'utf8').includes('tenthsBegun'));
    expect(reckoning).toEqual([]);
  });
});
