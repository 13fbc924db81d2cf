/** What a cache has to know of a request (RFC 9111). */
export interface CacheRequest {
  /** GET: it only reads. */
  readonly isSafe: boolean;
  /** It carries an Authorization header. A cookie is not one. */
  readonly isAuthorized: boolean;
}

/** What an answer says about being kept. */
export interface CacheHeaders {
  readonly status: number;
  /** `Cache-Control`: public, private, or neither. */
  readonly audience: 'public' | 'unsaid' | 'private';
  /** Microseconds for which it is fresh. */
  readonly maxAgeUs: number;
  readonly setsCookie: boolean;
}

/** Whether a shared cache may keep an answer. @param storesSetCookie also one that sets cookies: the RFC allows it */
export function mayStore(
  request: CacheRequest,
  headers: CacheHeaders,
  storesSetCookie: boolean,
): boolean {
  if (!request.isSafe || headers.status !== 200 || headers.maxAgeUs === 0) return false;
  if (headers.audience === 'private') return false;
  // RFC 9111, 3.5. There is no such rule for cookies.
  if (request.isAuthorized && headers.audience !== 'public') return false;
  return storesSetCookie || !headers.setsCookie;
}

/** Whether what is kept answers a request: at once while it is fresh, for `graceUs` more where nothing else is to be had. */
export const mayReuse = (
  request: CacheRequest,
  staleUs: number,
  nowUs: number,
  graceUs: number,
): boolean => request.isSafe && nowUs < staleUs + graceUs;
