import type { LintMessage, LintResult } from '../../linter/types.ts'

/** How often each of some names was met, most often first. */
export type Counts = readonly (readonly [name: string, count: number])[]

/** Counts the findings of a run by what the page filters them by. */
export type Tally = {
  readonly add: (result: LintResult, folder: string) => void
  /** Errors first. */
  readonly levels: () => Counts
  readonly folders: () => Counts
  readonly rules: () => Counts
  /** The page that a team names for a rule; null where it names none. */
  readonly urlOf: (rule: string) => string | null
}

/** Starts with nothing. */
export function createTally(): Tally {
  const levels = new Map<string, number>()
  const folders = new Map<string, number>()
  const rules = new Map<string, number>()
  const urls = new Map<string, string>()
  const addMessage = ({ severity, ruleId, url }: LintMessage): void => {
    count(levels, severity === 2 ? 'error' : 'warning')
    if (ruleId === null) return
    count(rules, ruleId)
    if (url !== undefined && !urls.has(ruleId)) urls.set(ruleId, url)
  }
  return {
    add({ messages }, folder) {
      count(folders, folder, messages.length)
      for (const message of messages) addMessage(message)
    },
    levels: () => [...levels].toSorted(),
    folders: () => sorted(folders),
    rules: () => sorted(rules),
    urlOf: rule => urls.get(rule) ?? null,
  }
}

function count(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by)
}

function sorted(counts: ReadonlyMap<string, number>): Counts {
  return [...counts].toSorted(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
}
