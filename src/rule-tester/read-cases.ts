import type { RuleMeta } from '../linter/rule.ts'
import * as messages from './messages.ts'
import { RuleTesterError } from './tester-error.ts'
import type { Case, Cases } from './types.ts'

const caseKeys = [
  'text',
  'name',
  'only',
  'filePath',
  'profile',
  'jurisdictions',
  'productClass',
  'options',
  'variations',
]
const findingKeys = [
  'messageId',
  'message',
  'data',
  'words',
  'line',
  'column',
  'endLine',
  'endColumn',
  'suggestions',
]
const placeKeys = ['line', 'column', 'endLine', 'endColumn']

/** Checks all cases before any runs, since a case that says nothing proves nothing. Throws a RuleTesterError. */
export function readCases(cases: Cases, meta: Pick<RuleMeta, 'messages'>): readonly Case[] {
  const given: unknown = cases
  if (!isRecord(given) || !Array.isArray(given['valid']) || !Array.isArray(given['invalid']))
    return fail(messages.badCases(JSON.stringify(given) ?? 'nothing'))
  checkKeys(given, ['valid', 'invalid'], 'the cases')
  const valid = cases.valid.map(
    (each): Case =>
      typeof each === 'string'
        ? { text: each, findings: null }
        : readCase({ ...each, findings: null }, caseKeys),
  )
  const invalid = cases.invalid.map((each): Case => readCase(each, [...caseKeys, 'findings']))
  if (valid.length === 0 || invalid.length === 0) fail(messages.noCases())
  for (const { findings } of invalid) checkFindings(findings, meta)
  const all = [...valid, ...invalid]
  const seen = new Set<string>()
  for (const each of all) {
    const { findings: _findings, name: _name, only: _only, ...input } = each
    const key = JSON.stringify(input)
    if (seen.has(key)) fail(messages.duplicate(each.text))
    seen.add(key)
  }
  return all
}

function readCase(each: Case, known: readonly string[]): Case {
  if (typeof each.text !== 'string') fail(messages.noText())
  checkKeys(each, each.findings === null ? [...known, 'findings'] : known, 'a case')
  return each
}

function checkFindings(findings: Case['findings'], meta: Pick<RuleMeta, 'messages'>): void {
  if (!Array.isArray(findings) || findings.length === 0) fail(messages.noFindings())
  for (const finding of findings ?? []) {
    checkKeys(finding, findingKeys, 'a finding')
    const { messageId, message, words } = finding
    if ((messageId === undefined) === (message === undefined)) fail(messages.messageOrId())
    const known = Object.keys(meta.messages)
    if (messageId !== undefined && !known.includes(messageId))
      fail(messages.unknownMessageId(messageId, known))
    const placed = placeKeys.filter(key => key in finding)
    if (words === undefined ? placed.length < placeKeys.length : placed.length > 0) fail(messages.noRange())
    for (const suggestion of finding.suggestions ?? [])
      checkKeys(suggestion, ['messageId', 'output'], 'a suggestion')
  }
}

function checkKeys(value: object, known: readonly string[], where: string): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) fail(messages.unknownKey(key, where, known))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fail(message: string): never {
  throw new RuleTesterError(message)
}
