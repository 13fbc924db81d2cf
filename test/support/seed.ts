/**
 * Where the cases of random suites begin: the same ones in every check, so that a change is judged by itself, and
 * others for whoever looks for more (`STATESIDE_SEED=7 npm test -- --only unit`).
 */
export const SEED = Number(process.env.STATESIDE_SEED ?? 20_261_128);
