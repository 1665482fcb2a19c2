import type { FootnoteDefinition } from 'mdast'
import { visit } from 'unist-util-visit'
import { readPhrasing } from './phrasing.ts'
import { cleanUrl, type FootnoteText, type Reading, spanOf } from './reading.ts'
import { createSink } from './sink.ts'

/** The prose and the URLs of a footnote's definition, null when nobody defined it. Worked out once a reading. */
export function footnoteText(reading: Reading, identifier: string): FootnoteText | null {
  const known = reading.footnoteTexts.get(identifier)
  if (known !== undefined) return known
  const definition = reading.footnotes.get(identifier)
  if (definition === undefined) return null
  // A footnote whose definition marks itself must not go round in circles.
  reading.footnoteTexts.set(identifier, { text: '', urls: [] })
  const text = readDefinition(reading, definition)
  reading.footnoteTexts.set(identifier, text)
  return text
}

function readDefinition(reading: Reading, definition: FootnoteDefinition): FootnoteText {
  const texts: string[] = []
  const urls: string[] = []
  // Read apart, so that comments in the definition are collected once, where it stands.
  const apart: Reading = { ...reading, comments: [] }
  visit(definition, node => {
    if (node.type === 'link') urls.push(cleanUrl(node.url))
    else if (node.type === 'linkReference') urls.push(reading.definitions.get(node.identifier)?.url ?? '')
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const sink = createSink()
      readPhrasing(apart, node.children, spanOf(reading, node) ?? { start: 0, end: 0 }, sink)
      texts.push(sink.builder.finish().prose)
    }
  })
  return { text: texts.filter(text => text !== '').join(' '), urls: urls.filter(url => url !== '') }
}
