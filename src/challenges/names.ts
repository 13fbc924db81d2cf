/** Names of the challenges in the order of their list: values of `?challenge=`. */
export const CHALLENGE_NAMES = [
  'deploy',
  'store-crash',
  'ban',
  'half',
  'twice',
  'one-charge',
  'new-key',
  'scale-out',
  'server-loss',
  'private-page',
] as const;
export type ChallengeName = (typeof CHALLENGE_NAMES)[number];

/** The challenge of that name, where there is one. */
export const challengeNamed = (name: string | null): ChallengeName | undefined =>
  CHALLENGE_NAMES.find((one) => one === name);
