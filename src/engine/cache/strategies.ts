export const cacheStrategies = ['metadata', 'content'] as const

/** How a file is known again: by size and time of its last change, or by what is in it. */
export type CacheStrategy = (typeof cacheStrategies)[number]
