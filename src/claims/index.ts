export { type Reading, readClaims } from './find.ts'
export { type Score, signalOf } from './signal/index.ts'
export { claimsOfCategory, wordingsOfSet } from './sorted.ts'
export { referenceKey } from './support/identifiers.ts'
export { type Basis, noBasis } from './support/index.ts'
export {
  type Citation,
  type Reference,
  type References,
  type Species,
  type StudyType,
  speciesNames,
  studyTypes,
  type Weakness,
} from './support/types.ts'
export type { Agent, Assertion, Claim, Passage, ScopedCue, Support, Wording } from './types.ts'
export { words } from './words.ts'
