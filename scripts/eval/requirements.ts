import type { LintMessage } from '../../src/linter/types.ts'
import type { Setting } from './checker.ts'
import type { RequirementRow } from './load.ts'

/** What a correct tool reports for each grade an annotator gave; `silent` is no finding. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  present: ['silent'],
  specific: ['silent', 'undated', 'stale', 'wrong'],
  'not-needed': ['silent'],
  missing: ['missing', 'reported'],
  weak: ['weak', 'missing', 'reported'],
  vague: ['vague', 'stale'],
  stale: ['stale', 'wrong'],
  wrong: ['wrong', 'stale'],
  generic: ['silent', 'generic', 'weak'],
  altered: ['altered', 'incomplete'],
  incomplete: ['incomplete', 'altered'],
  late: ['late'],
  none: ['none'],
  foreign: ['foreign'],
  contradicted: ['contradicted'],
}

export type Share = { right: number; of: number }

export type RequirementFigures = {
  readonly requirement: string
  /** Articles on which a finding is due, and those on which none is. */
  readonly due: Share
  readonly silent: Share
  /** Mean of both shares; NaN when a side is empty. */
  readonly balanced: number
  /** How often what was wanted became what was got: by `wanted`, then by `got`. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly wrong: readonly { readonly article: string; readonly wanted: string; readonly got: string }[]
}

/**
 * Compares `required/*` findings, by their messageId, with the grades given by hand; an article counts for the
 * requirements that it was graded on. Throws on an unknown grade.
 */
export function measureRequirements(
  rows: readonly RequirementRow[],
  check: (text: string, filePath: string, setting: Setting) => readonly LintMessage[],
): readonly RequirementFigures[] {
  const found = rows.map(row => ({
    row,
    messages: check(row.text, row.name, {
      profile: row.commercial ? 'commercial' : 'publisher',
      jurisdictions: row.jurisdictions,
    }),
  }))
  return [...new Set(rows.flatMap(row => Object.keys(row.wanted)))].map(requirement => {
    const due: Share = { right: 0, of: 0 }
    const silent: Share = { right: 0, of: 0 }
    const confusion = new Map<string, Map<string, number>>()
    const wrong: { article: string; wanted: string; got: string }[] = []
    for (const { row, messages } of found) {
      const wanted = row.wanted[requirement]
      if (wanted === undefined) continue
      const message = messages.find(({ ruleId }) => ruleId === `required/${requirement}`)
      const got = message ? message.messageId : 'silent'
      const right = isRight(row, requirement, wanted, got)
      const side = gradesFor(wanted).includes('silent') ? silent : due
      side.of += 1
      if (right) side.right += 1
      else wrong.push({ article: row.name, wanted, got })
      const counts = confusion.get(wanted) ?? new Map<string, number>()
      confusion.set(wanted, counts.set(got, (counts.get(got) ?? 0) + 1))
    }
    return { requirement, due, silent, balanced: (rate(due) + rate(silent)) / 2, confusion, wrong }
  })
}

function isRight(row: RequirementRow, requirement: string, wanted: string, got: string): boolean {
  if (gradesFor(wanted).includes(got)) return true
  if (requirement !== 'legal-status') return false
  return row.acceptLegal.some(grade => grade === got || (accepted[grade]?.includes(got) ?? false))
}

function gradesFor(wanted: string): readonly string[] {
  const grades = accepted[wanted]
  if (!grades) throw new Error(`Unknown grade "${wanted}"`)
  return grades
}

function rate({ right, of }: Share): number {
  return of > 0 ? right / of : Number.NaN
}
