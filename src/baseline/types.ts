/** A finding in words, as people read it in the file. What is empty is left out. */
export type ReadableEntry = {
  readonly rule: string
  /** For a finding in prose. */
  readonly words?: string
  readonly sentence?: string
  /** The lead-in of a list, the row of a table, or what the article lacks something for. */
  readonly subject?: string
  readonly headings?: readonly string[]
  /** For a finding about the whole article. */
  readonly grade?: string
  /** How often; 1 where it is left out. */
  readonly count?: number
}

/** The same as names that tell nothing: see `marksOf`. */
export type HashedEntry = {
  readonly rule: string
  readonly text: string
  readonly words: string
  readonly under: string
  readonly count?: number
}

export type Entry = ReadableEntry | HashedEntry

/** Findings that a team lives with for now, by file. Paths are relative to the file of the baseline, with slashes. */
export type Baseline = {
  /** Written without the words of the articles. */
  readonly hashed: boolean
  readonly files: ReadonlyMap<string, readonly Entry[]>
}

/** What findings are compared by; all but the rule are names of texts. */
export type Marks = {
  readonly rule: string
  /** The sentence and what it cannot be read without; for a finding about the article, its subject and grade. */
  readonly text: string
  /** The words found; '' for a finding about the article. */
  readonly words: string
  /** The trail of headings. */
  readonly under: string
}
