/**
 * Goal: settings in an address are put over a scenario, those that cannot be used are named, and what differs is written
 * in a way that opens as the same.
 * Method: texts good, bad and impossible together; every kind of setting there and back.
 */
import { describe, expect, it } from 'vitest';
import { edited, FIELDS, type FieldValue, parseScenario } from '../../../src/engine';
import { ignoredInWords } from '../../../src/messages/ignored';
import {
  addressText,
  differingTexts,
  withAsked,
} from '../../../src/runner/opening/addressSettings';
import { parseForPage } from '../../../src/spec/pageLimits';
import { valuesIn } from '../../../src/spec/settings';

const plain = { version: 1 };

describe('settings in an address', () => {
  it('are put over the document', () => {
    const asked = {
      'servers.queue': '4',
      'servers.serviceTime': '0.25',
      'store.replica': '1',
      'balancer.policy': 'least-connections',
      'clients.thinkTime': '0.5-2',
    };
    const { document, ignored } = withAsked(plain, asked, parseForPage);
    expect(ignored).toEqual([]);
    expect(document).toEqual({
      version: 1,
      servers: { queue: 4, serviceTime: 0.25 },
      store: { replica: true },
      balancer: { policy: 'least-connections' },
      clients: { thinkTime: [0.5, 2] },
    });
  });

  it.each([
    ['servers.queue', '-1', 'a whole number from 0'],
    ['servers.queue', '1.5', 'a whole number from 0'],
    ['servers.serviceTime', '1e3', '(seconds)'],
    ['servers.serviceTime', '', '(seconds)'],
    ['store.replica', 'yes', '0 or 1'],
    ['balancer.policy', 'best', 'round-robin'],
    ['clients.thinkTime', '2', 'lowest-highest, such as'],
    ['clients.thinkTime', '3-1', 'lowest-highest, such as'],
    ['servers.qeue', '4', 'Known in servers. are count'],
    ['__proto__.queue', '4', 'Known are those of architecture, seed, workload, clients'],
  ])('leave out %s=%s, and say what is allowed', (path, text, allowed) => {
    const { document, ignored } = withAsked(
      plain,
      {
        [path]: text,
        'store.replica': '1',
        [path]: text,
      },
      parseForPage,
    );
    expect(ignored).toHaveLength(1);
    expect(ignored.map(ignoredInWords)[0]).toContain(`${path}=${text}`);
    expect(ignored.map(ignoredInWords)[0]).toContain(allowed);
    expect(document).toEqual(
      path === 'store.replica' ? plain : { ...plain, store: { replica: true } },
    );
  });

  it('leave out only what is impossible beside the others', () => {
    const asked = { 'servers.queue': '4', 'store.fallback': 'replica' };
    const { document, ignored } = withAsked(plain, asked, parseForPage);
    expect(document).toEqual({ version: 1, servers: { queue: 4 } });
    expect(ignored.map(ignoredInWords)).toEqual([
      expect.stringContaining('store.fallback=replica – '),
    ]);
    expect(ignored.map(ignoredInWords)[0]).toContain('store.replica true');
  });

  it('leave out what makes no sense together, whoever is to blame', () => {
    const asked = {
      'clients.browseWeight': '0',
      'clients.addWeight': '0',
      'clients.readWeight': '0',
      'clients.checkoutWeight': '0',
    };
    const { document, ignored } = withAsked(plain, asked, parseForPage);
    expect(parseScenario(document)).toHaveProperty('scenario');
    expect(ignored.map(ignoredInWords)).toEqual([
      expect.stringContaining('at least one weight above 0'),
    ]);
  });

  it('are what differs, and open as the same values', () => {
    for (const field of FIELDS.filter(({ path }) => path !== 'architecture')) {
      const wanted = edited(plain, { [field.path]: otherValue(field) });
      if (!('scenario' in parseForPage(wanted))) continue;
      const texts = differingTexts(plain, valuesIn(wanted, 'stretched'), 'stretched');
      expect(Object.keys(texts), field.path).toEqual([field.path]);
      const { document, ignored } = withAsked(plain, texts, parseForPage);
      expect(ignored).toEqual([]);
      expect(document).toEqual(wanted);
    }
    expect(differingTexts(plain, valuesIn(plain, 'stretched'), 'stretched')).toEqual({});
  });

  it('never have an exponent', () => {
    for (const { min, kind } of FIELDS) {
      if (kind === 'duration') expect(addressText(min)).not.toContain('e');
    }
  });
});

/** Any value of a setting that is not its default. */
function otherValue({
  kind,
  choices = [],
  stretched,
  min,
  max,
}: (typeof FIELDS)[number]): FieldValue {
  if (kind === 'flag') return stretched !== true;
  if (kind === 'choice') return choices.find((one) => one !== stretched) ?? '';
  const other = [max, min].find(
    (end) => end !== (Array.isArray(stretched) ? stretched[1] : stretched),
  );
  return kind.endsWith('range') ? [min, other ?? max] : (other ?? max);
}
