/**
 * Goal: an address means what it says, and what it cannot mean is explained instead of guessed.
 * Method: queries with good, bad, unknown and hostile parameters.
 */
import { describe, expect, it } from 'vitest';
import { type Ignored, ignoredInWords } from '../../src/messages/ignored';
import { readAddress } from '../../src/state/address/address';
import { writeAddress } from '../../src/state/address/addressWriting';

const wordsOf = (ignored: readonly Ignored[]): string => ignored.map(ignoredInWords).join('\n');

describe('an address', () => {
  it('is read as a whole', () => {
    const query =
      '?arch=jwt&scenario=crowd&seed=7&clients=1000&servers=12&speed=0.25&play=0&theme=dark&motion=reduced&keys=0';
    expect(readAddress(query)).toEqual({
      address: {
        arch: 'jwt',
        scenario: 'crowd',
        seed: 7,
        clients: 1000,
        servers: 12,
        speed: 0.25,
        play: false,
        theme: 'dark',
        motion: 'reduced',
        keys: false,
      },
      ignored: [],
    });
  });

  it('hands on other settings as they are: what they may say, the run knows', () => {
    const { address, ignored } = readAddress('?time=real&servers.queue=4&__proto__.x=1');
    expect(address).toEqual({
      time: 'realistic',
      settings: { 'servers.queue': '4', '__proto__.x': '1' },
    });
    expect(ignored).toEqual([]);
  });

  it.each([
    '',
    '?arch=jwt&scenario=crowd&seed=7&clients=1000&servers=12&time=real&speed=0.25&play=0&theme=dark&motion=reduced&keys=0',
    '?seed=0&play=1&servers.queue=4&clients.thinkTime=0.5-2',
    '?a.b=%26%3D%23',
  ])('is written as it is read: %s', (query) => {
    expect(writeAddress(readAddress(query).address)).toBe(query);
  });

  it('may say nothing', () => {
    expect(readAddress('')).toEqual({ address: {}, ignored: [] });
  });

  it.each([
    ['arch=redis', 'in-memory, sticky, central-store, jwt, hybrid'],
    ['scenario=__proto__', 'small-shop'],
    ['seed=-1', 'a whole number from 0 to 4294967295'],
    ['seed=4294967296', 'a whole number'],
    ['clients=0', 'from 1 to 10000'],
    ['clients=1e3', 'a whole number'],
    ['servers=65', 'from 1 to 64'],
    ['speed=3', '0.25, 0.5, 1, 2, 4'],
    ['play=yes', '0 or 1'],
    ['time=fast', 'slow, real'],
    ['theme=pink', 'auto, light, dark, projector'],
  ])('ignores %s and says what is allowed', (query, allowed) => {
    const { address, ignored } = readAddress(query);
    expect(address).toEqual({});
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toMatchObject({ why: 'value', asked: query });
    expect(wordsOf(ignored)).toContain(allowed);
  });

  it.each(['colour=red', 'toString=1', '__proto__=1'])('does not know %s', (query) => {
    const { address, ignored } = readAddress(query);
    expect(address).toEqual({});
    expect(ignored[0]).toMatchObject({ why: 'parameter', asked: query });
    expect(wordsOf(ignored)).toContain('known are arch, scenario');
  });

  it('shortens what a hostile address brings', () => {
    const { ignored } = readAddress(`theme=${'x'.repeat(5000)}`);
    expect(wordsOf(ignored).length).toBeLessThan(120);
  });
});
