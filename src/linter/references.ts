/** What the references file is made of, for those who read and check it. */

export type { Reference, References, Species, StudyType } from '../claims/index.ts'
export { referenceKey, speciesNames, studyTypes } from '../claims/index.ts'
