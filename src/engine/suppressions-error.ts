/** Something wrong with the file of a baseline, said for people. */
export class SuppressionsError extends Error {
  override readonly name = 'SuppressionsError'
}
