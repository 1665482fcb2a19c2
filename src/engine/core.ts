import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { LoadPacks } from '../config/packs.ts'
import { parseRemark } from '../document/parse-remark.ts'
import type { Parse } from '../document/types.ts'
import type { ReadProse } from '../language/read-prose.ts'
import type { Substance } from '../language/substance.ts'
import type { Tables } from '../language/types.ts'
import type { Linter } from '../linter/lint-text.ts'
import { monthsValid } from '../requirements/legal-status.ts'
import { type Calendar, daysIn } from './cache/until.ts'
import { createPackLoader } from './load-packs.ts'
import { packageRoot } from './package-root.ts'
import { createLayers, createPackLinter } from './packs.ts'
import type { Stopwatch } from './stopwatch.ts'
import { type TestedPack, testPack } from './test-pack.ts'

export type Core = {
  /**
   * The linter with our own tables and those of the packs that a configuration names. Dated facts and notes are judged
   * by `today`, an ISO day. `readProse` reads the words of a block, as in `LinterDeps`; `parse` is remark's unless
   * `loadParser` gave a faster one.
   */
  readonly loadLinter: (today: string, readProse?: ReadProse, parse?: Parse, stopwatch?: Stopwatch) => Linter
  /** The days on which verdicts over our own tables may change. */
  readonly calendar: () => Calendar
  /** The script that serves as a worker over the same tables; null where there is none. */
  readonly workerScript: () => string | null
  readonly loadPacks: LoadPacks
  /** What our own tables know about substances. */
  readonly readSubstances: () => readonly Substance[]
  /** Runs the examples of the pack at an absolute path. */
  readonly testPackFile: (path: string, today: string) => Promise<TestedPack>
}

/** Puts linter and packs together over the same tables, which are read once, when they are first needed. */
export function createCore(readTables: () => Tables, workerScript: Core['workerScript'] = () => null): Core {
  let read: Tables | null = null
  const ownTables = (): Tables => {
    read ??= readTables()
    return read
  }
  const layersOf = createLayers(ownTables, rules)
  const loadPacks = createPackLoader(layersOf)
  const loadLinter: Core['loadLinter'] = (today, readProse, parse = parseRemark, stopwatch) => {
    // Tables that are not there are a fault of the installation, not of the first text.
    ownTables()
    return createPackLinter(layersOf, { parse, today, ...(readProse ? { readProse } : {}) }, stopwatch)
  }
  return {
    loadLinter,
    calendar: () => ({ days: factDays(ownTables()), monthsValid }),
    workerScript,
    loadPacks,
    readSubstances: () => ownTables().substances,
    async testPackFile(path, today) {
      const { files, problems } = await loadPacks([path])
      const [problem] = problems
      if (problem) return { kind: 'problem', problem }
      const [file] = files
      const [pack] = layersOf(files).packs
      if (!file || !pack) throw new Error(`${path} was read, but there is no pack`)
      return { kind: 'tested', test: testPack(file, pack, loadLinter(today)) }
    },
  }
}

/** The days on which a legal fact ends, or is too old to be told. */
function factDays({ substances }: Tables): readonly string[] {
  const ends = JSON.stringify(substances).match(/"(?:until|expires)":"[\d-]+"/g) ?? []
  return daysIn(ends.join(' '))
}

/** Over our own tables, from the file that the build made (`dist/tables.json`). The command serves as the worker. */
export const ownCore: Core = createCore(
  () => {
    const file = join(packageRoot(), 'dist/tables.json')
    const tables: Tables = JSON.parse(readFileSync(file, 'utf8'))
    return tables
  },
  () => join(packageRoot(), 'dist/cli.cjs'),
)

export const { calendar, loadLinter, loadPacks, readSubstances, testPackFile } = ownCore
