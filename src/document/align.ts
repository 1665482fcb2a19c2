import { decodeReference } from './character-reference.ts'
import type { Run } from './types.ts'

const PUNCTUATION = /[!-/:-@[-`{-~]/
// Markup that may stand between two characters of a value (image alt text is flattened by the parser).
const MARKUP = /[*_~[\]()!`\\]/

/** The runs of a value (`prose` counts in the value) and where in the source the last character ended. */
export type Alignment = { readonly runs: readonly Run[]; readonly end: number }

/**
 * Finds the source of every character of a text value inside `source[start, end)`: character by character, through
 * escapes, character references and line ends with the container prefix of the next line (`> `, indentation).
 */
export function alignText(value: string, source: string, start: number, end: number): Alignment {
  if (source.startsWith(value, start) && start + value.length <= end) {
    return {
      runs: [{ prose: 0, length: value.length, source: start, sourceLength: value.length }],
      end: start + value.length,
    }
  }
  const runs: Run[] = []
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const step = matchOne(value, index, source, at, end)
    if (step === null) {
      at = resync(value.charAt(index), source, at, end)
      if (at === end) break
      continue
    }
    pushRun(runs, { prose: index, length: step.length, source: step.source, sourceLength: step.sourceLength })
    index += step.length
    at = step.source + step.sourceLength
  }
  return { runs, end: at }
}

type Step = { readonly length: number; readonly source: number; readonly sourceLength: number }

function matchOne(value: string, index: number, source: string, at: number, end: number): Step | null {
  const wanted = value.charAt(index)
  const found = source.charAt(at)
  if (wanted === '\n') return matchLineEnd(value, index, source, at, end)
  if (
    found === '\\' &&
    PUNCTUATION.test(source.charAt(at + 1)) &&
    source.charAt(at + 1) === wanted &&
    at + 2 <= end
  ) {
    return { length: 1, source: at, sourceLength: 2 }
  }
  if (found === '&') {
    const reference = decodeReference(source, at)
    if (reference !== null && at + reference.length <= end && value.startsWith(reference.text, index)) {
      return { length: reference.text.length, source: at, sourceLength: reference.length }
    }
  }
  if (found === wanted || (found === '\0' && wanted === '\uFFFD'))
    return { length: 1, source: at, sourceLength: 1 }
  return null
}

/** A line end, with the spaces before it and the container prefix after it, is one character of the value. */
function matchLineEnd(value: string, index: number, source: string, start: number, end: number): Step | null {
  let at = start
  while (at < end && isBlank(source.charCodeAt(at))) at += 1
  const code = source.charCodeAt(at)
  if (at >= end || (code !== 10 && code !== 13)) return null
  at += code === 13 && source.charCodeAt(at + 1) === 10 ? 2 : 1
  let marks = 0
  let prefixEnd = at
  while (prefixEnd < end && (isBlank(source.charCodeAt(prefixEnd)) || source.charAt(prefixEnd) === '>')) {
    if (source.charAt(prefixEnd) === '>') marks += 1
    prefixEnd += 1
  }
  // A `>` of the text itself (an indented lazy line) stands last: leave as many as the value begins its line with.
  let own = leadingMarks(value, index + 1)
  if (own === 0)
    return { length: 1, source: start, sourceLength: Math.max(1, Math.min(prefixEnd, end) - start) }
  if (own > marks) own = marks
  while (own > 0 && prefixEnd > at) {
    prefixEnd -= 1
    if (source.charAt(prefixEnd) === '>') own -= 1
  }
  return { length: 1, source: start, sourceLength: prefixEnd - start }
}

function leadingMarks(value: string, from: number): number {
  let marks = 0
  for (let at = from; at < value.length; at += 1) {
    if (value.charAt(at) === '>') marks += 1
    else if (!isBlank(value.charCodeAt(at))) break
  }
  return marks
}

/** Where to go on when the source at `at` is not the wanted character: past markup, else to its next place. */
function resync(wanted: string, source: string, at: number, end: number): number {
  if (MARKUP.test(source.charAt(at))) return at + 1
  const next = source.indexOf(wanted, at + 1)
  return next === -1 || next >= end ? end : next
}

/** Aligns the value of an HTML block, whose lines are ends of source lines, without decoding anything. */
export function alignLines(value: string, source: string, start: number, end: number): readonly Run[] {
  if (source.startsWith(value, start)) {
    return [{ prose: 0, length: value.length, source: start, sourceLength: value.length }]
  }
  const runs: Run[] = []
  let at = start
  let index = 0
  for (const line of value.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const body = line.replace(/[\r\n]+$/, '')
    let lineEnd = at
    while (lineEnd < end && !isLineEnd(source.charCodeAt(lineEnd))) lineEnd += 1
    const from = Math.max(at, lineEnd - body.length)
    if (body !== '' && lineEnd > from)
      pushRun(runs, { prose: index, length: lineEnd - from, source: from, sourceLength: lineEnd - from })
    let next = lineEnd
    if (next < end) next += source.startsWith('\r\n', next) ? 2 : 1
    const breakLength = line.length - body.length
    if (breakLength > 0 && next > lineEnd) {
      pushRun(runs, {
        prose: index + body.length,
        length: breakLength,
        source: lineEnd,
        sourceLength: next - lineEnd,
      })
    }
    index += line.length
    at = next
  }
  return runs
}

/** Appends a run, joined to the one before where both map one to one and touch. */
export function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (
    last !== undefined &&
    last.length === last.sourceLength &&
    run.length === run.sourceLength &&
    last.prose + last.length === run.prose &&
    last.source + last.sourceLength === run.source
  ) {
    const length = last.length + run.length
    runs[runs.length - 1] = { prose: last.prose, length, source: last.source, sourceLength: length }
  } else runs.push(run)
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}
