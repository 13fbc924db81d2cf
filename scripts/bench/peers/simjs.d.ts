/** What the bench uses of the npm package simjs, which brings no types. It hands itself over as `window.Sim`. */
declare module 'simjs' {
  /** Something planned or waited for. */
  interface Request {
    /** Calls `callback` on `context`, or on the entity itself, when it comes to pass. */
    done<T>(callback: (argument: T) => void, context?: object, argument?: T): this;
    cancel(): void;
  }

  interface Sim {
    time(): number;
    /** Processes at most `maxEvents` events, cancelled ones included. Returns false if there are more. */
    simulate(endTime: number, maxEvents?: number): boolean;
    addEntity<A extends unknown[]>(
      kind: new (sim: Sim, name?: string) => Entity & { start(...parameters: A): void },
      name: string | undefined,
      ...parameters: A
    ): Entity;
  }

  interface Entity {
    time(): number;
    setTimer(duration: number): Request;
    useFacility(facility: Facility, duration: number): Request;
    getBuffer(buffer: Buffer, amount: number): Request;
    putBuffer(buffer: Buffer, amount: number): Request;
  }

  interface Facility {
    usage(): number;
  }

  interface Buffer {
    current(): number;
  }

  interface Random {
    /** Uniform from 0 to below 1. */
    random(): number;
    exponential(rate: number): number;
  }

  interface SimJs {
    readonly Sim: new () => Sim;
    readonly Entity: new (sim: Sim, name?: string) => Entity;
    readonly Facility: {
      readonly FCFS: number;
      new (name: string, discipline: number, servers: number): Facility;
    };
    readonly Buffer: new (name: string, capacity: number, initial: number) => Buffer;
    readonly Random: new (seed: number) => Random;
  }
}
