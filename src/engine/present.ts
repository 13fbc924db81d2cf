/** Stands among the extras (extras.ts): where these are left out at first, this cannot be called before they are here. */
export const arePresent = (): boolean => true;
