/** No wording reaches further than this many tokens from its trigger: keeps the cost of one trial bounded. */
export const reach = 48
/** Distances the matcher's memory has room for, one row an instruction. */
export const width = reach + 2
/** Captures a wording may have. */
export const maxCaptures = 8
