/** Colours and fonts of the page, as a picture of it wants them. */
export interface Look {
  readonly colour: (name: string) => string;
  readonly font: string;
}

/** What the page looks like now. */
export function readLook(): Look {
  const style = getComputedStyle(document.documentElement);
  return {
    colour: (name) => style.getPropertyValue(`--${name}`).trim(),
    font: getComputedStyle(document.body).fontFamily,
  };
}

interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** Writes and draws on a canvas in the look of the page. */
export class Brush {
  readonly context: CanvasRenderingContext2D;
  readonly #look: Look;

  constructor(context: CanvasRenderingContext2D, look: Look) {
    this.context = context;
    this.#look = look;
  }

  colour(name: string): string {
    return this.#look.colour(name);
  }

  /** One line; `y` is its baseline. Returns how wide it is. */
  text(words: string, x: number, y: number, style: TextStyle): number {
    this.#take(style);
    this.context.fillStyle = this.colour(style.colour ?? 'text');
    this.context.textAlign = style.align ?? 'left';
    this.context.fillText(words, x, y);
    return this.context.measureText(words).width;
  }

  /** Words broken into lines of at most so many pixels. */
  lines(words: string, width: number, style: TextStyle): string[] {
    this.#take(style);
    const lines: string[] = [];
    for (const word of words.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.context.measureText(longer).width > width) lines.push(word);
      else lines.splice(-1, 1, longer);
    }
    return lines;
  }

  fill(path: Path2D, colour: string): void {
    this.context.fillStyle = this.colour(colour);
    this.context.fill(path);
  }

  stroke(path: Path2D, colour: string, width: number, dash: readonly number[] = []): void {
    this.context.strokeStyle = this.colour(colour);
    this.context.lineWidth = width;
    this.context.setLineDash([...dash]);
    this.context.stroke(path);
  }

  #take({ size, weight = 400 }: TextStyle): void {
    this.context.font = `${weight} ${size}px ${this.#look.font}`;
  }
}
