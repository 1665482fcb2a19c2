import path from 'node:path'
import type { ArticleFigures } from './articles.ts'
import type { CarefulFigures } from './careful.ts'
import type { RequirementFigures } from './requirements.ts'
import type { SentenceFigures, Tally } from './sentences.ts'

/** A part of a whole with three decimals, `n/a` of nothing. */
export function ratio(part: number, whole: number, digits = 3): string {
  return whole > 0 ? (part / whole).toFixed(digits) : 'n/a'
}

export function sentenceLine(folder: string, profile: string, figures: SentenceFigures): string {
  const { positives, hard, near, soft } = figures
  const hits = ({ hits, of }: Tally): string => ratio(hits, of)
  const errors = ({ errors, of }: Tally): string => ratio(errors, of)
  return (
    `${path.basename(folder)} ${profile}: recall ${hits(positives)} (as error ${errors(positives)}) ` +
    `of ${positives.of}; false alarms ${hits(hard)} (as error ${errors(hard)}) of ${hard.of} hard; ` +
    `near-misses ${hits(near)} of ${near.of}; soft ${hits(soft)} of ${soft.of}`
  )
}

export function harmLine(profile: string, { positives, hard }: SentenceFigures): string {
  return (
    `harm ${profile}: found ${positives.hits} (as error ${positives.errors}) of ${positives.of}; ` +
    `false alarms ${hard.hits} of ${hard.of} careful twins`
  )
}

export function articleLine(profile: string, figures: ArticleFigures): string {
  const { must, found, rightRule, findings, right, words, cleanWords, cleanFindings, articles } = figures
  return (
    `annotated ${profile}: must-recall ${ratio(found, must)} (right rule ${ratio(rightRule, must)}) ` +
    `of ${must} spans; precision ${ratio(right, findings)} of ${findings} findings; ` +
    `articles without a must: ${ratio(1000 * cleanFindings, cleanWords, 2)} findings per 1,000 words; ` +
    `${words} words in ${articles} articles`
  )
}

export function carefulLine(profile: string, good: CarefulFigures, bad: CarefulFigures): string {
  const one = (kind: string, { findings, errors, words }: CarefulFigures): string =>
    `${kind} ${((1000 * findings) / words).toFixed(2)} (errors ${((1000 * errors) / words).toFixed(2)}) ` +
    `per 1,000 of ${words} words`
  return `${profile}: ${one('good', good)}; ${one('bad', bad)}`
}

export function requirementLine({
  requirement,
  balanced,
  due,
  silent,
  confusion,
}: RequirementFigures): string {
  const cells = [...confusion].flatMap(([wanted, counts]) =>
    [...counts].map(([got, count]) => `${wanted}>${got} ${count}`),
  )
  return (
    `${requirement}: balanced ${Number.isNaN(balanced) ? 'n/a' : balanced.toFixed(3)} ` +
    `(due ${due.right}/${due.of}, silent ${silent.right}/${silent.of}); ${cells.join(', ')}`
  )
}

/** What was wanted in the rows, what was got in the columns. */
export function confusionTable({ requirement, confusion }: RequirementFigures): string {
  const grades = [...new Set([...confusion.values()].flatMap(counts => [...counts.keys()]))].sort()
  return table(
    [`${requirement}: wanted`, ...grades],
    [...confusion]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([wanted, counts]) => [wanted, ...grades.map(got => counts.get(got) ?? '.')]),
  )
}

/** Rows under a head, columns aligned: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map(row => row.map(String))
  const widths = head.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)))
  return cells
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map(line => `  ${line}`)
    .join('\n')
}

/** Hits of each group, largest group first. */
export function tallyTable(title: string, groups: ReadonlyMap<string, Tally>): string {
  const rows = [...groups].sort(([, a], [, b]) => b.of - a.of)
  return table(
    [title, 'found', 'errors', 'of'],
    rows.map(([name, { hits, errors, of }]) => [name, hits, errors, of]),
  )
}
