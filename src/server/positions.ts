import type { Position, Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { LintMessage } from '../linter/types.ts'

/** How a client counts the characters of a line: bytes, 16-bit units or code points (LSP 3.17, PositionEncodingKind). */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'
const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32']

/** The first encoding of a client's list, in which it names what it likes best first, that we know. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  for (const name of offered ?? []) {
    const found = encodings.find(each => each === name)
    if (found) return found
  }
  return 'utf-16'
}

/** Where a piece of text stands: lines and columns 1-based, in UTF-16 code units, `endColumn` exclusive. */
export type Place = Pick<LintMessage, 'line' | 'column' | 'endLine' | 'endColumn'>

/** Goes between our places and the positions of a client. */
export type Places = {
  /** A place; one without an end is empty. */
  readonly range: (place: Place) => Range
  /** A range of UTF-16 offsets. */
  readonly rangeOf: (offsets: readonly [number, number]) => Range
  /** The UTF-16 offset of a position; one beyond the end of its line counts as that end. */
  readonly offsetAt: (position: Position) => number
}

/** The places of a text for a client that counts in an encoding. */
export function placesOf(document: TextDocument, encoding: Encoding): Places {
  const position = (line: number, units: number): Position => ({
    line,
    character: encoding === 'utf-16' ? units : charactersIn(lineOf(document, line).slice(0, units), encoding),
  })
  const positionOf = (offset: number): Position => {
    const { line, character } = document.positionAt(offset)
    return position(line, character)
  }
  return {
    range: ({ line, column, endLine = line, endColumn = column }) => ({
      start: position(line - 1, column - 1),
      end: position(endLine - 1, endColumn - 1),
    }),
    rangeOf: ([from, to]) => ({ start: positionOf(from), end: positionOf(to) }),
    offsetAt: at => document.offsetAt(inUnits(document, at, encoding)),
  }
}

/** A client's position in UTF-16 code units, as `TextDocument` counts. */
export function inUnits(document: TextDocument, at: Position, encoding: Encoding): Position {
  if (encoding === 'utf-16') return at
  return { line: at.line, character: unitsOf(lineOf(document, at.line), at.character, encoding) }
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
}

function charactersIn(text: string, encoding: 'utf-8' | 'utf-32'): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text)
  return [...text].length
}

/** How many 16-bit units the first `characters` characters of a line take; never more than the line has. */
function unitsOf(line: string, characters: number, encoding: 'utf-8' | 'utf-32'): number {
  let units = 0
  let counted = 0
  for (const character of line) {
    counted += encoding === 'utf-32' ? 1 : Buffer.byteLength(character)
    // A position inside a character counts as its start.
    if (counted > characters) break
    units += character.length
  }
  return units
}
