import { SERVERS_MAX } from '../trace/events';

/** How much the newest answer counts in a mean: nginx (ngx_http_upstream_response_time_avg). */
const NEWEST = 0.05;

const byServer = (): Float64Array => new Float64Array(SERVERS_MAX);

/** What the balancer has kept for its policy, by server: part of every snapshot, and gone when the balancer starts again. */
export class PolicyMemory {
  /** The policy's own numbers, nothing at the start: what they mean is the policy's business. */
  readonly turns = byServer();
  readonly instants = byServer();
  /** Mean time until an answer, in microseconds, the newest counting most; 0 where none has come yet. */
  readonly latencies = byServer();
  /** When the latest answer came, in microseconds; 0 where none has come yet. */
  readonly answeredUs = byServer();

  /** A server has answered, whatever it said. @param tookUs since the request was sent to it */
  noteAnswer(server: number, tookUs: number, nowUs: number): void {
    this.answeredUs[server] = nowUs;
    const mean = this.latencies[server] as number;
    this.latencies[server] = mean === 0 ? tookUs : mean + NEWEST * (tookUs - mean);
  }

  forget(): void {
    for (const numbers of this.#all()) numbers.fill(0);
  }

  copyTo(target: PolicyMemory): void {
    const theirs = target.#all();
    this.#all().forEach((numbers, index) => {
      theirs[index]?.set(numbers);
    });
  }

  #all(): readonly Float64Array[] {
    return [this.turns, this.instants, this.latencies, this.answeredUs];
  }
}
