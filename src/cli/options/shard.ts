/** One of `count` parts of the files; `index` is 1-based. */
export type Shard = { readonly index: number; readonly count: number }
