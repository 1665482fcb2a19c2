import {
  type Adding,
  type Baseline,
  formatBaseline,
  parseBaseline,
  runBaseline,
} from '../../src/baseline/index.ts'
import type { LintMessage } from '../../src/linter/types.ts'
import { linter, recommended } from '../support/linter.ts'

/** Articles by path. */
export type Articles = Readonly<Record<string, string>>

const config = recommended()
const rules = Object.fromEntries(
  Object.entries(config.rules).filter(
    ([id]) => !/^required\/(?:authorship|references|medical-consultation)$/.test(id),
  ),
)

export function lintArticle(source: string): readonly LintMessage[] {
  return linter.lintText(source, { filePath: 'a.md', config: { ...config, rules } }).messages
}

export type Verdict = {
  /** `path: what is found`, for each finding that is not in the baseline. */
  readonly fresh: readonly string[]
  /** The same for entries that no finding met; a number of them as `2 ×`. */
  readonly stale: readonly string[]
  /** The baseline after the run, by way of its file. */
  readonly after: Baseline
}

export type RunOptions = {
  readonly adding?: Adding
  /** The files of the run; all unless given. */
  readonly only?: readonly string[]
  readonly hashed?: boolean
  readonly ran?: (rule: string) => boolean
}

/** Runs over articles with a baseline. */
export async function runOver(
  baseline: Baseline,
  articles: Articles,
  { adding = new Set(), only, hashed = false, ran = () => true }: RunOptions = {},
): Promise<Verdict> {
  const files = {
    exists: async (file: string) => articles[file] !== undefined,
    messages: async (file: string) => lintArticle(articles[file] ?? ''),
  }
  const run = runBaseline(baseline, files, adding)
  const fresh: string[] = []
  for (const file of only ?? Object.keys(articles)) {
    const messages = lintArticle(articles[file] ?? '').filter(({ ruleId }) => ran(ruleId ?? ''))
    const known = await run.match(file, messages, ran)
    fresh.push(...messages.filter((_, at) => !known[at]).map(message => `${file}: ${shown(message)}`))
  }
  const stale = [...(await run.stale())].flatMap(([file, entries]) =>
    entries.map(entry => `${file}: ${'words' in entry && entry.words !== '' ? entry.words : entry.rule}`),
  )
  const text = formatBaseline({ hashed, files: await run.updated(only === undefined) })
  const parsed = parseBaseline(text)
  if (parsed.kind === 'problem') throw new Error(parsed.message)
  return { fresh, stale: only === undefined ? stale : [], after: parsed.baseline }
}

function shown({ identity, ruleId }: LintMessage): string {
  return identity?.kind === 'text' ? identity.words : (ruleId ?? '')
}
