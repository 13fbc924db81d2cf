import { PolicyMemory } from '../../balancing/memory';
import { copyState } from '../../kernel/copyState';
import { BalancerCondition } from '../../trace/events';
import { AddressTable } from './addressTable';
import { HealthCheck } from './healthCheck';

/** Routes attempts to servers it believes to be up. */
export class LoadBalancer {
  condition: BalancerCondition = BalancerCondition.running;
  /** No flags yet. */
  readonly flags = 0;
  /** Whose turn it is: index of the server to consider first. */
  next = 0;
  /** What it knows of each server, by index. */
  readonly checks: HealthCheck[] = [];
  /** To which server the people behind an address belong, where it goes by that. */
  readonly addresses = new AddressTable();
  /** How often it has started again: plans of an earlier life are stale. */
  starts = 0;
  /** By index of the server; undefined for those that none was sent to. */
  readonly underWay: number[] = [];
  /** Connections that stay open, by index of the server; undefined for those that never had one. */
  readonly openTo: number[] = [];
  /** What its policy goes by besides. */
  readonly memory = new PolicyMemory();

  /** Attempts sent to a server and not answered yet. */
  outstanding(server: number): number {
    return this.underWay[server] ?? 0;
  }

  addOutstanding(server: number, change: number): void {
    this.underWay[server] = this.outstanding(server) + change;
  }

  addOpen(server: number, change: number): void {
    this.openTo[server] = (this.openTo[server] ?? 0) + change;
  }

  copyTo(target: LoadBalancer): void {
    while (target.checks.length < this.checks.length) target.checks.push(new HealthCheck());
    target.checks.length = this.checks.length;
    copyState(this, target);
  }
}
