import { readSources } from '../scripts/compile-tables.ts'
import { parseRemark } from '../src/document/parse-remark.ts'
import { readDocument } from '../src/document/read.ts'
import { analyse } from '../src/language/analyse.ts'
import { extend } from '../src/language/compile/build.ts'
import { compile } from '../src/language/compile/compile.ts'
import { readLexiconFile } from '../src/language/compile/lexicon-file.ts'
import { readPatternFile } from '../src/language/compile/pattern-file.ts'
import { type Lexicon, loadLexicon } from '../src/language/lexicon.ts'
import { matchAll } from '../src/language/match.ts'
import { askedFor } from './files.ts'
import { grow } from './grow.ts'
import { median } from './measure.ts'
import { seeded } from './seeded.ts'

const factors = [1, 3, 10]
/** Matching with ten times the lexicon may take so many times as long. */
const bar = 1.5

type Size = { readonly factor: number; readonly entries: number; readonly lexicon: Lexicon }

/** Our tables, and those with as many invented entries as make the lexicon larger; all compiled from scratch. */
function sizes(root: string): readonly Size[] {
  const sources = readSources(root)
  const empty = compile({ ...sources, lexicon: [], patterns: [], signals: null })
  const ours = sources.lexicon.map(readLexiconFile)
  const patterns = sources.patterns.map(readPatternFile)
  return factors.map(factor => {
    const lexicon = grow(ours, factor, seeded(1))
    const entries = lexicon.reduce((sum, file) => sum + file.entries.length, 0)
    return { factor, entries, lexicon: loadLexicon(extend(empty, { lexicon, patterns })) }
  })
}

/** Milliseconds to tag all blocks and match all wordings in them. */
function time(blocks: readonly string[], lexicon: Lexicon): number {
  const started = performance.now()
  for (const prose of blocks) matchAll(analyse(prose, lexicon), lexicon)
  return performance.now() - started
}

/** How many lexicon entries are found in all blocks. */
function countTags(blocks: readonly string[], lexicon: Lexicon): number {
  return blocks.reduce((sum, prose) => sum + analyse(prose, lexicon).tags.length, 0)
}

function run(folder: string, texts: readonly string[], rounds: number): void {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const blocks = texts.flatMap(text =>
    readDocument(text, 'markdown', parseRemark).blocks.map(({ prose }) => prose),
  )
  // Small folders are read several times a round: below some milliseconds, chance decides.
  const repeated = Array.from({ length: Math.max(1, Math.ceil(0.5 / megabytes)) }, () => blocks).flat()
  const scale = megabytes * (repeated.length / blocks.length)
  const all = sizes(process.cwd())
  for (const { lexicon } of all) for (let i = 0; i < 3; i++) time(repeated, lexicon)
  const times = all.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    // Each size comes first in turn, so that what slows the machine slows all of them.
    for (let i = 0; i < all.length; i++) {
      const at = (round + i) % all.length
      const size = all[at]
      if (size) times[at]?.push(time(repeated, size.lexicon))
    }
  }
  const perMegabyte = times.map(each => median(each) / scale)
  const first = perMegabyte[0] ?? Number.NaN
  console.log(
    [
      folder,
      `${texts.length} files, ${megabytes.toFixed(2)} MB, median of ${rounds} interleaved rounds`,
      'lexicon   entries     words     found     matching   ratio',
      ...all.map(({ factor, entries, lexicon }, i) =>
        [
          `${factor}×`.padEnd(7),
          String(entries).padStart(10),
          String(lexicon.vocabulary.starts.length - 1).padStart(10),
          String(countTags(blocks, lexicon)).padStart(10),
          `${(perMegabyte[i] ?? 0).toFixed(0)} ms/MB`.padStart(13),
          ((perMegabyte[i] ?? 0) / first).toFixed(2).padStart(8),
        ].join(''),
      ),
      `bar: less than ${bar.toFixed(2)} at ${factors.at(-1)}×`,
    ].join('\n'),
  )
  if (!((perMegabyte.at(-1) ?? Number.NaN) / first < bar)) process.exitCode = 1
}

const asked = askedFor(15)
if (asked) run(asked.folder, asked.texts, asked.rounds)
