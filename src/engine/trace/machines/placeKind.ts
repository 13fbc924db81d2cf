export const memory = 0 as const;
export const store = 1 as const;
export const pocket = 2 as const;
export const replica = 3 as const;
