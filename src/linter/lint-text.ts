import { readClaims } from '../claims/index.ts'
import { lineIndex, positionAt, sourceSpan } from '../document/place.ts'
import { readDocument } from '../document/read.ts'
import type { Document, DocumentKind, Parse, Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { judge } from '../requirements/judge.ts'
import { explainLine } from './explain.ts'
import { oneEach } from './one-each.ts'
import type { Match, Place, Rule } from './rule.ts'
import { severityOf } from './severity.ts'
import type { LintMessage, LintResult, MessageData, ResolvedConfig } from './types.ts'

export type LinterDeps = {
  readonly parse: Parse
  readonly lexicon: Lexicon
  readonly rules: readonly Rule[]
  /** The day of the run, as 2026-11-22: dated facts and notes are judged by it. */
  readonly today: string
}
export type LintOptions = { readonly filePath: string; readonly config: ResolvedConfig }

export type Linter = {
  /** Lints one text. Pure; never throws for any text. */
  readonly lintText: (source: string, options: LintOptions) => LintResult
  /** Says how the sentences on a line (1-based) were read: for `--why`. */
  readonly explainLine: (source: string, options: LintOptions, line: number) => string
}

/** Makes a linter of a parser, compiled tables and rules. Needs no file system and runs in a browser. */
export function createLinter(deps: LinterDeps): Linter {
  return {
    lintText: (source, options) => lintText(source, options, deps),
    explainLine: (source, options, line) => explainLine(source, options, line, deps),
  }
}

/** The document kind by file name: `.mdx` is MDX, all else Markdown. */
export function kindOfFile(filePath: string): DocumentKind {
  return filePath.toLowerCase().endsWith('.mdx') ? 'mdx' : 'markdown'
}

function lintText(source: string, { filePath, config }: LintOptions, deps: LinterDeps): LintResult {
  const document = readDocument(source, kindOfFile(filePath), deps.parse)
  const messages: LintMessage[] = problemsOf(document)
  if (!document.problems.some(problem => problem.fatal)) messages.push(...findings(document, config, deps))
  messages.sort(
    (a, b) => a.line - b.line || a.column - b.column || (a.ruleId ?? '').localeCompare(b.ruleId ?? ''),
  )
  return resultOf(filePath, messages)
}

/** Counts what ESLint's results count. */
export function resultOf(filePath: string, messages: LintMessage[]): LintResult {
  const errors = messages.filter(message => message.severity === 2)
  return {
    filePath,
    messages,
    suppressedMessages: [],
    errorCount: errors.length,
    fatalErrorCount: errors.filter(message => message.fatal).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  }
}

function findings(
  document: Document,
  config: ResolvedConfig,
  { lexicon, rules, today }: LinterDeps,
): LintMessage[] {
  const reading = readClaims(document.blocks, lexicon)
  const requirements = judge(document, reading, { ...config, today }, lexicon)
  const index = lineIndex(document.source)
  const messages: LintMessage[] = []
  for (const rule of rules) {
    const setting = config.rules[rule.meta.id]
    if (!setting || setting.level === 'off') continue
    const context = { document, reading, requirements, config, options: setting.options, lexicon }
    for (const match of oneEach(rule.find(context))) {
      const severity = severityOf(setting.level, match.weight, config.reportLow)
      if (severity === null) continue
      messages.push({ ...messageOf(rule, match), severity, ...placed(index, spanOf(match.place)) })
    }
  }
  return messages
}

function messageOf(rule: Rule, match: Match) {
  const template = rule.meta.messages[match.messageId] ?? match.messageId
  return {
    ruleId: rule.meta.id,
    messageId: match.messageId,
    message: fill(template, match.data),
    data: match.data,
  }
}

function fill(template: string, data: MessageData): string {
  return template.replace(/\{([a-z]+)\}/gi, (whole, name: string) => {
    const value = data[name]
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value)
  })
}

/** The source range of a match. */
function spanOf(place: Place): Span {
  if ('span' in place) return place.span
  const { tokens } = place.passage.analysis
  return sourceSpan(place.passage.block, {
    start: tokens.start[place.range.from] ?? 0,
    end: tokens.end[place.range.to - 1] ?? 0,
  })
}

function placed(index: ReturnType<typeof lineIndex>, span: Span) {
  const start = positionAt(index, span.start)
  const end = positionAt(index, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function problemsOf(document: Document): LintMessage[] {
  const index = lineIndex(document.source)
  return document.problems.map(problem => ({
    ruleId: problem.rule,
    severity: 2,
    message: problem.message,
    messageId: problem.messageId,
    ...(problem.fatal ? { fatal: true as const } : {}),
    ...placed(index, problem.span),
  }))
}
