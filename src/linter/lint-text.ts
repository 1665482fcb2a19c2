import { lineIndex } from '../document/place.ts'
import { readDocument } from '../document/read.ts'
import type { Document, DocumentKind, Parse } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { ReadProse } from '../language/read-prose.ts'
import { type ClaimRow, claimRows } from './claim-rows.ts'
import { explainLine } from './explain.ts'
import { findingsOf, messagesOf, placed, understand } from './findings.ts'
import { withFixes } from './fixes.ts'
import type { Approval } from './register.ts'
import type { Rule } from './rule.ts'
import { suppress } from './suppress.ts'
import { toldOf } from './told.ts'
import type { LintMessage, LintResult, ResolvedConfig, SuppressedLintMessage } from './types.ts'

export type LinterDeps = {
  readonly parse: Parse
  readonly lexicon: Lexicon
  readonly rules: readonly Rule[]
  /** The day of the run, as 2026-11-22: dated facts and notes are judged by it. */
  readonly today: string
  /** Reads the words of a block; an editor passes one that remembers (`rememberProse`). */
  readonly readProse?: ReadProse
}
export type LintOptions = { readonly filePath: string; readonly config: ResolvedConfig }

export type Linter = {
  /** Lints one text. Pure; never throws for any text. */
  readonly lintText: (source: string, options: LintOptions) => LintResult
  /** Lints one text and tells more than a result does. */
  readonly inspectText: (source: string, options: LintOptions & { readonly claims: boolean }) => Inspection
  /** Says how the sentences on a line (1-based) were read: for `--why`. */
  readonly explainLine: (source: string, options: LintOptions, line: number) => string
}

/** A result, and what was met on the way. */
export type Inspection = {
  readonly result: LintResult
  /** Every claim of the text, where that was asked for. */
  readonly claims: readonly ClaimRow[]
  /** The entries of the claim register whose wordings stand in the text. */
  readonly approvals: readonly Pick<Approval, 'entry' | 'standing'>[]
}

/** Makes a linter of a parser, compiled tables and rules. Needs no file system and runs in a browser. */
export function createLinter(deps: LinterDeps): Linter {
  return {
    lintText: (source, options) => inspectText(source, { ...options, claims: false }, deps).result,
    inspectText: (source, options) => inspectText(source, options, deps),
    explainLine: (source, options, line) => explainLine(source, options, line, deps),
  }
}

/** The document kind by file name: `.mdx` is MDX, all else Markdown. */
export function kindOfFile(filePath: string): DocumentKind {
  return filePath.toLowerCase().endsWith('.mdx') ? 'mdx' : 'markdown'
}

function inspectText(
  source: string,
  { filePath, config, claims }: LintOptions & { readonly claims: boolean },
  deps: LinterDeps,
): Inspection {
  const document = readDocument(source, kindOfFile(filePath), deps.parse)
  const messages: LintMessage[] = problemsOf(document)
  const rows: ClaimRow[] = []
  const approvals: Pick<Approval, 'entry' | 'standing'>[] = []
  if (!document.problems.some(problem => problem.fatal)) {
    const understood = understand(document, config, deps)
    const reported = findingsOf(understood, config, deps)
    messages.push(...withFixes(messagesOf(understood, reported, config), understood, config, deps))
    if (claims) rows.push(...claimRows(toldOf(understood, reported, config, deps)))
    approvals.push(...understood.approvals.map(({ entry, standing }) => ({ entry, standing })))
  }
  const { messages: left, suppressedMessages } = suppress(messages, document, config, deps)
  const result = resultOf(filePath, left.toSorted(inOrder), suppressedMessages.toSorted(inOrder))
  return { result, claims: rows, approvals }
}

function inOrder(a: LintMessage, b: LintMessage): number {
  return a.line - b.line || a.column - b.column || (a.ruleId ?? '').localeCompare(b.ruleId ?? '')
}

/** Counts what ESLint's results count. */
export function resultOf(
  filePath: string,
  messages: LintMessage[],
  suppressedMessages: SuppressedLintMessage[] = [],
): LintResult {
  const errors = messages.filter(message => message.severity === 2)
  return {
    filePath,
    messages,
    suppressedMessages,
    errorCount: errors.length,
    fatalErrorCount: errors.filter(message => message.fatal).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: messages.filter(({ fix, severity }) => fix && severity === 1).length,
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
