import { readFile } from 'node:fs/promises'
import type { CodeAction, CodeActionParams, Hover, Position, Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { LegalBasis } from '../engine/law.ts'
import type { RulePages } from '../engine/rule-pages.ts'
import type { ClaimRow } from '../linter/claim-rows.ts'
import { kindOfFile } from '../linter/lint-text.ts'
import type { RuleMeta } from '../linter/rule.ts'
import type { LintMessage } from '../linter/types.ts'
import { actionsFor, type RegisterFile } from './actions/index.ts'
import type { Checked } from './check.ts'
import type { Client } from './client.ts'
import { codeActions } from './code-actions.ts'
import { diagnosticOf, type View } from './diagnostics.ts'
import { hoverText, lawOf } from './hover.ts'
import { type Place, placesOf } from './positions.ts'
import type { Session } from './session.ts'

/** What is asked about a place in a document, and its answer. */
export type Answers = {
  readonly viewOf: (document: TextDocument) => View
  readonly hover: (document: TextDocument, at: Position) => Promise<Hover | null>
  readonly actions: (document: TextDocument, params: CodeActionParams) => Promise<CodeAction[]>
  readonly claims: (document: TextDocument) => Promise<readonly ToldClaim[]>
}

/** A claim for an editor's list: what was read where, and what came of it. */
export type ToldClaim = { readonly range: Range } & Pick<
  ClaimRow,
  'words' | 'agent' | 'effect' | 'target' | 'strength' | 'assertion' | 'support' | 'source' | 'status'
>

export type AnswerDeps = {
  readonly client: Client
  readonly session: Session
  readonly pages: RulePages
  readonly law: () => ReadonlyMap<string, LegalBasis>
  readonly metas: ReadonlyMap<string, Pick<RuleMeta, 'law'>>
  readonly today: () => string
}

export function createAnswers({ client, session, pages, law, metas, today }: AnswerDeps): Answers {
  const viewOf = (document: TextDocument): View => ({
    uri: document.uri,
    places: placesOf(document, client.encoding),
    pageOf: ruleId => pages(ruleId)?.url ?? null,
    related: client.showsRelated,
  })

  return {
    viewOf,
    async hover(document, at) {
      const checked = await session.check(document)
      if (checked.kind !== 'linted') return null
      const rows = await session.claims(document)
      const { offsetAt } = placesOf(document, client.encoding)
      const offset = offsetAt(at)
      const isHere = touches(document, offset, offset)
      const { jurisdictions } = checked.config
      const value = hoverText({
        messages: checked.report.result.messages.filter(isHere),
        rows: rows.filter(isHere),
        about: ruleId => ({
          page: pages(ruleId)?.url ?? null,
          howToFix: pages(ruleId)?.section('How to fix') ?? '',
          law: lawOf(metas.get(ruleId)?.law ?? [], law(), jurisdictions),
        }),
      })
      return value === null ? null : { contents: { kind: 'markdown', value } }
    },
    async actions(document, { range, context }) {
      const checked = await session.check(document)
      if (checked.kind !== 'linted') return []
      const view = viewOf(document)
      const from = view.places.offsetAt(range.start)
      const asked = checked.report.result.messages.filter(
        touches(document, from, view.places.offsetAt(range.end)),
      )
      const offer = {
        source: checked.source,
        kind: kindOfFile(checked.filePath),
        messages: checked.report.result.messages,
        asked,
        rows: asked.length > 0 ? await session.claims(document) : [],
        register: asked.length > 0 ? await registerFileOf(checked) : null,
        today: today(),
      }
      const target = {
        uri: document.uri,
        version: document.version,
        places: view.places,
        client,
        diagnosticOf: (message: LintMessage) => diagnosticOf(message, view),
      }
      return codeActions(actionsFor(offer), target, context.only)
    },
    async claims(document) {
      const { range } = placesOf(document, client.encoding)
      const rows = await session.claims(document)
      return rows.map(row => {
        const { words, agent, effect, target, strength, assertion, support, source, status } = row
        return {
          range: range(row),
          words,
          agent,
          effect,
          target,
          strength,
          assertion,
          support,
          source,
          status,
        }
      })
    },
  }
}

/** Whether a place shares a character, or an end, with a range of UTF-16 offsets. */
function touches(document: TextDocument, from: number, to: number): (place: Place) => boolean {
  const offsetOf = (line: number, column: number): number =>
    document.offsetAt({ line: line - 1, character: column - 1 })
  return ({ line, column, endLine = line, endColumn = column }) =>
    offsetOf(line, column) <= to && from <= offsetOf(endLine, endColumn)
}

async function registerFileOf(checked: Checked): Promise<RegisterFile | null> {
  const register = checked.kind === 'linted' ? checked.config.register : undefined
  if (!register) return null
  const text = await readFile(register.file, 'utf8').catch(() => null)
  return text === null ? null : { register, text }
}
