import type { ResolvedConfig } from '../../linter/types.ts'
import type { ParserChoice } from '../parsers/choices.ts'
import type { FileEntry, FileReport } from '../types.ts'

/** What a worker is for; it is told when it starts. */
export type WorkerSetup = {
  readonly kind: 'claimlint'
  /** The ISO day of the run. */
  readonly today: string
  readonly parser: ParserChoice
  readonly claims: boolean
  readonly source: boolean
  readonly fix: boolean
}

/** Files to lint. Configurations go by number, and each is sent to a worker once. */
export type Batch = {
  readonly entries: readonly { readonly entry: FileEntry; readonly config: number | null }[]
  readonly configs: readonly (readonly [number, ResolvedConfig])[]
}

/** The reports of a batch, in its order; the register stays where it is. */
export type Done = { readonly reports: readonly Omit<FileReport, 'register'>[] }

/** Whether what a thread was started with is ours. */
export function isSetup(data: unknown): data is WorkerSetup {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'claimlint'
}
