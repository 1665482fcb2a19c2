import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { ResolvedConfig } from '../../linter/types.ts'
import { decodeText } from '../decode.ts'
import type { FileEntry, FileReport } from '../types.ts'
import type { Stamp, Store } from './store.ts'
import type { CacheStrategy } from './strategies.ts'
import { type Calendar, daysIn, nextChange } from './until.ts'

export type CachedRun = {
  readonly store: Store
  readonly strategy: CacheStrategy
  /** The ISO day of the run. */
  readonly today: string
  readonly configFor: (filePath: string) => Promise<ResolvedConfig>
  readonly claims: boolean
  readonly source: boolean
  /** Lints the files that the store knows nothing of, in their order. */
  readonly lint: (entries: readonly FileEntry[]) => AsyncIterable<FileReport>
  /** Asked for when a verdict is kept. */
  readonly loadCalendar: () => Promise<Calendar>
}

/** Like `lintFiles`, but gives what the store holds of files that have not changed, and keeps what it lints. */
export async function* lintCached(
  entries: readonly FileEntry[],
  run: CachedRun,
): AsyncGenerator<FileReport, void, undefined> {
  const looked = await lookUp(entries, run)
  const unknown = looked.filter(({ verdict }) => verdict === null).map(({ entry }) => entry)
  const linted = unknown.length > 0 ? run.lint(unknown)[Symbol.asyncIterator]() : null
  const calendar = linted === null ? null : await run.loadCalendar()
  try {
    for (const { entry, config, wanted, verdict } of looked) {
      // What has been cut since it was looked for is rare enough to be linted out of turn.
      const known = verdict === null ? null : readVerdict(verdict)
      if (known !== null) {
        const source = run.source ? readSource(entry.filePath) : null
        yield { ...known, register: config?.register ?? null, before: null, source }
        continue
      }
      const report =
        verdict === null ? await nextOf(linted) : await nextOf(run.lint([entry])[Symbol.asyncIterator]())
      if (report === null) continue
      if (calendar !== null && wanted !== null && config !== null && isLasting(report))
        keep(report, config, wanted, run.store, calendar)
      yield report
    }
  } finally {
    await linted?.return?.()
  }
}

type Looked = {
  readonly entry: FileEntry
  readonly config: ResolvedConfig | null
  /** What a verdict must have been made of; null where none can be kept. */
  readonly wanted: Omit<Stamp, 'until'> | null
  readonly verdict: string | null
}

async function lookUp(entries: readonly FileEntry[], run: CachedRun): Promise<readonly Looked[]> {
  const settingsOf = settingsKeys(run.claims)
  const looked: Looked[] = []
  for (const entry of entries) {
    const config = entry.kind === 'lint' ? await run.configFor(entry.filePath) : null
    const settings = config === null ? null : settingsOf(config)
    const file = settings === null ? null : fileKey(entry.filePath, run.strategy)
    const wanted = settings === null || file === null ? null : { file, settings, day: run.today }
    const verdict = wanted === null ? null : run.store.find(entry.filePath, wanted)
    looked.push({ entry, config, wanted, verdict })
  }
  return looked
}

async function nextOf(reports: AsyncIterator<FileReport> | null): Promise<FileReport | null> {
  const next = await reports?.next()
  return next === undefined || next.done ? null : next.value
}

type Verdict = Pick<FileReport, 'result' | 'claims' | 'approvals'>

function keep(
  { result, claims, approvals }: FileReport,
  config: ResolvedConfig,
  wanted: Omit<Stamp, 'until'>,
  store: Store,
  calendar: Calendar,
): void {
  const text = readSource(result.filePath)
  if (text === null) return
  const days = [...calendar.days, ...daysIn(JSON.stringify(config))]
  const months = config.rules['required/legal-status']?.options['monthsValid']
  const until = nextChange({
    day: wanted.day,
    text,
    days,
    monthsValid: typeof months === 'number' ? months : calendar.monthsValid,
  })
  const verdict: Verdict = { result, claims, approvals }
  store.keep(result.filePath, { ...wanted, until }, JSON.stringify(verdict))
}

/** What went wrong today may go well tomorrow. */
function isLasting({ result }: FileReport): boolean {
  return !result.messages.some(
    ({ fatal, messageId }) => fatal && /^(?:crash|unreadable)$/.test(messageId ?? ''),
  )
}

/** A name for each configuration, null for one with code in it, which nothing can name. */
function settingsKeys(claims: boolean): (config: ResolvedConfig) => string | null {
  const known = new WeakMap<ResolvedConfig, string | null>()
  return config => {
    const key = known.get(config)
    if (key !== undefined) return key
    const hasCode = config.packs?.some(({ plugin }) => plugin !== undefined) ?? false
    const made = hasCode ? null : hash(JSON.stringify([config, claims]))
    known.set(config, made)
    return made
  }
}

function fileKey(filePath: string, strategy: CacheStrategy): string | null {
  try {
    if (strategy === 'content') return hash(readFileSync(filePath))
    const { size, mtimeMs } = statSync(filePath)
    return `${size} ${mtimeMs}`
  } catch {
    return null
  }
}

function readSource(filePath: string): string | null {
  try {
    const decoded = decodeText(readFileSync(filePath))
    return decoded.kind === 'text' ? decoded.text : null
  } catch {
    return null
  }
}

function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64')
}

/** A kept verdict; null where the text was cut or is not ours. Its shape is vouched for by the stamp beside it. */
function readVerdict(text: string | null): Verdict | null {
  if (text === null) return null
  try {
    const verdict: Verdict = JSON.parse(text)
    return Array.isArray(verdict.result?.messages) ? verdict : null
  } catch {
    return null
  }
}
