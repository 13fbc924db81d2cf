export const passed = 0 as const;
export const refused = 1 as const;
export const timedOut = 2 as const;
