/** Those that draw nothing are asked first: what cannot pass is not drawn for. */

export const cut = 0 as const;
export const breaks = 1 as const;
export const chance = 2 as const;
