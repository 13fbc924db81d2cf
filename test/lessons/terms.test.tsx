/**
 * Goal: a term can be opened wherever the page says it, with keys, once in each text; it leads to where it is seen.
 * Method: the page on views as the run reports them; the explanation and the sentence of the scenario have terms.
 */
import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TERM_IDS } from '../../src/lessons/glossary/terms';
import terms from '../../src/messages/en/learning/terms';
import { PlayerContext } from '../../src/state/hooks';
import { teachDialogs } from '../support/dialog';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));
beforeEach(() => {
  teachDialogs();
  sessionStorage.clear();
});

const FETCHED = { timeout: 20_000 };

async function openExplanation() {
  const { user, player } = await openApp(healthy);
  await user.click(await screen.findByRole('tab', { name: 'Explain' }));
  const term = await screen.findByRole('button', { name: 'load balancer' }, FETCHED);
  return { user, player, term };
}

describe('the terms', () => {
  it('are in one list, none of them twice, each in a sentence', () => {
    const names = TERM_IDS.map((id) => terms(`terms.${id}`).toLowerCase());
    const meanings = TERM_IDS.map((id) => terms(`terms.${id}.means`));
    expect(new Set(names).size).toBe(TERM_IDS.length);
    expect(new Set(meanings).size).toBe(TERM_IDS.length);
    for (const means of meanings) expect(means.match(/\.(?=\s|$)/g), means).toHaveLength(1);
  });
});

describe('a term', () => {
  it('is opened where it stands, by keys, and leads to its lesson', async () => {
    const { user, player, term } = await openExplanation();
    expect(term).toHaveAttribute('aria-expanded', 'false');
    term.focus();
    await user.keyboard('{Enter}');
    const means = screen.getByRole('dialog', { name: 'load balancer: what it means' });
    expect(means).toHaveFocus();
    expect(means).toHaveTextContent('passes each request on to one of them');
    await user.keyboard('{Escape}');
    expect(term).toHaveFocus();
    await user.click(term);
    await user.click(screen.getByRole('button', { name: /^See it happen/ }));
    expect(player.page.getState().lesson).toBe('what-state-is');
  });

  it.each([
    [
      'once, in whatever number it stands',
      'Sessions and Session stores: a session is no token, tokens are.',
      ['Sessions', 'token'],
    ],
    [
      'where capitals say that it is one',
      'Whichever server gets it: a GET, and not a get.',
      ['GET'],
    ],
  ])('can be opened in a text %s', async (_, text, wanted) => {
    const { player } = await openExplanation();
    const { prose } = player.page.getState();
    const { container } = render(
      <PlayerContext value={player}>
        <p>{prose(text)}</p>
      </PlayerContext>,
    );
    const names = within(container)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(wanted);
    expect(container).toHaveTextContent(text);
  });
});
