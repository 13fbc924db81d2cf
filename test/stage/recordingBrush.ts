import type { Brush, StageCanvas } from '../../src/stage/layers/brush';

/** One call of the brush, or one property that was set on it. */
interface Stroke {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** A brush that draws nothing and remembers everything. Every letter is 7 px wide. */
export interface Recording {
  readonly brush: Brush;
  readonly strokes: Stroke[];
  /** What was drawn with one call, in order. */
  of(name: string): ReadonlyArray<readonly unknown[]>;
}

export function recordBrush(canvas: { width: number; height: number }): Recording {
  const strokes: Stroke[] = [];
  const state = new Map<string, unknown>([['canvas', canvas]]);
  const answers: Record<string, (...values: never[]) => unknown> = {
    measureText: (text: string) => ({ width: 7 * text.length }),
    createImageData: imageOf,
  };
  const target = {} as Brush;
  const brush = new Proxy(target, {
    has: () => true,
    get(_, property) {
      const name = String(property);
      if (state.has(name)) return state.get(name);
      return (...values: never[]) => {
        strokes.push({ name, values });
        return answers[name]?.(...values);
      };
    },
    set(_, property, value) {
      state.set(String(property), value);
      strokes.push({ name: String(property), values: [value] });
      return true;
    },
  });
  const of = (name: string) => strokes.filter((one) => one.name === name).map((one) => one.values);
  return { brush, strokes, of };
}

/** A canvas for a painter, with the recording of its brush. */
export function recordCanvas(): Recording & { readonly canvas: StageCanvas } {
  const size = { width: 300, height: 150 };
  const recording = recordBrush(size);
  const canvas = Object.assign(size, { getContext: () => recording.brush });
  return { ...recording, canvas: canvas as unknown as StageCanvas };
}

/** As much of an ImageData as our pictures use: Node has none. */
export function imageOf(width: number, height: number): ImageData {
  const data = new Uint8ClampedArray(4 * width * height);
  return { width, height, data, colorSpace: 'srgb' } as unknown as ImageData;
}
