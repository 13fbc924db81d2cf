/** What a person wants: of the shop, and from `forecast` on of other workloads. 16 to 18 are pauses of `Activity`. */

export const login = 0 as const;
export const browse = 1 as const;
export const add = 2 as const;
export const read = 3 as const;
export const checkout = 4 as const;
export const logout = 5 as const;
export const forecast = 6 as const;
export const segment = 7 as const;
export const save = 8 as const;
export const resume = 9 as const;
export const connect = 10 as const;
export const send = 11 as const;
export const history = 12 as const;
export const query = 13 as const;
export const begin = 14 as const;
export const confirm = 15 as const;
export const commit = 19 as const;
export const account = 20 as const;
export const bookings = 21 as const;
export const book = 22 as const;
