import type { LoadPacks } from '../config/packs.ts'
import type { RuleCatalogue } from '../config/rule-catalogue.ts'
import type { Calendar } from '../engine/cache/until.ts'
import type { ParserChoice } from '../engine/parsers/choices.ts'
import type { Stopwatch } from '../engine/stopwatch.ts'
import type { TestedPack } from '../engine/test-pack.ts'
import type { TextLinter } from '../engine/types.ts'
import type { ReadProse } from '../language/read-prose.ts'
import type { RuleInfo } from '../report/types.ts'

/** What the command line is built on. Loaded when needed: `--help` reads no tables. */
export type Services = {
  readonly version: string
  readonly homepage: string | null
  /** The day it is, as 2026-11-22. */
  readonly today: () => string
  readonly loadCatalogue: () => Promise<RuleCatalogue>
  /**
   * The linter for a run on a day (ISO), by which dated facts and notes are judged. `readProse` as in `LinterDeps`.
   * With a stopwatch, it is timed. Throws a ParserError.
   */
  readonly loadLinter: (
    today: string,
    parser: ParserChoice,
    readProse?: ReadProse,
    stopwatch?: Stopwatch,
  ) => Promise<TextLinter>
  readonly loadCalendar: () => Promise<Calendar>
  /** The script that is a worker where it is started as one; null where this process has to do all. */
  readonly workerScript: string | null
  readonly loadPacks: LoadPacks
  /** What reports may tell of the rules. */
  readonly loadRuleInfo: () => Promise<(id: string) => RuleInfo | null>
  /** Runs the examples of the pack at an absolute path. */
  readonly testPack: (path: string, today: string) => Promise<TestedPack>
}
