import { lineIndex } from '../document/place.ts'
import { readDocument } from '../document/read.ts'
import type { Document, DocumentKind, Parse } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { explainLine } from './explain.ts'
import { findingsOf, messagesOf, placed, understand } from './findings.ts'
import type { Rule } from './rule.ts'
import type { LintMessage, LintResult, ResolvedConfig } from './types.ts'

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
  if (!document.problems.some(problem => problem.fatal)) {
    const understood = understand(document, config, deps)
    messages.push(...messagesOf(understood, findingsOf(understood, config, deps), config))
  }
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
