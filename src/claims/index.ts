export { type Reading, readClaims } from './find.ts'
export type { Agent, Assertion, Claim, Passage, ScopedCue, Support, Wording } from './types.ts'
export { words } from './words.ts'
