/**
 * Goal: what happens for a moment is marked where it happens, says nothing that is not so any more,
 * and nobody of a crowd looks like somebody with a name.
 * Method: the stage with views as the run reports them, by the classes that the style sheet knows.
 */
import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Stage } from '../../src/stage/Stage';
import type { SystemView } from '../../src/timeline/view';
import { copy, empty, person, server, system } from '../support/viewParts';

function draw(view: SystemView) {
  const nothing = () => {};
  render(
    <Stage
      system={view}
      hint={null}
      actionsOf={() => []}
      onFocusNode={vi.fn()}
      drawn={null}
      onCanvas={nothing}
      onLayout={nothing}
    />,
  );
}

const node = (name: string) => screen.getByRole('button', { name });
const chipsOf = (name: string) => [...node(name).querySelectorAll('.chip')];

describe('a copy', () => {
  it('is lit where it was used, and only it', () => {
    draw(system({ servers: [server(0, { lit: [3] }), server(1)] }));
    const isLit = (chip: Element) => chip.classList.contains('chip-lit');
    expect(chipsOf('Server S1').map(isLit)).toEqual([false, true]);
    expect(chipsOf('Server S2').some(isLit)).toBe(false);
  });

  it('breaks into pieces that say nothing and are not counted', () => {
    const breaking = [copy(0), copy(3)];
    draw(system({ servers: [server(0, { ...empty, breaking, gone: [0, 3], goneCount: 2 })] }));
    const broken = node('Server S1').querySelectorAll('.chip-broken');
    expect(broken).toHaveLength(2);
    for (const one of broken) expect(one.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(node('Server S1')).toHaveAccessibleDescription(/Holds no session. gone: Ana, Dee/);
  });

  it('of what a person carries is marked as it leaves or comes, but not where it is worth nothing', () => {
    const credential = { kind: 'token', affinity: null, bytes: 300, moving: 'leaves' } as const;
    draw(system({ people: [person(0, { credential }), person(1)] }));
    expect(node('Ana').querySelector('.pocket')).toHaveClass('pocket-leaves');
    expect(node('Ben').querySelector('.pocket')).toHaveClass('pocket-no');
  });
});

describe('more people than identities', () => {
  it('have no shape, letter or colour of one of the eight, not even the first of them', () => {
    const copies = [copy(0), copy(8), copy(16)];
    draw(system({ crowd: true, people: [], servers: [server(0, { copies, copyCount: 3 })] }));
    const chips = chipsOf('Server S1');
    expect(chips).toHaveLength(3);
    for (const chip of chips) {
      expect(chip).toHaveClass('id-none');
      expect(chip.querySelector('svg text')).toBeNull();
      expect(chip.querySelector('svg')).toHaveClass('id-none');
    }
    expect(new Set(chips.map((chip) => chip.querySelector('path')?.getAttribute('d'))).size).toBe(
      1,
    );
  });

  it('leave those with names as they are', () => {
    draw(system());
    expect(chipsOf('Server S1')[0]).toHaveClass('id-0');
    expect(chipsOf('Server S1')[0]?.querySelector('svg text')).toHaveTextContent('A');
  });
});
