/**
 * Goal: a box of the page is the same box in a picture: ground, border, corners, shadows, stripes.
 * Method: styles as browsers compute them, and the shapes that are made of them.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { boxOf } from '../../../src/stage/picture/boxes';
import { Sheet } from '../../../src/stage/picture/sheet';
import { rect } from '../samples';

const PLAIN = {
  backgroundColor: 'rgba(0, 0, 0, 0)',
  backgroundImage: 'none',
  borderTopStyle: 'none',
  borderTopWidth: '0px',
  borderTopColor: 'rgb(1, 2, 3)',
  borderTopLeftRadius: '0px',
  boxShadow: 'none',
};

let sheet: Sheet;
beforeEach(() => {
  sheet = new Sheet(document.body, {} as CanvasRenderingContext2D);
});

const shapes = (style: Partial<typeof PLAIN>, box = rect(10, 20, 100, 50)) =>
  boxOf({ ...PLAIN, ...style } as unknown as CSSStyleDeclaration, box, sheet).map((shape) =>
    Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value])),
  );

describe('a box', () => {
  it('of which nothing is seen is nothing', () => {
    expect(shapes({})).toEqual([]);
  });

  it('has its border inside, with corners that are smaller by half of it', () => {
    const [ground, border] = shapes({
      backgroundColor: 'rgb(255, 255, 255)',
      borderTopStyle: 'solid',
      borderTopWidth: '2px',
      borderTopLeftRadius: '12px',
    });
    expect(ground).toMatchObject({ x: '10', width: '100', rx: '12', fill: '#ffffff' });
    expect(border).toMatchObject({
      x: '11',
      y: '21',
      width: '98',
      height: '48',
      rx: '11',
      fill: 'none',
    });
  });

  it('has corners that are shares of it, and no larger than there is room for', () => {
    const [lid] = shapes({ backgroundColor: 'red', borderTopLeftRadius: '50% 16px' });
    expect(lid).toMatchObject({ rx: '50', ry: '16' });
    const [flat] = shapes({ backgroundColor: 'red', borderTopLeftRadius: '100px' });
    expect(flat).toMatchObject({ rx: '25', ry: '25' });
  });

  it.each([
    ['dashed', '2px', ['6 4']],
    ['dashed', '3px', ['6 3']],
    ['dotted', '2px', ['2']],
    ['dotted', '4px', ['0 8']],
    ['double', '3px', [undefined, undefined]],
  ])('has a %s border of %s', (borderTopStyle, borderTopWidth, dashes) => {
    const borders = shapes({ borderTopStyle, borderTopWidth });
    expect(borders.map((one) => one['stroke-dasharray'])).toEqual(dashes);
  });

  it('has rings outside beneath it and rings inside over it, that stay inside', () => {
    const all = shapes({
      backgroundColor: 'rgb(255, 255, 255)',
      boxShadow: 'rgb(0, 0, 255) 0px 0px 0px 2px, rgb(255, 0, 0) 0px -3px 0px 0px inset',
    });
    expect(all.map(({ fill }) => fill)).toEqual(['#0000ff', '#ffffff', '#ff0000']);
    expect(all[0]?.d).toContain('M8 18');
    expect(all[2]?.['clip-path']).toBe('url(#paint-0)');
  });

  it('is filled with stripes that begin at the corner they come from', () => {
    const [stripes] = shapes({
      backgroundImage:
        'repeating-linear-gradient(0deg, rgb(0, 0, 0) 0px, rgb(0, 0, 0) 6px, rgba(0, 0, 0, 0) 6px 8px)',
    });
    expect(stripes).toMatchObject({ fill: 'url(#paint-0)' });
    const run = sheet.defs.querySelector('linearGradient');
    expect(run?.getAttribute('spreadMethod')).toBe('repeat');
    // From the foot upwards.
    expect([run?.getAttribute('y1'), run?.getAttribute('y2')]).toEqual(['70', '62']);
    const stops = [...(run?.children ?? [])].map((stop) => [
      stop.getAttribute('offset'),
      stop.getAttribute('stop-opacity'),
    ]);
    expect(stops).toEqual([
      ['0', null],
      ['0.75', null],
      ['0.75', '0'],
      ['1', '0'],
    ]);
  });

  it('is filled with dots', () => {
    shapes({
      backgroundImage: 'radial-gradient(circle, rgb(9, 9, 9) 1.5px, rgba(0, 0, 0, 0) 2px), none',
    });
    const dot = sheet.defs.querySelector('pattern > circle');
    expect(dot?.getAttribute('fill')).toBe('#090909');
    expect(dot?.getAttribute('r')).toBe('1.75');
  });
});
