import { nameOf } from '../linter/fingerprint.ts'
import type { LintMessage, LintResult, Severity } from '../linter/types.ts'

/** One wording that a rule reports, wherever it stands: a decision about it serves for all its places. */
export type Wording = {
  readonly rule: string
  /** The words as they stand at the first place; '' for a finding about a whole article. */
  readonly words: string
  /** Of the heaviest finding. */
  message: string
  severity: Severity
  readonly places: Place[]
}

/** Where a wording stands; `index` is that of the finding in its result. */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly index: number
}

/** Collects the wordings of many files. */
export type Wordings = {
  readonly add: (result: LintResult) => void
  /** Errors first, then the wordings that stand in most places. */
  readonly all: () => Wording[]
}

/** Wordings are the same that differ only in case, punctuation and spaces. */
export function createWordings(): Wordings {
  const known = new Map<string, Wording>()
  const keyOf = (message: LintMessage): string =>
    nameOf([message.ruleId ?? '', wordsOf(message) || message.message])
  return {
    add({ filePath, messages }) {
      for (const [index, each] of messages.entries()) {
        const key = keyOf(each)
        const { severity, message, line, column } = each
        const wording = known.get(key) ?? {
          rule: each.ruleId ?? '',
          words: wordsOf(each),
          message,
          severity,
          places: [],
        }
        known.set(key, wording)
        wording.places.push({ file: filePath, line, column, index })
        if (severity > wording.severity) Object.assign(wording, { severity, message })
      }
    },
    all: () =>
      [...known.values()].sort(
        (one, other) =>
          other.severity - one.severity ||
          other.places.length - one.places.length ||
          compare(one.rule, other.rule) ||
          compare(one.words, other.words),
      ),
  }
}

/** The words of an article that a finding is about, '' where it is about what is not there. */
export function wordsOf({ data }: LintMessage): string {
  const words = data?.['words']
  return typeof words === 'string' ? words : ''
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
