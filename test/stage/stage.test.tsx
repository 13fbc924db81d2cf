/**
 * Goal: the diagram can be read and used without seeing it.
 * Method: the stage with views as the run reports them, asked for by role and driven by keys.
 */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Belief } from '../../src/engine';
import { listenForMenuGestures } from '../../src/stage/input/menuGestures';
import { listenForNodeKeys } from '../../src/stage/input/nodeKeys';
import type { NodeRef } from '../../src/stage/nodes/nodeRef';
import { pocketWords } from '../../src/stage/nodes/Pocket';
import { Stage } from '../../src/stage/Stage';
import type { RunView } from '../../src/state/wording';
import { empty, server } from '../support/viewParts';
import { apart, central, crowd, healthy, stopped, tokens, wiped } from '../support/views';

function drawStage({ system }: RunView, actions = ['Stop', 'Freeze', 'Remove']) {
  const run = vi.fn();
  const actionsOf = (_: unknown, { kind }: NodeRef) =>
    actions.map((label) => ({
      id: label,
      label,
      press: ['Stop', ''].includes(label) && kind !== 'person' && kind !== 'group' ? 'stop' : null,
      run: () => run(label),
    }));
  const props = {
    hint: null,
    actionsOf,
    onFocusNode: vi.fn(),
    drawn: null,
    onCanvas: () => {},
    onLayout: () => {},
  };
  const { rerender } = render(<Stage {...props} system={system} />);
  return {
    run,
    onFocusNode: props.onFocusNode,
    user: userEvent.setup(),
    redraw: (view: RunView) => rerender(<Stage {...props} system={view.system} />),
  };
}

const stopListening: Array<() => void> = [];
beforeAll(() => {
  stopListening.push(listenForNodeKeys(document.body), listenForMenuGestures(document.body));
});
afterAll(() => {
  for (const stop of stopListening) stop();
});

const node = (name: string) => screen.getByRole('button', { name });

describe('nodes', () => {
  it('are buttons in four headed lists, named by their names alone', () => {
    drawStage(healthy);
    const lists = ['People', 'Load balancer', 'Servers: sessions in memory', 'Session store'];
    for (const name of lists) {
      expect(screen.getByRole('heading', { name, level: 3 })).toBeInTheDocument();
      expect(screen.getByRole('list', { name })).toBeInTheDocument();
    }
    for (const name of ['Ana', 'Fay', 'Load balancer', 'Server S1', 'Session store']) {
      expect(node(name)).toBeInTheDocument();
    }
  });

  it.each([
    ['a cookie of the balancer', healthy],
    ['a cookie without a server', central],
    ['a token', tokens],
    ['a token without the cart', apart],
  ])('show what a person carries in the words in which it is told: %s', (_what, view) => {
    drawStage(view);
    for (const person of view.system.people) {
      const pocket = node(person.name).closest('li')?.querySelector('.pocket');
      const shown = pocket?.querySelector('.pocket-title')?.textContent;
      expect([person.name, shown]).toEqual([person.name, pocketWords(person)]);
      const { kind, affinity } = person.credential;
      if (kind === 'cookie' && affinity !== null) expect(shown).toBe(`cookie: S${affinity + 1}`);
    }
  });

  it('say their state in their description', () => {
    drawStage(stopped);
    expect(node('Server S1')).toHaveAccessibleDescription(
      'Stopped. The load balancer has not noticed yet. 0 of 2 workers busy, 0 waiting. ' +
        'Holds no session. gone: Ana, Dee. Press to stop.',
    );
    expect(node('Server S2')).toHaveAccessibleDescription(/Holds 2 sessions: Ben, Eli/);
    expect(node('Ana')).toHaveAccessibleDescription(/^Logged out, session kept in nowhere/);
    expect(node('Load balancer')).toHaveAccessibleDescription(
      'Running. S1: not noticed yet. Press to stop.',
    );
  });

  it('show in words who lost what, and what the balancer has not noticed', () => {
    drawStage(stopped);
    expect(node('Ana')).toHaveTextContent('Logged out');
    expect(node('Dee')).toHaveTextContent('Session lost');
    expect(node('Server S1')).toHaveTextContent(/Stopped.*Not noticed yet.*gone: Ana, Dee/);
    expect(node('Session store')).toHaveTextContent('not used by sticky sessions');
  });

  it('show where sessions live: in the store, or in pockets', () => {
    const { redraw } = drawStage(central);
    expect(within(node('Session store')).getAllByText(/items?$/)).toHaveLength(6);
    expect(node('Server S1')).toHaveTextContent('empty');
    redraw(tokens);
    expect(node('Ana')).toHaveTextContent('token 412 B2 items');
    redraw(apart);
    expect(node('Ana')).toHaveTextContent('token236 B');
    expect(within(node('Session store')).getAllByText(/^cart:/)).toHaveLength(6);
    redraw(wiped);
    expect(node('Session store')).toHaveTextContent('gone: Ana, Ben, Cy, Dee, Eli, Fay');
  });

  it('say of a new server that it is starting, not that it was down', () => {
    const added = server(3, { ...empty, belief: Belief.down, recovering: true, fresh: true });
    const { system } = healthy;
    drawStage({ ...healthy, system: { ...system, servers: [...system.servers, added] } });
    expect(node('Server S4')).toHaveAccessibleDescription(/^Starting\./);
    expect(node('Load balancer')).toHaveAccessibleDescription(
      'Running. S4: not checked yet. Press to stop.',
    );
  });

  it('strike a lost session, but not the route that the cookie still is', () => {
    drawStage(stopped);
    const struck = node('Dee').querySelectorAll('.pocket-what');
    expect([...struck].map((word) => word.textContent)).toEqual(['session']);
    expect(node('Dee')).toHaveTextContent('cookie: S1session');
  });

  it('head the servers by the architecture, whether or not their memory is empty', () => {
    const { system } = healthy;
    const servers = system.servers.map(({ index }) => server(index, empty));
    const { redraw } = drawStage({ ...healthy, system: { ...system, servers } });
    const title = () => screen.getByRole('list', { name: /^Servers/ }).previousElementSibling;
    expect(title()).toHaveTextContent('Servers: sessions in memory');
    redraw(central);
    expect(title()).toHaveTextContent(/^Servers$/);
  });

  it('are groups with counts in a crowd', () => {
    drawStage(crowd);
    expect(screen.getAllByRole('button', { name: /^On S/ })).toHaveLength(12);
    expect(node('On S3')).toHaveTextContent('84 not in');
    expect(node('On S3')).toHaveAccessibleDescription('84 people, 84 not in.');
    expect(document.querySelectorAll('[data-dots]')).toHaveLength(12);
  });
});

describe('the keyboard', () => {
  it('reaches each list once, and remembers where it was', async () => {
    const { user } = drawStage(healthy);
    const stops = [];
    for (let count = 0; count < 4; count++) {
      await user.tab();
      stops.push(document.activeElement?.querySelector('.node-name')?.textContent);
    }
    expect(stops).toEqual(['Ana', 'Load balancer', 'Server S1', 'Session store']);
    await user.tab({ shift: true });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(node('Server S3')).toHaveFocus();
    await user.tab();
    await user.tab({ shift: true });
    expect(node('Server S3')).toHaveFocus();
  });

  it('moves along a list, to its ends, and across to the next', async () => {
    const { user } = drawStage(healthy);
    await user.tab();
    await user.keyboard('{End}');
    expect(node('Fay')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(node('Ana')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(node('Load balancer')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(node('Session store')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(node('Load balancer')).toHaveFocus();
  });

  it('tells which node has the focus', async () => {
    const { user, onFocusNode } = drawStage(healthy);
    await user.tab();
    await user.tab();
    expect(onFocusNode).toHaveBeenLastCalledWith({ kind: 'balancer', index: 0 });
  });

  it('is not lost when the focused node goes away', async () => {
    const { redraw } = drawStage(healthy);
    node('Server S2').focus();
    const { system } = healthy;
    const servers = system.servers.filter((server) => server.index !== 1);
    redraw({ ...healthy, system: { ...system, servers } });
    expect(node('Server S3')).toHaveFocus();
  });
});

describe('pressing a machine', () => {
  it('does what one would do to it first, and opens nothing', async () => {
    const { user, run } = drawStage(healthy);
    expect(node('Server S1')).not.toHaveAttribute('aria-haspopup');
    await user.click(node('Server S1'));
    expect(run).toHaveBeenCalledExactlyOnceWith('Stop');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(node('Server S1')).toHaveFocus();
  });

  it('opens what else there is where that is not possible', async () => {
    const { user, run } = drawStage(healthy, ['Remove']);
    expect(node('Server S1')).toHaveAttribute('aria-haspopup', 'menu');
    expect(node('Server S1')).not.toHaveAccessibleDescription(/Press to/);
    await user.click(node('Server S1'));
    expect(run).not.toHaveBeenCalled();
    expect(await screen.findByRole('menuitem', { name: 'Remove' })).toBeVisible();
  });

  it('names it in the menu also before other words have come', async () => {
    const { user, run } = drawStage(healthy, ['']);
    await user.click(screen.getByRole('button', { name: 'More actions for Server S1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Stop' }));
    expect(run).toHaveBeenCalledOnce();
  });

  it('says so where nothing at all is possible', async () => {
    const { user } = drawStage(healthy, []);
    await user.click(node('Server S1'));
    expect(await screen.findByRole('dialog', { name: 'Server S1' })).toHaveTextContent(
      'Nothing can be done to it now.',
    );
  });
});

describe('opening a node', () => {
  const more = (name: string) => screen.getByRole('button', { name: `More actions for ${name}` });

  it('offers what can be done to a machine', async () => {
    const { user, run } = drawStage(healthy);
    await user.click(more('Server S1'));
    expect(more('Server S1')).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('menuitem', { name: 'Freeze' }));
    expect(run).toHaveBeenCalledExactlyOnceWith('Freeze');
    expect(node('Server S1')).toHaveFocus();
    await user.click(more('Server S1'));
    await user.click(more('Server S1'));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('is one small button away for every node, outside the tab order', () => {
    drawStage(healthy);
    for (const name of ['Ana', 'Fay', 'Load balancer', 'Server S1', 'Session store']) {
      expect(more(name)).toHaveAttribute('tabindex', '-1');
      expect(node(name)).not.toContainElement(more(name));
    }
  });

  it.each(['{Shift>}{F10}{/Shift}', '{ContextMenu}'])('opens with %s', async (keys) => {
    const { user, run } = drawStage(healthy);
    node('Server S2').focus();
    await user.keyboard(keys);
    expect(screen.getByRole('menu', { name: 'Server S2' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(node('Server S2')).toHaveFocus();
    expect(run).not.toHaveBeenCalled();
  });

  it('opens with the right button', async () => {
    drawStage(healthy);
    const proceed = fireEvent.contextMenu(node('Session store'));
    expect(proceed).toBe(false);
    expect(screen.getByRole('menu', { name: 'Session store' })).toBeVisible();
  });

  /** A finger on S1 for 600 ms, and what is clicked so long after it is let go. */
  function longPress(clickAfterMs: number, clicked = 'Server S1', detail = 1) {
    vi.useFakeTimers();
    const { run } = drawStage(healthy);
    const finger = { pointerType: 'touch', clientX: 5, clientY: 5 };
    fireEvent.pointerDown(node('Server S1'), finger);
    act(() => vi.advanceTimersByTime(600));
    expect(screen.getByRole('menu', { name: 'Server S1' })).toBeVisible();
    fireEvent.pointerUp(node('Server S1'), finger);
    act(() => vi.advanceTimersByTime(clickAfterMs));
    fireEvent.click(node(clicked), { detail });
    vi.useRealTimers();
    return run;
  }

  it('opens with a long press, which is no press', () => {
    expect(longPress(20)).not.toHaveBeenCalled();
    expect(screen.getByRole('menu', { name: 'Server S1' })).toBeVisible();
  });

  it.each([
    ['later', 1000, 'Server S1', 1],
    ['elsewhere', 20, 'Server S2', 1],
    ['by a key', 20, 'Server S1', 0],
  ])('takes no click for the end of a long press that comes %s', (_, after, clicked, detail) => {
    expect(longPress(after, clicked, detail)).toHaveBeenCalledExactlyOnceWith('Stop');
  });

  it.each([
    ['keydown', { key: 'F10', shiftKey: true }],
    ['contextmenu', {}],
    ['keydown', { key: 'ArrowDown' }],
  ])('leaves a %s alone that somebody else has dealt with: %j', (type, init) => {
    drawStage(healthy);
    node('Server S1').focus();
    const deal = (event: Event) => event.preventDefault();
    window.addEventListener(type, deal, { capture: true, once: true });
    const event = type === 'keydown' ? KeyboardEvent : MouseEvent;
    fireEvent(node('Server S1'), new event(type, { bubbles: true, cancelable: true, ...init }));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(node('Server S1')).toHaveFocus();
  });

  it.each(['keydown', 'contextmenu', 'pointerdown'])('survives a %s on no element', (type) => {
    const failed = vi.fn();
    window.addEventListener('error', failed);
    document.dispatchEvent(new Event(type));
    window.removeEventListener('error', failed);
    expect(failed).not.toHaveBeenCalled();
  });

  it('does not open when a finger scrolls', () => {
    vi.useFakeTimers();
    drawStage(healthy);
    fireEvent.pointerDown(node('Server S1'), { pointerType: 'touch', clientX: 5, clientY: 5 });
    fireEvent.pointerMove(node('Server S1'), { pointerType: 'touch', clientX: 5, clientY: 60 });
    act(() => vi.advanceTimersByTime(600));
    vi.useRealTimers();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('shows the details of a person', async () => {
    const { user } = drawStage(healthy);
    await user.click(node('Dee'));
    const details = await screen.findByRole('dialog', { name: 'Dee' });
    expect(details).toHaveTextContent('Session lives inS1’s memory');
    expect(details).toHaveTextContent('Carriescookie: S1');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(node('Dee')).toHaveFocus();
  });
});
