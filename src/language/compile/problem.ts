/** A fault in a lexicon or pattern file. Lines and columns are 1-based. */
export class TableError extends Error {
  readonly file: string
  readonly line: number
  readonly column: number

  constructor(file: string, line: number, column: number, message: string) {
    super(`${file}:${line}:${column}: ${message}`)
    this.name = 'TableError'
    this.file = file
    this.line = line
    this.column = column
  }
}
