import { resolve } from 'node:path'
import pc from 'picocolors'
import type { ExampleResult, Outcome, PackTest } from '../../engine/test-pack.ts'
import { neutralise, neutralisePath } from '../../report/neutralise.ts'
import { wantsColor } from '../io.ts'
import * as messages from '../messages/actions.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Runs the examples of a pack, prints those that fail and a sum, and gives the exit code: 0 when all pass, 1 when not.
 * Throws a UsageError for a pack that is broken, cannot be read or has no rule.
 */
export async function reportPackTest({ options, io, write, services, today }: Session): Promise<number> {
  const file = options.testPack ?? ''
  const tested = await services.testPack(resolve(io.cwd, file), today)
  if (tested.kind === 'problem') throw new UsageError(messages.badPack(file, tested.problem))
  if (tested.test.rules.length === 0) throw new UsageError(messages.nothingToTest(file))
  const paint = pc.createColors(wantsColor(options.color, io.stdout, io.env))
  const failures = failuresOf(tested.test)
  const { length } = tested.test.results
  if (failures.length === 0) {
    const rules = count(tested.test.rules.length, 'rule')
    const all = length === 1 ? 'The 1 example' : `All ${length} examples`
    await write(
      `${paint.green(`✔ ${all} of ${rules} in ${neutralise(tested.test.name)} ${length === 1 ? 'passes' : 'pass'}.`)}\n`,
    )
    return 0
  }
  await write(render(file, tested.test, failures, length, paint))
  return 1
}

type Paint = ReturnType<typeof pc.createColors>

/** What went wrong at a place of the pack. */
type Failure = {
  readonly rule: string
  readonly place: string
  readonly label: string
  readonly title: string
  readonly detail: string
}

const labels: Readonly<Record<Exclude<Outcome, 'passed'>, string>> = {
  missing: 'Missing',
  noisy: 'Noisy',
  'wrong-range': 'Wrong range',
  reported: 'Reported',
}
const untested = 'Untested'
const labelWidth = Math.max(...Object.values(labels).map(label => label.length))

function failuresOf({ rules, results }: PackTest): Failure[] {
  return rules.flatMap(rule => {
    const failed = results.filter(result => result.rule === rule.id).flatMap(failureOf)
    if (rule.reported.length > 0) return failed
    const nothing: Failure = {
      rule: rule.id,
      place: `${rule.line}:${rule.column}`,
      label: untested,
      title: rule.id,
      detail: 'expected an example under "reported", so that it is known to find something',
    }
    return [nothing, ...failed]
  })
}

function failureOf({ rule, example, outcome, expected, found }: ExampleResult): Failure[] {
  if (outcome === 'passed') return []
  const wanted = expected.length === 0 ? 'nothing' : list(expected)
  const got = found.length === 0 ? 'nothing' : list(found)
  return [
    {
      rule,
      place: `${example.line}:${example.column}`,
      label: labels[outcome],
      title: marked(example),
      detail: `expected ${wanted}, found ${got}`,
    },
  ]
}

function list(words: readonly string[]): string {
  return words.map(each => `«${each}»`).join(', ')
}

/** The text of an example as the pack has it. */
function marked({ text, marks, profile }: ExampleResult['example']): string {
  let out = profile === 'commercial' ? '(commercial) ' : ''
  let at = 0
  for (const { start, end } of marks) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`
    at = end
  }
  return (out + text.slice(at)).trim()
}

function render(
  file: string,
  { rules }: PackTest,
  failures: readonly Failure[],
  examples: number,
  paint: Paint,
): string {
  const placeWidth = Math.max(...failures.map(failure => failure.place.length))
  const indent = ' '.repeat(placeWidth + labelWidth + 8)
  const lines = ['', paint.underline(neutralisePath(file))]
  for (const rule of rules) {
    const own = failures.filter(failure => failure.rule === rule.id)
    if (own.length === 0) continue
    lines.push(`  ${rule.id}`)
    for (const { place, label, title, detail } of own) {
      const head = `    ${paint.dim(place.padStart(placeWidth))}  ${paint.red(label.padEnd(labelWidth))}`
      lines.push(`${head}  ${neutralise(title)}`, `${indent}${paint.dim(neutralise(detail))}`)
    }
  }
  return `${[...lines, '', paint.red(paint.bold(summary(failures, examples))), '', ''].join('\n')}`
}

function summary(failures: readonly Failure[], examples: number): string {
  const kinds = [...Object.values(labels), untested]
    .map(label => ({ label, number: failures.filter(failure => failure.label === label).length }))
    .filter(({ number }) => number > 0)
    .map(({ label, number }) => `${number} ${label.toLowerCase()}`)
  const failed = failures.filter(({ label }) => label !== untested).length
  return `✖ ${failed} of ${count(examples, 'example')} failed (${kinds.join(', ')})`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
