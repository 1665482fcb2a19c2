import type { LintMessage } from '../linter/types.ts'
import { entryOf, isSuppressible, marksOf } from './entry.ts'
import { type Left, matchFindings, openEntries, textKey } from './match.ts'
import type { Baseline, Entry, Marks } from './types.ts'

/** The files of a baseline as they are now. */
export type Files = {
  readonly exists: (file: string) => Promise<boolean>
  /** What is found in a file that exists; null where it cannot be checked. */
  readonly messages: (file: string) => Promise<readonly LintMessage[] | null>
}

/** Which findings are added to the baseline: all, those of some rules, or none. */
export type Adding = 'all' | ReadonlySet<string>

/** A baseline at work in one run. Files have the names that the baseline gives them. */
export type BaselineRun = {
  /**
   * For each message of a file, whether it is in the baseline or gets into it. Each file comes once. `ran` tells which
   * rules looked at it: of the others nothing is concluded.
   */
  readonly match: (
    file: string,
    messages: readonly LintMessage[],
    ran: (rule: string) => boolean,
  ) => Promise<readonly boolean[]>
  /** Says that a file could not be checked, so that nothing is concluded of its entries. */
  readonly skip: (file: string) => void
  /** Entries that no finding met, of files that were matched or are gone: true of a run over all files only. */
  readonly stale: () => Promise<ReadonlyMap<string, readonly Entry[]>>
  /** The baseline after the run; without the stale entries where the run was `complete`. */
  readonly updated: (complete: boolean) => Promise<ReadonlyMap<string, readonly Entry[]>>
}

/** A sentence that stands in more files than this is not on its way from one of them to another. */
const mostAsked = 8

type Matched = { readonly met: readonly Entry[]; readonly ran: (rule: string) => boolean }

/**
 * Matches findings with a baseline file by file, so that results can go by one at a time. A finding that its own file
 * does not account for may have come from another one. That one is asked for what it still has: only what it has lost
 * can have moved, and a copy is a new finding. So files are read again only where the same words stand elsewhere.
 */
export function runBaseline(baseline: Baseline, files: Files, adding: Adding): BaselineRun {
  const left = new Map([...baseline.files].map(([file, entries]) => [file, openEntries(entries)]))
  const homes = homesOf(left)
  const accounted = new Set<string>()
  const matched = new Map<string, Matched>()
  const skipped = new Set<string>()

  async function account(file: string): Promise<void> {
    accounted.add(file)
    const own = left.get(file) ?? []
    const now = await files.messages(file)
    if (now === null) for (const entry of own) entry.count = 0
    else
      matchFindings(
        now.filter(isSuppressible).map(message => marksOf(entryOf(message))),
        own,
      )
  }

  async function moved(marks: Marks, file: string): Promise<boolean> {
    const key = textKey(marks)
    let asked = 0
    for (const home of homes.get(key) ?? []) {
      if (home === file) continue
      if (await files.exists(home)) {
        // Each article that lacks a note lacks the same one: that of another article is not this one's.
        if (marks.words === '') continue
        if (!accounted.has(home)) {
          if (++asked > mostAsked) continue
          await account(home)
        }
      }
      const lost = left.get(home)?.find(each => each.count > 0 && textKey(each.marks) === key)
      if (!lost) continue
      lost.count -= 1
      lost.moved += 1
      return true
    }
    return false
  }

  return {
    async match(file, messages, ran) {
      const eligible = messages.filter(isSuppressible)
      const marks = eligible.map(message => marksOf(entryOf(message)))
      const own = reopened(left.get(file) ?? [])
      const isOwn = matchFindings(marks, own)
      closeAgain(left.get(file) ?? [], own, accounted.has(file))
      accounted.add(file)
      const suppressed = new Set<LintMessage>()
      for (const [at, message] of eligible.entries()) {
        const mark = marks[at]
        const known = isOwn[at] === true || (mark !== undefined && (await moved(mark, file)))
        if (known || adding === 'all' || adding.has(message.ruleId ?? '')) suppressed.add(message)
      }
      matched.set(file, { met: [...suppressed].map(entryOf), ran })
      return messages.map(message => suppressed.has(message))
    },
    skip: file => void skipped.add(file),
    async stale() {
      const found = new Map<string, readonly Entry[]>()
      for (const [file, entries] of left) {
        if (skipped.has(file)) continue
        const known = matched.get(file)
        if (!known && (await files.exists(file))) continue
        const open = entries.filter(({ count, entry }) => count > 0 && (known?.ran(entry.rule) ?? true))
        if (open.length > 0) found.set(file, open.map(remaining))
      }
      return found
    },
    async updated(complete) {
      const after = new Map<string, readonly Entry[]>([...matched].map(([file, { met }]) => [file, met]))
      for (const [file, entries] of left) {
        const known = matched.get(file)
        if (complete && !known && !skipped.has(file) && !(await files.exists(file))) continue
        const kept = known
          ? entries
              .filter(({ count, entry }) => count > 0 && !(complete && known.ran(entry.rule)))
              .map(remaining)
          : entries.map(unmoved).filter(({ count = 1 }) => count > 0)
        after.set(file, [...(after.get(file) ?? []), ...kept])
      }
      return after
    },
  }
}

/** The entries of a file as if nothing had been matched, but for what moved away. */
function reopened(entries: readonly Left[]): Left[] {
  return entries.map(each => ({ ...each, count: each.entry.count ?? 1 }))
}

/** Takes over what a match left, and no more than what was left before where others have taken from it. */
function closeAgain(entries: readonly Left[], own: readonly Left[], wasAccounted: boolean): void {
  entries.forEach((each, at) => {
    const count = own[at]?.count ?? 0
    each.count = wasAccounted ? Math.min(each.count, count) : count
  })
}

/** The files in which a sentence stands that a rule reports. */
function homesOf(left: ReadonlyMap<string, readonly Left[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>()
  for (const [file, entries] of left) {
    for (const { marks } of entries) {
      const key = textKey(marks)
      const known = homes.get(key)
      if (known) known.add(file)
      else homes.set(key, new Set([file]))
    }
  }
  return homes
}

function remaining({ entry, count }: Left): Entry {
  return { ...entry, count }
}

function unmoved({ entry, moved }: Left): Entry {
  return { ...entry, count: (entry.count ?? 1) - moved }
}
