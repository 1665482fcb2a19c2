import { isScalar, type YAMLMap } from 'yaml'
import type { Places } from './lexicon-file.ts'
import { checkKeys, requiredList } from './pack-values.ts'

/** A text of its own that says what a rule does. Lines and columns are 1-based, those of the pack. */
export type PackExample = {
  /** The Markdown that is linted, without marks. */
  readonly text: string
  /** What must be reported: the words between « and », as UTF-16 offsets in `text`, 0-based, end exclusive. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly profile: 'publisher' | 'commercial'
  readonly line: number
  readonly column: number
}

export type PackExamples = {
  readonly reported: readonly PackExample[]
  readonly clean: readonly PackExample[]
}

const onSellingPage = '(commercial) '

/** Reads the examples of a rule; null reads as none. Throws `TableError`. */
export function readExamples(map: YAMLMap | null, places: Places): PackExamples {
  if (map === null) return { reported: [], clean: [] }
  checkKeys(map, ['reported', 'clean'], '`examples`', places)
  return { reported: readList(map, 'reported', places), clean: readList(map, 'clean', places) }
}

function readList(map: YAMLMap, key: 'reported' | 'clean', places: Places): PackExample[] {
  return requiredList(map, key, 'a list of texts', places, []).map(item => {
    if (!isScalar(item) || typeof item.value !== 'string' || item.value.trim() === '')
      return places.fail(item, 'an example is a text; put it in quotes when YAML reads it as something else')
    const commercial = item.value.startsWith(onSellingPage)
    const marked = commercial ? item.value.slice(onSellingPage.length) : item.value
    const { text, marks } = readMarks(marked, message => places.fail(item, message))
    if (key === 'reported' && marks.length === 0)
      places.fail(item, 'a reported example marks the words that must be reported: «words»')
    if (key === 'clean' && marks.length > 0)
      places.fail(item, 'a clean example has no marks: nothing in it may be reported')
    return { text, marks, profile: commercial ? 'commercial' : 'publisher', ...places.placeOf(item) }
  })
}

function readMarks(marked: string, fail: (message: string) => never) {
  const marks: { start: number; end: number }[] = []
  let text = ''
  let start: number | null = null
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') {
      if (start !== null) fail('« follows «: marks come in pairs, «words»')
      start = text.length
    } else if (part === '»') {
      if (start === null) return fail('» has no « before it: marks come in pairs, «words»')
      marks.push({ start, end: text.length })
      start = null
    } else text += part
  }
  if (start !== null) fail('« has no » behind it: marks come in pairs, «words»')
  return { text, marks }
}
