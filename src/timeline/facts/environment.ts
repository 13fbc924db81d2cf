import { CdnCondition, TraceKind, type TraceRecord } from '../../engine';

/** What is true of everything around balancer, servers and store. */
export class Environment {
  /** `ClusterFlag`s and `NetworkFlag`s, added up. */
  clusterFlags = 0;
  networkFlags = 0;
  /** The CDN's condition, or null where there is none. */
  cdn: CdnCondition | null = null;
  /** Answers of the CDN by `CacheAnswer`. */
  cacheAnswers: number[] = [];
  /** Pages the CDN has been told to keep since it was last emptied. */
  cachedPages = 0;
  /** Pages of one person that were shown to another. */
  leaks = 0;
  /** The replica's condition (see the record), or null where there is none. */
  replica: number | null = null;
  /** By zone, whether it is down. Empty where there are no zones. */
  readonly zonesDown: boolean[] = [];

  /** Whether the zone of a server is down: no process starts there. */
  isDark(server: number): boolean {
    return this.zonesDown[server % this.zonesDown.length] ?? false;
  }

  /** Reads a record; returns whether it was one of these. */
  observe({ kind, a, b, c }: TraceRecord): boolean {
    switch (kind) {
      case TraceKind.clusterCondition:
        this.clusterFlags = a;
        return true;
      case TraceKind.networkCondition:
        this.networkFlags = a;
        return true;
      case TraceKind.cdnCondition:
        this.cdn = a as CdnCondition;
        if (a === CdnCondition.stopped) this.cachedPages = 0;
        return true;
      case TraceKind.cacheAnswer:
        this.cacheAnswers[c] = (this.cacheAnswers[c] ?? 0) + 1;
        return true;
      case TraceKind.cacheStored:
        this.cachedPages += 1;
        return true;
      case TraceKind.leaked:
        this.leaks += 1;
        return true;
      case TraceKind.replicaCondition:
        this.replica = a;
        return true;
      case TraceKind.zoneCondition:
        this.zonesDown[a] = b === 1;
        return true;
      default:
        return false;
    }
  }
}
