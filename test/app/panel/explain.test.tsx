/**
 * Goal: the tab Explain begins with what has happened and why it does that here, and its numbers are the defaults.
 * Method: the page on views as the run reports them, under each architecture; the list of settings is the yardstick.
 */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { reasonsOf } from '../../../src/app/panel/reasons';
import { ARCHITECTURES, FIELDS, StoreCondition } from '../../../src/engine';
import { render } from '../../../src/messages/room';
import type { RunView } from '../../../src/state/wording';
import { show, tell } from '../../support/fakeRun';
import { openApp } from '../../support/page';
import { lane, tally } from '../../support/viewParts';
import { healthy, stopped, wiped } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

const USUAL = Object.fromEntries(FIELDS.map(({ path, stretched }) => [path, stretched]));

async function explained(view: RunView): Promise<HTMLElement> {
  const { user } = await openApp(view);
  await user.click(await screen.findByRole('tab', { name: 'Explain' }));
  const panel = screen.getByRole('tabpanel');
  await within(panel).findByRole('heading', { name: 'Reading the picture' });
  const settings = { timeWorld: 'stretched', values: USUAL, turned: {} } as const;
  await act(async () => tell({ type: 'settings', source: '', settings }));
  return panel;
}

const headings = (panel: HTMLElement) =>
  within(panel)
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);

describe('the explanation', () => {
  it('begins with what has just happened, and why', async () => {
    const panel = await explained(stopped);
    expect(headings(panel).slice(0, 2)).toEqual(['What just happened', 'Sticky']);
    expect(panel).toHaveTextContent('S1 stopped. Ana and Dee lost their sessions.');
    expect(panel).toHaveTextContent('What was in the memory of a stopped server is gone.');
    expect(panel).toHaveTextContent('So far: Ana and Dee lost their sessions, 2 carts lost');
  });

  it('drops what went with it and has stopped being so', async () => {
    const [told] = stopped.log.filter(({ category }) => category === 'loss');
    if (told === undefined) throw new Error('No loss is told of.');
    const detail = 'The balancer has not noticed yet.';
    const log = [...stopped.log.filter((one) => one !== told), { ...told, detail }];
    const during = await explained({ ...stopped, log, captions: [{ ...told, detail }] });
    expect(during).toHaveTextContent(detail);
    await act(async () =>
      show({ ...stopped, playing: false, log, captions: [{ ...told, detail: '' }] }),
    );
    await waitFor(() => expect(during).not.toHaveTextContent(detail));
    expect(during).toHaveTextContent(told.text);
    // What another sentence of the caption adds is not said of this one.
    const later = { ...told, id: told.id + 1, text: 'Another one.', detail };
    const captions = [later, { ...told, detail: '' }];
    await act(async () => show({ ...stopped, playing: false, log, captions }));
    expect(during).toHaveTextContent(told.text);
    expect(during).not.toHaveTextContent(detail);
  });

  it.each([
    ['position', 'A position'],
    ['messages', 'An open connection'],
    ['cart', null],
  ] as const)('explains what is drawn only where sessions have it: %s', async (keeps, sign) => {
    const system = { ...healthy.system, keeps } as const;
    const panel = await explained({ ...healthy, system });
    const signs = ['A position', 'An open connection'];
    const shown = within(panel)
      .getAllByRole('term')
      .map(({ textContent }) => textContent ?? '');
    expect(shown.filter((one) => signs.includes(one))).toEqual(sign === null ? [] : [sign]);
  });

  it('says whom it is about where nobody logs in', async () => {
    const system = { ...healthy.system, keeps: 'nothing' } as const;
    expect(await explained({ ...healthy, system })).toHaveTextContent(
      'In this run nobody logs in, so there are no sessions. What follows is about systems that have them.',
    );
    cleanup();
    const logins = { ...healthy.system, keeps: 'login' } as const;
    expect(await explained({ ...healthy, system: logins })).toHaveTextContent(
      'In this run a session holds only who somebody is. Where what follows speaks of a cart, there is none.',
    );
    cleanup();
    const usual = await explained(healthy);
    expect(usual).not.toHaveTextContent('In this run');
  });

  it('has nothing to say of what has not happened', async () => {
    expect(headings(await explained(healthy))).toEqual(['Sticky', 'Reading the picture']);
  });

  it('says what messages take by default, and that checks are not slowed down', async () => {
    const panel = await explained(healthy);
    const field = (path: string) => FIELDS.find((one) => one.path === path);
    expect(field('network.clientBalancer')).toMatchObject({ stretched: 0.5, realistic: 0.04 });
    expect(field('network.balancerServer')).toMatchObject({ stretched: 0.5, realistic: 0.000125 });
    expect(field('balancer.checkInterval')).toMatchObject({ stretched: 2, realistic: 2 });
    expect(panel).toHaveTextContent('a message takes 40 ms between a person and the balancer');
    expect(panel).toHaveTextContent('Health checks run every 2 s in both by default.');
  });
});

describe('a reason', () => {
  const under = (view: RunView, architecture: RunView['system']['architecture']): RunView => ({
    ...view,
    system: { ...view.system, architecture },
  });

  it('differs by architecture', () => {
    const all = ARCHITECTURES.map(({ id }) => reasonsOf(under(stopped, id), USUAL)[0]?.id);
    expect(new Set(all).size).toBe(ARCHITECTURES.length);
    expect(reasonsOf(healthy, USUAL)).toEqual([]);
  });

  it('tells a store that is out of reach from one that was wiped', () => {
    const { system } = wiped;
    expect(reasonsOf(wiped, USUAL)[0]).toEqual({ id: 'reasons.storeWipedBack' });
    const store = { ...system.store, goneCount: 0, condition: StoreCondition.unreachable };
    const [reason] = reasonsOf({ ...wiped, system: { ...system, store } }, USUAL);
    expect(reason).toEqual({ id: 'reasons.storeAsked' });
  });

  it('says why a token orders twice', () => {
    const lanes = healthy.lanes.map(({ architecture }) =>
      lane(architecture, { duplicateOrders: tally([1]) }),
    );
    const [reason] = reasonsOf(under({ ...healthy, lanes }, 'jwt'), USUAL);
    expect(reason).toEqual({ id: 'reasons.orderedTwice', args: { why: 'token' } });
  });

  it.each([
    ['central-store', 'store.fallback', 'replica', 'storeAsked', 'storeReplaced'],
    ['jwt', 'token.denylist', 'store', 'tokensChecked', 'denylistGone'],
    ['hybrid', 'token.denylist', 'store', 'cartsWait', 'denylistGone'],
  ] as const)(
    'under %s does not claim what %s “%s” has changed',
    (architecture, path, value, usual, then) => {
      const { system } = healthy;
      const store = { ...system.store, condition: StoreCondition.unreachable };
      const away = under({ ...healthy, system: { ...system, store } }, architecture);
      expect(reasonsOf(away, USUAL)[0]?.id).toBe(`reasons.${usual}`);
      const [reason] = reasonsOf(away, { ...USUAL, [path]: value });
      expect(reason?.id).toBe(`reasons.${then}`);
      if (reason !== undefined) expect(render(reason)).toMatch(/^The store does not answer\./);
    },
  );

  it.each(['in-memory', 'sticky'] as const)(
    'under %s does not say that a session is nowhere else where servers copy them',
    (architecture) => {
      const view = under(stopped, architecture);
      expect(reasonsOf(view, USUAL)[0]?.id).toBe(`reasons.stopped.${architecture}`);
      const copied = { ...USUAL, 'sessions.replication': 'all-to-all' };
      const [reason] = reasonsOf(view, copied);
      expect(reason?.id).toBe('reasons.stopped.copied');
    },
  );

  it('does not say that nothing told one order from another where keys do', () => {
    const lanes = healthy.lanes.map(({ architecture }) =>
      lane(architecture, { duplicateOrders: tally([1]) }),
    );
    const view = under({ ...healthy, lanes }, 'sticky');
    const asked = (why: string) => ({ id: 'reasons.orderedTwice', args: { why } });
    expect(reasonsOf(view, USUAL)[0]).toEqual(asked('server'));
    const keys = { ...USUAL, 'orders.idempotencyKeys': 'sent' };
    expect(reasonsOf(view, keys)[0]).toEqual(asked('other'));
  });
});
