/** The pipeline has a tree, but not the text it was made from. */
export function textIsMissing(): string {
  return 'claimlint reads the text of a file, and this file has none. Pass it to the pipeline with its text: nothing was checked.'
}
