export { closest, didYouMean, editDistance } from '../language/closest.ts'
