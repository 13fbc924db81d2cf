/**
 * Goal: a message is rendered from an id and arguments, with names, counts, lists and times as English has them, and what
 * does not fit the message does not compile.
 * Method: messages of the page's own rooms; the formats one by one. `@ts-expect-error` fails where there is no error.
 */
import { afterEach, describe, expect, it } from 'vitest';
import report from '../../src/messages/en/dialogs/report';
import metrics from '../../src/messages/en/panel/metrics';
import steps from '../../src/messages/en/told/steps';
import '../../src/messages/en/told/who';
import { FORMATS } from '../../src/messages/formats';
import * as format from '../../src/messages/formatters';
import { ignoredInWords } from '../../src/messages/ignored';
import { LANGUAGES, speak, spoken } from '../../src/messages/language';
import { type MessageOf, render, translate } from '../../src/messages/room';
import { readAddress } from '../../src/state/address/address';

describe('a message', () => {
  it('is said with its arguments', () => {
    expect(report('report.title')).toBe('Report a problem');
    expect(report('report.about', { hasTracker: true })).toMatch(/ paste it into the tracker\.$/);
    expect(report('report.about', { hasTracker: false })).toMatch(/copy it, and send it to/);
    expect(metrics('metrics.latency-p95')).toBe('Latency, 95th percentile');
  });

  it('is data that can be sent, and says the same', () => {
    const sent: MessageOf<typeof steps> = {
      id: 'steps.failover',
      args: { things: { id: 'who.sessions', args: { count: 1200 } }, lost: 1 },
    };
    const text = 'The replica takes over with 1,200 sessions. Confirmed but lost: 1 change.';
    expect(steps.of(structuredClone(sent))).toBe(text);
    expect(render(sent)).toBe(text);
  });

  it('has to be one, with everything that it needs', () => {
    const never = () => [
      // @ts-expect-error No such message.
      report('report.nothing'),
      // @ts-expect-error Of another room.
      report('metrics.errors'),
      // @ts-expect-error Without what it needs.
      report('report.about'),
      // @ts-expect-error With what it does not take.
      report('report.title', { hasTracker: true }),
      // @ts-expect-error With a text for a truth value.
      report('report.about', { hasTracker: 'yes' }),
      // @ts-expect-error With a text for a person.
      steps('steps.anonymous', { who: 'Ana' }),
      // @ts-expect-error With one argument in the place of another.
      steps.of({ id: 'steps.anonymous', args: { person: 1 } }),
    ];
    expect(never).toBeTypeOf('function');
    expect(() => render({ id: 'report.nothing' })).toThrow('report.nothing');
  });
});

describe('formats', () => {
  const EN = 'en-GB';

  it('are all there', () => {
    expect(Object.keys(format).sort()).toEqual([...FORMATS].sort());
  });

  it('name people and servers, one or many', () => {
    expect(format.person(0, EN)).toBe('Ana');
    expect(format.server(0, EN)).toBe('S1');
    expect(format.people([0, 3, 6], EN)).toBe('Ana, Dee and Gus');
    expect(format.servers([0, 1], EN)).toBe('S1 and S2');
    expect(format.list(['one'], EN)).toBe('one');
    expect(format.parts(['one', 'two', 'three'], EN)).toBe('one, two, three');
  });

  it('say instants to the tenth that has begun, and lengths of time that are none as the shortest', () => {
    expect(format.instant(14_249_000, EN)).toBe('14.2 s');
    expect(format.instant(14_299_999, EN)).toBe('14.2 s');
    expect(format.instant(59_960_000, EN)).toBe('59.9 s');
    expect(format.instant(60_000_000, EN)).toBe('1:00.0');
    expect(format.instant(125_390_000, EN)).toBe('2:05.3');
    expect(format.instant(3_725_000_000, EN)).toBe('1:02:05.0');
    expect(format.second(125_999_999, EN)).toBe('2:05');
    expect(format.duration(1, EN)).toBe('0.1 s');
    expect(format.duration(59_940_000, EN)).toBe('59.9 s');
    expect(format.duration(60_000_000, EN)).toBe('1 min');
    expect(format.duration(125_700_000, EN)).toBe('2 min 6 s');
    expect(format.duration(3_600_000_000, EN)).toBe('1 h');
    expect(format.duration(604_800_000_000, EN)).toBe('7 d');
    expect(format.duration(90_061_000_000, EN)).toBe('1 d 1 h');
    expect(format.tenths(2, EN)).toBe('2.0');
  });

  it('say a span with its unit once', () => {
    const span = (fromS: number, untilS: number) =>
      format.span({ fromUs: fromS * 1e6, untilUs: untilS * 1e6 }, EN);
    expect(span(12.6, 14.3)).toBe('12.6–14.3 s');
    expect(span(12.6, 12.62)).toBe('12.6 s');
    expect(span(58, 65)).toBe('58.0 s–1:05.0');
  });

  it('put a message into a message', () => {
    const somebody = { id: 'who.somebody' };
    expect(format.message(somebody, EN)).toBe('somebody');
    expect(format.capital(somebody, EN)).toBe('Somebody');
    expect(format.inside({ id: 'steps.noReplica' }, EN)).toBe('there is no replica.');
    expect(format.messages([somebody, { id: 'who.person', args: { person: 0 } }], EN)).toBe(
      'somebody and Ana',
    );
  });
});

describe('another language', () => {
  const heading = { dataset: { message: 'document.people' }, textContent: 'People' };
  const page = { lang: '', dir: '', querySelectorAll: () => [heading] } as never as HTMLElement;
  afterEach(() => translate(new Map()));

  it('is said everywhere from then on, and in the document', async () => {
    await speak('en-XA', page, Promise.resolve());
    expect(page).toMatchObject({ lang: 'en-XA', dir: 'rtl' });
    expect(heading.textContent).toBe('\u200fÞééóóþļéé\u200f');
    expect(report('report.title')).toBe('\u200fŘééþóóřţ áá þřóóƀļééɱ\u200f');
  });

  it('is waited for by what is said early, and not for ever', async () => {
    let stand = () => {};
    const stands = new Promise<void>((resolve) => {
      stand = resolve;
    });
    const order: string[] = [];
    const speaking = speak('en-XA', page, stands).then(() => order.push('language'));
    const early = spoken().then(() => order.push(report('report.title')));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(order).toEqual([]);
    stand();
    await Promise.all([speaking, early]);
    expect(order).toEqual(expect.arrayContaining(['\u200fŘééþóóřţ áá þřóóƀļééɱ\u200f']));
    const failing = speak('en-XA', page, Promise.reject(new Error('gone')));
    await expect(failing).rejects.toThrow('gone');
    await expect(spoken()).resolves.toBeUndefined();
  });

  it('is English by itself', async () => {
    await speak('en', page, Promise.resolve());
    expect(page).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(report('report.title')).toBe('Report a problem');
  });

  it('is asked for in the address, and what there is is said', () => {
    expect(LANGUAGES.map((one) => readAddress(`language=${one}`).address.language)).toEqual([
      ...LANGUAGES,
    ]);
    expect(readAddress('language=fr').ignored.map(ignoredInWords)).toEqual([
      'language=fr – allowed: en, en-XA.',
    ]);
  });
});
