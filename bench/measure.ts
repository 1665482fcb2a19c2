import { readClaims } from '../src/claims/index.ts'
import { presetFor } from '../src/config/presets.ts'
import { resolveConfig } from '../src/config/resolve.ts'
import { emptyLayer } from '../src/config/types.ts'
import { readDocument } from '../src/document/read.ts'
import type { Parse } from '../src/document/types.ts'
import { analyse } from '../src/language/analyse.ts'
import { type Lexicon, loadLexicon } from '../src/language/lexicon.ts'
import { matchAll } from '../src/language/match.ts'
import type { Tables } from '../src/language/types.ts'
import type { Rule } from '../src/linter/rule.ts'
import type { ResolvedConfig } from '../src/linter/types.ts'
import { judge } from '../src/requirements/judge.ts'

export const stages = ['parse', 'prose', 'language', 'claims', 'requirements', 'rules'] as const
export type Stage = (typeof stages)[number]

/** Milliseconds of each stage, summed over all texts. */
export type Round = Readonly<Record<Stage, number>>

export type MeasureOptions = {
  readonly tables: Tables
  readonly rules: readonly Rule[]
  readonly rounds: number
  readonly parse: Parse
}

/**
 * Times the stages on every text, in rounds, after one round to warm up. A stage that cannot be called alone is the
 * difference between two that can. Within a text all are run one after the other, so that what slows the machine slows
 * all of them.
 */
export function measure(
  texts: readonly string[],
  { tables, rules, rounds, parse }: MeasureOptions,
): readonly Round[] {
  const lexicon = loadLexicon(tables)
  const catalogue = rules.map(rule => rule.meta)
  const layers = [presetFor('recommended', catalogue), { ...emptyLayer, jurisdictions: ['us' as const] }]
  const config = resolveConfig(layers, catalogue)
  const one = (): Round => {
    const sums = { parse: 0, prose: 0, language: 0, claims: 0, requirements: 0, rules: 0 }
    for (const text of texts) {
      const times = timeText(text, { lexicon, config, rules, parser: parse })
      for (const stage of stages) sums[stage] += times[stage]
    }
    return sums
  }
  one()
  return Array.from({ length: rounds }, one)
}

type Timed = {
  readonly lexicon: Lexicon
  readonly config: ResolvedConfig
  readonly rules: readonly Rule[]
  readonly parser: Parse
}

function timeText(text: string, { lexicon, config, rules, parser }: Timed): Round {
  let parse = 0
  const timedParse: Parse = (source, kind) => {
    const started = performance.now()
    const tree = parser(source, kind)
    parse += performance.now() - started
    return tree
  }
  const [document, read] = timed(() => readDocument(text, 'markdown', timedParse))
  const readLanguage = (): void => {
    for (const block of document.blocks) matchAll(analyse(block.prose, lexicon), lexicon)
  }
  // Before and after what is compared with it: whichever comes second finds warmer caches.
  const [, before] = timed(readLanguage)
  const [reading, readingTime] = timed(() => readClaims(document.blocks, lexicon))
  const [, after] = timed(readLanguage)
  const language = (before + after) / 2
  const profile = config.profile === 'auto' ? 'publisher' : config.profile
  const [judged, requirements] = timed(() =>
    judge(document, reading, { ...config, profile, today: '2026-11-22' }, lexicon),
  )
  const situation = { profile, jurisdictions: config.jurisdictions, disclaimer: false }
  const judgedBy = { config, situation, approvals: [], options: {}, lexicon }
  const context = { document, reading, requirements: judged, ...judgedBy }
  const [, found] = timed(() => rules.map(rule => [...rule.find(context)].length))
  return {
    parse,
    prose: read - parse,
    language,
    claims: readingTime - language,
    requirements,
    rules: found,
  }
}

function timed<T>(work: () => T): readonly [T, number] {
  const started = performance.now()
  const result = work()
  return [result, performance.now() - started]
}

/** A table of medians: milliseconds, MB/s of UTF-8 source, and the ratio to parsing. */
export function summarise(texts: readonly string[], rounds: readonly Round[]): string {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const parse = median(rounds.map(round => round.parse))
  const rest = median(rounds.map(round => stages.slice(1).reduce((sum, stage) => sum + round[stage], 0)))
  const line = (name: string, milliseconds: number): string =>
    [
      name.padEnd(22),
      `${milliseconds.toFixed(1)} ms`.padStart(11),
      (milliseconds > 0.1 ? `${(bytes / 1000 / milliseconds).toFixed(1)} MB/s` : '').padStart(13),
      `${(milliseconds / parse).toFixed(2)} × parse`.padStart(14),
    ].join('')
  return [
    `${texts.length} files, ${(bytes / 1e6).toFixed(2)} MB, median of ${rounds.length} rounds`,
    ...stages.map(stage => line(stage, median(rounds.map(round => round[stage])))),
    line('all but parsing', rest),
    line('all', parse + rest),
  ].join('\n')
}

/** The middle value (the upper one of two); 0 without any. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
