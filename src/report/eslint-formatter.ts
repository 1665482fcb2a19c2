import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LintResult } from '../linter/types.ts'
import { type EslintRuleMeta, eslintRuleMeta, exceeded } from './eslint-meta.ts'
import * as messages from './messages.ts'
import { ofSources } from './needs.ts'
import { ReportError } from './report-error.ts'
import type { Formatter, Run } from './types.ts'

/** What ESLint gives a formatter beside the results. */
export type EslintContext = {
  readonly cwd: string
  readonly color: boolean
  readonly rulesMeta: Readonly<Record<string, EslintRuleMeta>>
  readonly maxWarningsExceeded?: { readonly maxWarnings: number; readonly foundWarnings: number }
}

/**
 * A formatter made for ESLint, found as ESLint finds it. It gets all results at once, sorted by path and with their
 * source, as ESLint gives them; so memory grows with the run. Throws a ReportError when there is none.
 */
export async function loadEslintFormatter(
  name: string,
  cwd: string,
  known: readonly string[],
): Promise<Formatter> {
  const file = locate(name, cwd, known)
  const format = await importFunction(file)
  return ofSources(run => {
    const results: LintResult[] = []
    return {
      start: () => '',
      file(result, { source }) {
        results.push(source === null || result.messages.length === 0 ? result : { ...result, source })
        return ''
      },
      async end(totals) {
        results.sort((one, other) =>
          one.filePath < other.filePath ? -1 : one.filePath > other.filePath ? 1 : 0,
        )
        const context = {
          cwd: run.cwd,
          color: run.color,
          rulesMeta: rulesMeta(results, run),
          ...exceeded(run, totals),
        }
        const text = await call(format, file, results, context)
        return text === '' || text.endsWith('\n') ? text : `${text}\n`
      },
    }
  })
}

/** ESLint's rules for names: a slash makes it a file, a scope or none makes it a package `eslint-formatter-…`. */
function locate(name: string, cwd: string, known: readonly string[]): string {
  const slashed = name.replaceAll('\\', '/')
  if (!slashed.startsWith('@') && slashed.includes('/')) {
    const file = path.resolve(cwd, slashed)
    if (!existsSync(file)) throw new ReportError(messages.missingFile(file))
    return file
  }
  const packageName = eslintPackageName(slashed)
  try {
    return createRequire(path.join(cwd, '__placeholder__.js')).resolve(packageName)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'MODULE_NOT_FOUND') throw new ReportError(messages.notLoaded(packageName, reasonOf(error)))
    throw new ReportError(messages.unknownFormat(name, packageName, known))
  }
}

/** `gitlab` → `eslint-formatter-gitlab`, `@a` → `@a/eslint-formatter`, `@a/b` → `@a/eslint-formatter-b`. */
export function eslintPackageName(name: string): string {
  const prefix = 'eslint-formatter'
  if (!name.startsWith('@')) return name.startsWith(`${prefix}-`) ? name : `${prefix}-${name}`
  const [scope = '', inner = ''] = name.split('/')
  if (inner === '' || inner === prefix) return `${scope}/${prefix}`
  return inner.startsWith(`${prefix}-`) ? name : `${scope}/${prefix}-${inner}`
}

type Format = (results: LintResult[], context: EslintContext) => unknown

async function importFunction(file: string): Promise<Format> {
  let module: { readonly default?: unknown }
  try {
    module = await import(pathToFileURL(file).href)
  } catch (error) {
    throw new ReportError(messages.notLoaded(file, reasonOf(error)), { cause: error })
  }
  const { default: format } = module
  if (!isFunction(format)) throw new ReportError(messages.noFunction(file, kindOf(format)))
  return format
}

async function call(
  format: Format,
  file: string,
  results: LintResult[],
  context: EslintContext,
): Promise<string> {
  let text: unknown
  try {
    text = await format(results, context)
  } catch (error) {
    throw new ReportError(messages.failed(file, reasonOf(error)), { cause: error })
  }
  // As in ESLint, a formatter that wrote its report elsewhere may give nothing.
  if (text === undefined || text === null) return ''
  if (typeof text !== 'string') throw new ReportError(messages.noText(file, kindOf(text)))
  return text
}

function rulesMeta(results: readonly LintResult[], run: Run): EslintContext['rulesMeta'] {
  const met = results.flatMap(({ messages, suppressedMessages }) =>
    [...messages, ...suppressedMessages].flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId])),
  )
  return Object.fromEntries([...new Set(met)].sort().map(id => [id, eslintRuleMeta(id, run.rule(id))]))
}

function isFunction(value: unknown): value is Format {
  return typeof value === 'function'
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
}
