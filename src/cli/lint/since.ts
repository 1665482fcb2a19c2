import type { Change, Changes } from '../../engine/git/changes.ts'
import { type LintDependencies, lintBytes } from '../../engine/lint-files.ts'
import { withMessages } from '../../engine/results.ts'
import type { FileReport } from '../../engine/types.ts'
import { fingerprints, identityIn } from '../../linter/fingerprint.ts'
import type { LintMessage } from '../../linter/types.ts'
import { unchangedFindings } from '../messages/git.ts'
import type { Stage } from './stage.ts'

/**
 * `--since`: keeps what is new. A finding about words is new when its lines changed and the text before had none that
 * says the same; one about the whole article (advice it lacks) when the text before had none, wherever the edit was.
 */
export function onlyNew(ref: string, changes: Changes, dependencies: LintDependencies): Stage {
  return async function* (reports, { session, note }) {
    let hidden = 0
    for await (const report of reports) {
      const change = changes.get(report.result.filePath)
      const { messages } = report.result
      const kept = change === undefined ? messages.filter(isFatal) : await newIn(report, change, dependencies)
      hidden += messages.length - kept.length
      yield { ...report, result: withMessages(report.result, kept) }
    }
    if (hidden > 0 && !session.options.quiet) note(unchangedFindings(ref, hidden))
  }
}

async function newIn(
  { result: { filePath, messages } }: FileReport,
  { lines, readBefore }: Change,
  dependencies: LintDependencies,
): Promise<LintMessage[]> {
  const candidates = messages.filter(
    message => isFatal(message) || isAboutArticle(message) || touches(message, lines),
  )
  if (candidates.every(isFatal)) return candidates
  const before = await readBefore()
  if (before === null) return candidates
  const { result } = await lintBytes(before, filePath, { ...dependencies, claims: false, fix: false })
  const known = new Set(fingerprints(result.messages))
  const names = fingerprints(messages)
  const isNew = new Set(messages.filter((_, index) => !known.has(names[index] ?? '')))
  return candidates.filter(message => isFatal(message) || isNew.has(message))
}

function isFatal(message: LintMessage): boolean {
  return message.fatal === true
}

function isAboutArticle(message: LintMessage): boolean {
  return identityIn(message).kind === 'document'
}

function touches({ line, endLine = line }: LintMessage, lines: Change['lines']): boolean {
  return lines.some(({ from, to }) => from <= endLine && line <= to)
}
