import type { CliOptions } from '../options/table.ts'
import type { Session } from '../session.ts'

/** What an option does in the place of linting. */
export type Action = {
  readonly asked: (options: CliOptions) => boolean
  /** Why nothing else can be named beside it. */
  readonly alone: () => string
  /** Does it and gives the exit code. Throws a UsageError or a ConfigError. */
  readonly run: (session: Session) => Promise<number>
}
