import { copyMap } from '../../kernel/copyState';

interface Binding {
  readonly server: number;
  readonly usedUs: number;
}

/** What the balancer has learnt in its own memory: to which server the people behind an address belong. */
export class AddressTable {
  readonly #bindings = new Map<number, Binding>();

  /** The server an address belongs to, or -1. */
  serverOf(address: number): number {
    return this.#bindings.get(address)?.server ?? -1;
  }

  get(address: number): Binding | undefined {
    return this.#bindings.get(address);
  }

  set(address: number, binding: Binding): void {
    this.#bindings.set(address, binding);
  }

  delete(address: number): void {
    this.#bindings.delete(address);
  }

  /** Every address in the table, in the order in which they were learnt. */
  addresses(): number[] {
    return [...this.#bindings.keys()];
  }

  copyTo(target: AddressTable): void {
    copyMap(this.#bindings, target.#bindings);
  }
}
