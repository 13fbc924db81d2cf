/**
 * Goal: whoever says what is needed gets what comes first for it, first of what is known so far, with the figures, what
 * would change it, and a run behind each figure; and can pass it on by its address.
 * Method: the page on a run that reports what the test wants; the worker is a real one in all but the thread.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readNeed, writeNeed } from '../../src/choice/needText';
import { teachDialogs } from '../support/dialog';
import { sentOf, show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { stopped } from '../support/views';
import { madeUp, played, StepHand } from './support/stepHand';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);
beforeEach(() => {
  StepHand.all = [];
  StepHand.tells = played;
  vi.stubGlobal('Worker', StepHand);
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

/** Whether each name leads to one place. */
function namesOfLinks(links: readonly HTMLElement[]): boolean {
  const byName = new Map(links.map((link) => [link.getAttribute('aria-label'), link]));
  return links.every(
    (link) =>
      byName.get(link.getAttribute('aria-label'))?.getAttribute('href') ===
      link.getAttribute('href'),
  );
}

const RUN = 'Choose: somebody is banned (60 people, 4 servers, in place of 1,000 and 4)';
const FIND = { timeout: 20_000 };
const SLOW_MS = 120_000;

async function openAt(hash: string) {
  history.replaceState(null, '', `/${hash}`);
  const { user, player } = await openApp(stopped);
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose' }, FIND));
  const change = async () => {
    await user.click(dialog.getByRole('button', { name: 'Change what was said' }));
  };
  const step = () => act(async () => StepHand.all.some((hand) => hand.step()));
  return { user, player, dialog, step, change };
}

describe('"Choose"', () => {
  it(
    'is opened by its address, plays what is asked, and says what is known at every moment',
    async () => {
      const { user, dialog, step, change } = await openAt(
        '#choose?revocable&elastic=no&failover=no',
      );
      expect(dialog.getByText(/^Playing/)).toBeTruthy();
      await step();
      expect(dialog.getByRole('heading', { name: /^So far, .* comes first\.$/ })).toBeTruthy();
      expect(dialog.getByRole<HTMLProgressElement>('progressbar').value).toBe(1);
      while (await step());
      expect(dialog.getByText('Done.')).toBeTruthy();
      expect(
        dialog.getByRole('heading', { name: 'For what was said, Central store comes first.' }),
      ).toBeTruthy();
      expect(dialog.getAllByText(/^Answers to somebody who has been banned/)).toHaveLength(2);
      expect(dialog.getByText(/^JWT comes first with this: A denylist of tokens/)).toBeTruthy();
      expect(dialog.getByText(/^What machines cost/)).toBeTruthy();
      expect(dialog.queryByText(/\bbest\b/i)).toBeNull();
      expect(
        dialog.getByText(
          /What fails is played with 60 people and 4 servers, in place of 1,000 and 4\./,
        ),
      ).toBeTruthy();
      expect(namesOfLinks(dialog.getAllByRole('link'))).toBe(true);
      // What was said can be changed, and the result stays until that is played.
      await change();
      expect(document.activeElement?.textContent).toBe('What is needed');
      const revocable = within(dialog.getByRole('radiogroup', { name: /ended at once/ }));
      expect(revocable.getByRole<HTMLInputElement>('radio', { name: 'yes' }).checked).toBe(true);
      await user.click(dialog.getByRole('button', { name: 'Back to the result' }));
      expect(document.activeElement?.textContent).toMatch(/^For what was said/);
    },
    SLOW_MS,
  );

  it(
    'opens a run behind a figure, with its seed and under its architecture',
    async () => {
      const { user, player, dialog, step } = await openAt('#choose?revocable');
      for (let times = 0; times < 21; times += 1) await step();
      await user.click(dialog.getByRole('button', { name: 'Cancel' }));
      expect(dialog.getByText(/^Cancelled/)).toBeTruthy();
      expect(dialog.queryByRole('button', { name: 'Cancel' })).toBeNull();
      expect(document.activeElement?.textContent).toMatch(/Central store comes first/);
      await user.click(
        dialog.getAllByRole('link', { name: 'Show it under JWT: somebody is banned' })[0]!,
      );
      expect(sentOf('open').at(-1)).toMatchObject({
        document: {
          name: RUN,
          architecture: 'jwt',
          seed: 1,
          interventions: [{ do: 'ban' }],
        },
      });
      // Once it is open, the result is one step away, as it was.
      const before = StepHand.all.length;
      act(() => player.page.getState().open(null));
      const named = (name: string) =>
        act(() => show({ ...stopped, scenario: { ...stopped.scenario, name } }));
      // The view of before may still be on its way.
      named('Any other');
      named(RUN);
      await user.click(await screen.findByRole('button', { name: 'Back to the result' }, FIND));
      const again = within(await screen.findByRole('dialog', { name: 'Choose' }, FIND));
      expect(again.getByRole('heading', { name: /Central store comes first/ })).toBeTruthy();
      expect(StepHand.all.length).toBe(before);
      expect(screen.queryByText(/^This run was opened from/)).toBeNull();
    },
    SLOW_MS,
  );

  it(
    'offers the way back from its run alone, and says that opening that ended the search',
    async () => {
      const { user, player, dialog, step } = await openAt(
        '#choose?revocable&elastic=no&failover=no',
      );
      while (dialog.queryByText(/^The order stands/) === null) await step();
      expect(dialog.getByText('Nothing so far.')).toBeTruthy();
      await user.click(
        dialog.getAllByRole('link', { name: 'Show it under JWT: somebody is banned' })[0]!,
      );
      act(() => player.page.getState().open(null));
      await screen.findByText(/^This run was opened from/, {}, FIND);
      for (const name of [RUN, 'Any other'])
        act(() => show({ ...stopped, scenario: { ...stopped.scenario, name } }));
      expect(screen.queryByText(/^This run was opened from/)).toBeNull();

      act(() => player.page.getState().open('choose'));
      const again = within(await screen.findByRole('dialog', { name: 'Choose' }, FIND));
      expect(again.getByText(/^Ended when something else was opened/)).toBeTruthy();
      expect(again.getByText(/^Nothing by then/)).toBeTruthy();
    },
    SLOW_MS,
  );

  it('keeps what was said in its address, and names what is not asked', async () => {
    const { user, dialog } = await openAt('#choose?servers=8&colour=red');
    expect(dialog.getByRole('alert').textContent).toContain('colour=red');
    const servers = dialog.getByRole<HTMLInputElement>('spinbutton', { name: 'Servers' });
    expect(servers.value).toBe('8');
    await user.click(dialog.getByRole('checkbox', { name: /replica/ }));
    await user.click(dialog.getByRole('button', { name: 'Find out' }));
    expect(location.hash).toBe('#choose?servers=8&with=replica');
  });

  it('is cancelled by its own button alone: neither a second click nor Enter does it', async () => {
    const { user, dialog, change } = await openAt('#choose');
    await user.dblClick(dialog.getByRole('button', { name: 'Find out' }));
    expect(dialog.getByText(/^Playing/)).toBeTruthy();
    await change();
    await user.type(dialog.getByRole('spinbutton', { name: 'Servers' }), '8{Enter}');
    expect(dialog.getByText(/^Playing/)).toBeTruthy();
    expect(location.hash).toBe('#choose?servers=8');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(dialog.getByText(/^Cancelled/)).toBeTruthy();
    expect(StepHand.all.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('gives the focus on when all is done while it is on "Cancel"', async () => {
    const { user, dialog } = await openAt('#choose');
    await user.click(dialog.getByRole('button', { name: 'Find out' }));
    act(() => dialog.getByRole('button', { name: 'Cancel' }).focus());
    act(() => StepHand.all[0]?.break());
    expect(document.activeElement?.textContent).toBe('What comes first');
  });

  it('says its verdict where assistive technology hears it', async () => {
    StepHand.tells = madeUp;
    const { user, dialog, step } = await openAt('#choose');
    const status = dialog.getByRole('status');
    expect(status.textContent).toBe('');
    await user.click(dialog.getByRole('button', { name: 'Find out' }));
    await step();
    expect(status.textContent).toMatch(/^Playing\..* so far\.$/);
    while (dialog.queryByRole('progressbar') !== null) await step();
    const said = dialog.getByRole('heading', { name: /^For what was said/ }).textContent;
    // The very element that was there before: what is inserted with its text is not read out.
    expect(dialog.getAllByRole('status')[0]).toBe(status);
    expect(status.textContent).toMatch(/^(?!Done)/);
    expect(status.textContent).toContain(said);
    while (await step());
    expect(status.textContent).toBe(`Done. ${said}`);
  });
});

describe('a need as text', () => {
  it('is read as it was written', () => {
    const text =
      'personalization&elastic=no&people=500&deploysPerWeek=0.5&with=replica&with=denylist';
    const { need, unknown } = readNeed(text);
    expect(unknown).toEqual([]);
    expect(writeNeed(need)).toBe(text);
    expect(readNeed('servers=1&elastic=maybe&with=luck&').unknown).toEqual([
      'servers=1',
      'elastic=maybe',
      'with=luck',
    ]);
  });
});
