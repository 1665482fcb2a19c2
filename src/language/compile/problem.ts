/** A fault in a lexicon or pattern file. Lines and columns are 1-based. */
export class TableError extends Error {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The message without its place. */
  readonly detail: string

  constructor(file: string, line: number, column: number, detail: string) {
    super(`${file}:${line}:${column}: ${detail}`)
    this.name = 'TableError'
    this.file = file
    this.line = line
    this.column = column
    this.detail = detail
  }
}
