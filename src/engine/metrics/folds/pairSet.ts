/** Turns a pair into the place where the search for it begins. */
const spread = (one: number, other: number): number => {
  const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/**
 * A set of pairs of whole numbers, the first above zero. It lies in typed arrays, so that copying it is cheap:
 * open addressing, at most half full, and no marks for what was taken out.
 */
export class PairSet {
  #ones = new Uint32Array(64);
  #others = new Uint32Array(64);
  #count = 0;

  /** Returns whether the pair is new. */
  add(one: number, other: number): boolean {
    const at = this.#find(one, other);
    if (this.#ones[at] !== 0) return false;
    this.#ones[at] = one;
    this.#others[at] = other;
    this.#count += 1;
    if (2 * this.#count > this.#ones.length) this.#grow();
    return true;
  }

  /** Returns whether the pair was there. */
  delete(one: number, other: number): boolean {
    let hole = this.#find(one, other);
    if (this.#ones[hole] === 0) return false;
    this.#count -= 1;
    const mask = this.#ones.length - 1;
    // Whoever comes after and would have liked to be at the hole or before it moves up.
    for (let at = (hole + 1) & mask; this.#ones[at] !== 0; at = (at + 1) & mask) {
      const home = spread(this.#ones[at] as number, this.#others[at] as number) & mask;
      if (((at - home) & mask) < ((at - hole) & mask)) continue;
      this.#ones[hole] = this.#ones[at] as number;
      this.#others[hole] = this.#others[at] as number;
      hole = at;
    }
    this.#ones[hole] = 0;
    return true;
  }

  copyTo(target: PairSet): void {
    if (target.#ones.length === this.#ones.length) {
      target.#ones.set(this.#ones);
      target.#others.set(this.#others);
    } else {
      target.#ones = this.#ones.slice();
      target.#others = this.#others.slice();
    }
    target.#count = this.#count;
  }

  /** Where the pair is, or where it would be put. */
  #find(one: number, other: number): number {
    const mask = this.#ones.length - 1;
    let at = spread(one, other) & mask;
    while (this.#ones[at] !== 0 && (this.#ones[at] !== one || this.#others[at] !== other)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    const [ones, others] = [this.#ones, this.#others];
    this.#ones = new Uint32Array(2 * ones.length);
    this.#others = new Uint32Array(2 * ones.length);
    this.#count = 0;
    ones.forEach((one, at) => {
      if (one !== 0) this.add(one, others[at] as number);
    });
  }
}
