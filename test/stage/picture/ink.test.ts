/**
 * Goal: colours of the page are those of a picture, in a form that programs besides browsers read.
 * Method: every way in which browsers write a colour.
 */
import { describe, expect, it } from 'vitest';
import { inkOf, painted } from '../../../src/stage/picture/ink';

describe('a colour', () => {
  it.each([
    ['#0068df', '#0068df', 1],
    ['rgb(0, 104, 223)', '#0068df', 1],
    ['rgba(0, 104, 223, 0.5)', '#0068df', 0.5],
    ['rgb(0 104 223 / 0.5)', '#0068df', 0.5],
    ['color(srgb 0 0.4078 0.8745)', '#0068df', 1],
    ['color(srgb 1 0.5 0 / 0.25)', '#ff8000', 0.25],
  ])('%s', (css, colour, opacity) => {
    expect(inkOf(css)).toEqual({ colour, opacity });
  });

  it.each(['transparent', 'none', 'rgba(0, 0, 0, 0)'])('%s is nothing', (css) => {
    expect(painted('fill', css)).toBeNull();
  });

  it('is as strong as itself and what it is painted with together', () => {
    expect(painted('stroke', 'rgba(0, 0, 0, 0.5)', 0.5)).toEqual({
      stroke: '#000000',
      'stroke-opacity': 0.25,
    });
    expect(painted('fill', '#ffffff')).toEqual({ fill: '#ffffff', 'fill-opacity': undefined });
  });
});
