/** What configuration may say of the pages themselves: what they sell, and what their template adds. */
export { type Boilerplate, boilerplates } from '../requirements/boilerplate.ts'
export { substanceNames } from '../requirements/substances.ts'
export { type ProductClass, productClasses } from '../requirements/types.ts'
