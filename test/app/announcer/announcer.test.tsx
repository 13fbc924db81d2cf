/**
 * Goal: a screen reader hears at once what was asked for (A1), whatever else there is to say, and nothing when narration is off.
 * Method: the whole page; whatever appears in a live region is written down.
 */
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { prefer } from '../../../src/state/preferences';
import { tellRestored } from '../../../src/state/saving/savedRun';
import type { RunView } from '../../../src/state/wording';
import { show } from '../../support/fakeRun';
import { openApp } from '../../support/page';
import { sentence } from '../../support/viewParts';
import { healthy, stopped } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

/** Sooner than anything that waits until consequences are in. */
const AT_ONCE_MS = 350;

async function open(view: RunView = healthy) {
  const { user, player } = await openApp(view);
  await waitFor(() => expect(document.querySelector('[data-narrator]')).not.toBeNull());
  const heard: string[] = [];
  for (const region of document.querySelectorAll('[aria-live]')) {
    new MutationObserver(() => {
      if (region.textContent) heard.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  const says = (text: string) =>
    waitFor(() => expect(heard).toContain(text), { timeout: AT_ONCE_MS, interval: 10 });
  return { user, heard, says, player };
}

const at = (timeUs: number, change: Partial<RunView>): RunView => ({
  ...healthy,
  latestUs: timeUs,
  ...change,
  system: { ...healthy.system, timeUs },
});

describe('what was asked for is heard at once', () => {
  it('play, and pause with its instant', async () => {
    const { says } = await open(at(10e6, {}));
    await act(async () => show(at(14.26e6, { playing: false })));
    await says('Paused at 14.2 seconds.');
    await act(async () => show(at(14.26e6, { playing: true })));
    await says('Playing.');
    await act(async () => show(at(125.38e6, { playing: false })));
    await says('Paused at 2 minutes 5.3 seconds.');
  });

  it('speed', async () => {
    const { says } = await open();
    await act(async () => show(at(15e6, { speed: 2 })));
    await says('Speed 2x.');
  });

  it('a step, without any preference', async () => {
    const { says } = await open(at(10e6, { playing: false }));
    const step = sentence(99, 'S1 answers Ana.', { category: 'step', detail: 'Why.' });
    await act(async () => show(at(10.1e6, { playing: false, log: [...healthy.log, step] })));
    await says('S1 answers Ana.');
  });

  it('every detail for those who want it', async () => {
    const { says } = await open(at(10e6, { playing: false }));
    act(() => prefer({ narration: 'every' }));
    const step = sentence(99, 'S1 answers Ana.', { category: 'step', detail: 'Why.' });
    await act(async () => show(at(10.1e6, { playing: false, log: [...healthy.log, step] })));
    await says('S1 answers Ana. Why.');
  });

  it('a comparison in the past, and none again that is only played over', async () => {
    const past = (timeUs: number, more: Partial<RunView>) =>
      at(timeUs, { latestUs: 20e6, playing: false, ...more });
    const compared = (id: number, text: string, atUs: number) => [
      ...healthy.log,
      { ...sentence(id, text, { category: 'comparison' }), atUs },
    ];
    const { heard } = await open(past(10e6, { playing: true }));
    const over = compared(98, 'Ana would be logged out.', 10.1e6);
    await act(async () => show(past(10.2e6, { playing: true, log: over })));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = compared(99, 'Nobody would be logged out.', 10.3e6);
    await act(async () => show(past(10.3e6, { playing: true, log: now })));
    const isSaid = () => expect(heard).toContain('Nobody would be logged out.');
    await waitFor(isSaid, { timeout: 8000 });
    expect(heard).not.toContain('Ana would be logged out.');
  });

  it('restart and reset, and nothing of the play and speed that come with them', async () => {
    const { user, says, heard } = await open(at(10e6, { playing: false, speed: 4 }));
    await user.click(screen.getByRole('button', { name: /^Restart/ }));
    await says('Restarted: nothing is broken.');
    await user.click(screen.getByRole('button', { name: 'Reset all' }));
    await says('Everything reset.');
    await act(async () => show(at(0, { playing: true, speed: 1 })));
    expect(heard.filter((text) => /Playing|Speed/.test(text))).toEqual([]);
  });

  it('that a run was restored', async () => {
    const { says, player } = await open();
    await act(async () => tellRestored(player, false, vi.fn(), vi.fn()));
    await says('Restored the run from before the reload.');
  });
});

describe('a sentence that takes in more people before it is said', () => {
  it('is said with all of them, once', async () => {
    const { heard } = await open(at(10e6, {}));
    const lost = (text: string) => [...healthy.log, sentence(99, text, { category: 'loss' })];
    const both = 'Ana and Dee lost their sessions.';
    await act(async () => {
      show(at(10.1e6, { log: lost('Ana lost her session.') }));
      show(at(10.2e6, { log: lost(both) }));
    });
    await waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 20_000 });
    expect(heard).toEqual([both]);
  });
});

describe('what was answered', () => {
  it('is not said again when somebody chooses to hear more', async () => {
    const { says, heard, player } = await open();
    await act(async () => tellRestored(player, false, vi.fn(), vi.fn()));
    await says('Restored the run from before the reload.');
    await act(async () => prefer({ narration: 'every' }));
    await new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS));
    expect(heard.filter((text) => text.startsWith('Restored'))).toHaveLength(1);
  });
});

describe('narration that is off', () => {
  it('says nothing at all', async () => {
    const { user, heard } = await open(at(10e6, { playing: false }));
    act(() => prefer({ narration: 'off' }));
    await act(async () => show({ ...stopped, playing: true, speed: 4 }));
    await user.click(screen.getByRole('button', { name: 'Reset all' }));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard).toEqual([]);
  });
});

describe('names', () => {
  it('of architectures are there once: what is drawn beside a radio is not read again', async () => {
    await open();
    for (const radio of screen.getAllByRole('radio', { name: /Sticky|JWT|Hybrid/ })) {
      const texts = [...(radio.closest('label')?.children ?? [])].filter(
        (part) => part !== radio && part.getAttribute('aria-hidden') !== 'true',
      );
      expect(texts).toEqual([]);
    }
  });

  it('of owners belong to what a store or server holds', async () => {
    await open();
    const server = screen.getByRole('button', { name: 'Server S1' });
    expect(server.textContent).toMatch(/Ana: /);
  });
});
