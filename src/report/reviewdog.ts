import { type LineIndex, lineIndex, offsetAt, positionAt } from '../document/place.ts'
import type { LintFix, LintMessage, LintResult } from '../linter/types.ts'
import { shortPath } from './paths.ts'
import type { Run } from './types.ts'

/*
 * Reviewdog's Diagnostic Format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Its lines and columns
 * are 1-based as ours, but its columns count bytes of UTF-8, so the text of the file is needed.
 */

type Place = { readonly line: number; readonly column: number }
type Range = { readonly start: Place; readonly end: Place }

export type Diagnostic = {
  readonly message: string
  readonly location: {
    readonly path: string
    readonly range?: Range | { readonly start: Pick<Place, 'line'> }
  }
  readonly severity: 'ERROR' | 'WARNING'
  readonly code?: { readonly value: string; readonly url?: string }
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[]
}

/** What reports a diagnostic. */
export function sourceOf({ homepage }: Run): { readonly name: string; readonly url?: string } {
  return { name: 'claimlint', ...(homepage === null ? {} : { url: homepage }) }
}

/** Gives the diagnostics of a file. Without its text, places are lines. */
export function createDiagnostics(run: Run): (result: LintResult, source: string | null) => Diagnostic[] {
  return ({ filePath, messages }, source) => {
    const path = shortPath(run.cwd, filePath)
    const places = source === null ? null : placesOf(source)
    return messages.map(message => {
      const { ruleId, severity } = message
      const url = message.url ?? (ruleId === null ? null : (run.rule(ruleId)?.url ?? null))
      const suggestions = places ? editsOf(message).map(edit => places.edit(edit)) : []
      return {
        message: message.message,
        location: { path, range: places?.range(message) ?? { start: { line: message.line } } },
        severity: severity === 2 ? 'ERROR' : 'WARNING',
        ...(ruleId === null ? {} : { code: { value: ruleId, ...(url === null ? {} : { url }) } }),
        ...(suggestions.length > 0 ? { suggestions } : {}),
      }
    })
  }
}

function editsOf({ fix, suggestions = [] }: LintMessage): LintFix[] {
  return [...(fix ? [fix] : []), ...suggestions.map(suggestion => suggestion.fix)]
}

function placesOf(source: string) {
  const index = lineIndex(source)
  const at = (offset: number): Place => inBytes(source, index, offset)
  return {
    range({ line, column, endLine = line, endColumn = column }: LintMessage): Range {
      return {
        start: at(offsetAt(index, { line, column })),
        end: at(offsetAt(index, { line: endLine, column: endColumn })),
      }
    },
    edit: ({ range: [start, end], text }: LintFix) => ({ range: { start: at(start), end: at(end) }, text }),
  }
}

function inBytes(source: string, index: LineIndex, offset: number): Place {
  const { line, column } = positionAt(index, offset)
  const start = index.starts[line - 1] ?? 0
  return { line, column: Buffer.byteLength(source.slice(start, start + column - 1)) + 1 }
}
