import { resolve } from 'node:path'
import { didYouMean } from '../../config/closest.ts'
import {
  createSuppressions,
  defaultSuppressionsFile,
  openSuppressions,
  type Suppressions,
  type SuppressionsOptions,
} from '../../engine/suppressions.ts'
import { shortPath } from '../../report/paths.ts'
import * as outcome from '../messages/outcome.ts'
import * as usage from '../messages/usage.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import type { Opened } from './open-results.ts'
import type { Stage } from './stage.ts'

/** The baseline of a run, before its first result: what is wrong with it is known before anything is reported. */
export async function openBaseline(
  session: Session,
  { configFor, lintFile }: Pick<Opened, 'configFor' | 'lintFile'>,
): Promise<Suppressions | null> {
  const { options, io } = session
  const path = resolve(io.cwd, options.suppressionsLocation ?? defaultSuppressionsFile)
  await checkRules(session)
  const given: SuppressionsOptions = {
    adding: options.suppressAll ? 'all' : new Set(options.suppressRule),
    hashed: options.suppressionsHashed,
    configFor,
    lintFile,
  }
  if (options.suppressAll || options.suppressRule.length > 0) return createSuppressions(path, given)
  const opened = await openSuppressions(path, given)
  if (opened === null && options.suppressionsLocation !== null)
    throw new UsageError(usage.noSuppressionsFile(options.suppressionsLocation))
  return opened
}

/** House rules come from packs, which the configs of files name. */
async function checkRules({ options, services }: Session): Promise<void> {
  if (options.suppressRule.length === 0) return
  const ids = (await services.loadCatalogue()).map(({ id }) => id)
  for (const rule of options.suppressRule) {
    if (ids.includes(rule) || rule.startsWith('house/')) continue
    throw new UsageError(usage.unknownSuppressedRule(rule, didYouMean(rule, ids)))
  }
}

/**
 * A stage that leaves out what is in the baseline, and writes the baseline or tells what of it is no longer found. The
 * latter fails the run, as in ESLint: a baseline that only grows hides what comes back.
 */
export function throughBaseline(baseline: Suppressions | null): Stage {
  return async function* (reports, { session, isComplete, note, fail }) {
    if (baseline === null) {
      yield* reports
      return
    }
    for await (const report of reports) yield { ...report, result: await baseline.apply(report.result) }
    const { options, io } = session
    const file = options.suppressionsLocation ?? defaultSuppressionsFile
    const complete = isComplete()
    if (options.suppressAll || options.suppressRule.length > 0 || options.pruneSuppressions) {
      const written = await baseline.write(complete)
      if (options.pruneSuppressions && !complete) note(outcome.notPruned())
      note(outcome.suppressionsWritten(file, written))
      return
    }
    if (!complete || options.passOnUnprunedSuppressions) return
    const stale = [...(await baseline.stale())].map(
      ([path, count]) => [shortPath(io.cwd, path), count] as const,
    )
    if (stale.length === 0) return
    note(outcome.staleSuppressions(file, stale))
    fail(2)
  }
}
