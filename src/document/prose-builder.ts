import { foldCharacter, foldLookAlikes, SPECIAL } from './fold.ts'
import type { FootnoteMark, Link, ProseSpan, Run } from './types.ts'

type OpenRun = { prose: number; length: number; source: number; sourceLength: number }

/** The prose of one block with its map and what hangs on it. */
export type Projection = {
  readonly prose: string
  readonly runs: readonly Run[]
  readonly links: readonly Link[]
  readonly footnotes: readonly FootnoteMark[]
}

const WORD_END = /[\p{L}\p{N}\p{M}]$/u
const WORD_START = /^[\p{L}\p{N}\p{M}]/u

/**
 * Collects the prose of one block piece by piece, in source order, together with the offset map. White space is
 * collapsed as a browser does: one ' ', or one '\n' where there is a hard break.
 */
export class ProseBuilder {
  #prose = ''
  #runs: OpenRun[] = []
  #links: Link[] = []
  #footnotes: FootnoteMark[] = []
  #gap: { source: number; sourceLength: number } | null = null

  /** Prose units so far; trailing white space counts. */
  get length(): number {
    return this.#prose.length
  }

  /** The last unit of prose so far, '' at the start. */
  get last(): string {
    return this.#prose.slice(-1)
  }

  /** Adds decoded text which stands at `source`: one to one if the lengths agree, else as a whole. */
  add(text: string, source: number, sourceLength: number): void {
    if (text.length !== sourceLength) this.#addWhole(text, source, sourceLength)
    else if (!SPECIAL.test(text)) this.#addPlain(text, source)
    else this.#addEach(text, source)
  }

  /** Something that is no prose stands here; one ' ' takes its place if two words would touch. */
  gap(source: number, sourceLength: number): void {
    if (sourceLength > 0 && this.#prose !== '') this.#gap ??= { source, sourceLength }
  }

  /** A line the author broke on purpose: '\n'. */
  hardBreak(source: number, sourceLength: number): void {
    this.#gap = null
    this.#dropTrailingSpace()
    if (this.#prose !== '' && this.last !== '\n') this.#append('\n', source, sourceLength)
  }

  /** Records a link whose text began when the prose was `start` units long and ends now. */
  link(start: number, url: string, title: string): void {
    this.#links.push({ span: { start, end: this.#prose.length }, url, title })
  }

  /** Records a footnote mark at the end of the prose so far. */
  footnote(label: string, text: string | null, urls: readonly string[]): void {
    this.#footnotes.push({ at: this.#prose.length, label, text, urls })
  }

  /** The finished prose, without white space at its end. */
  finish(): Projection {
    while (/[ \n]$/.test(this.#prose)) this.#dropLast()
    const prose = foldLookAlikes(this.#prose)
    return {
      prose,
      runs: this.#runs,
      links: this.#links.map(link => ({ ...link, span: trimmed(prose, link.span) })),
      footnotes: this.#footnotes.map(mark => ({ ...mark, at: Math.min(mark.at, prose.length) })),
    }
  }

  #addPlain(text: string, source: number): void {
    const collapses = this.#gap !== null || this.#prose === '' || this.last === ' ' || this.last === '\n'
    const first = collapses && text.startsWith(' ') ? 1 : 0
    if (first === 1) this.#space(source, 1)
    const rest = text.slice(first)
    if (rest === '') return
    this.#closeGap(rest)
    this.#append(rest, source + text.length - rest.length, rest.length)
  }

  /** Plain stretches at once, every other character on its own. */
  #addEach(text: string, source: number): void {
    let at = 0
    while (at < text.length) {
      let end = at
      while (end < text.length && isPlain(text, end)) end += 1
      if (end > at) {
        this.#addPlain(text.slice(at, end), source + at)
        at = end
      }
      const character = String.fromCodePoint(text.codePointAt(at) ?? 32)
      if (at < text.length) this.#addWhole(character, source + at, character.length)
      at += character.length
    }
  }

  #addWhole(text: string, source: number, sourceLength: number): void {
    let folded = ''
    for (const character of text) {
      const one = foldCharacter(character)
      if (one === null) this.gap(source, sourceLength)
      else folded += one
    }
    if (folded.trim() === '') {
      if (folded !== '') this.#space(source, sourceLength)
      return
    }
    this.#closeGap(folded)
    this.#append(folded, source, sourceLength)
  }

  #space(source: number, sourceLength: number): void {
    this.#gap = null
    const run = this.#runs.at(-1)
    if (run === undefined || this.last === '\n') return
    if (this.last !== ' ') this.#append(' ', source, sourceLength)
    else if (run.source + run.sourceLength === source) this.#widenSpace(run, sourceLength)
  }

  /** The space at the end of the prose now stands for `more` further source units. */
  #widenSpace(run: OpenRun, more: number): void {
    if (run.length === 1) {
      run.sourceLength += more
      return
    }
    run.length -= 1
    run.sourceLength -= 1
    const prose = run.prose + run.length
    this.#runs.push({ prose, length: 1, source: run.source + run.sourceLength, sourceLength: 1 + more })
  }

  #closeGap(next: string): void {
    const gap = this.#gap
    this.#gap = null
    if (gap === null || !WORD_END.test(this.#prose.slice(-2)) || !WORD_START.test(next)) return
    this.#append(' ', gap.source, gap.sourceLength)
  }

  #append(text: string, source: number, sourceLength: number): void {
    const run = this.#runs.at(-1)
    const exact = text.length === sourceLength
    if (run !== undefined && exact && run.length === run.sourceLength && run.source + run.length === source) {
      run.length += text.length
      run.sourceLength += text.length
    } else {
      this.#runs.push({ prose: this.#prose.length, length: text.length, source, sourceLength })
    }
    this.#prose += text
  }

  #dropTrailingSpace(): void {
    if (this.last === ' ') this.#dropLast()
  }

  #dropLast(): void {
    this.#prose = this.#prose.slice(0, -1)
    const run = this.#runs.at(-1)
    if (run === undefined) return
    if (run.length === 1) this.#runs.pop()
    else {
      run.length -= 1
      run.sourceLength -= 1
    }
  }
}

/** Printable ASCII, and a space which no other space precedes. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code > 32 && code < 127) || (code === 32 && text.charCodeAt(at - 1) !== 32)
}

function trimmed(prose: string, span: ProseSpan): ProseSpan {
  let end = Math.min(span.end, prose.length)
  let start = Math.min(span.start, end)
  while (start < end && /\s/.test(prose.charAt(start))) start += 1
  while (end > start && /\s/.test(prose.charAt(end - 1))) end -= 1
  return { start, end }
}
