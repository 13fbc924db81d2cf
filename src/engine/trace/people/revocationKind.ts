export const logout = 0 as const;
export const ban = 1 as const;
