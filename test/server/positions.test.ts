import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createDocuments } from '../../src/server/documents.ts'
import { chooseEncoding, type Encoding, placesOf } from '../../src/server/positions.ts'

const text = 'plain\nnaïve 🌿 tea\r\nend'
const document = TextDocument.create('file:///a.md', 'markdown', 1, text)

describe('places', () => {
  it.each([
    ['utf-8', 12, 15],
    ['utf-16', 9, 12],
    ['utf-32', 8, 11],
  ] as const)('are counted in %s', (encoding: Encoding, from, to) => {
    const { range, rangeOf, offsetAt } = placesOf(document, encoding)
    const tea = { start: { line: 1, character: from }, end: { line: 1, character: to } }
    expect(range({ line: 2, column: 10, endLine: 2, endColumn: 13 })).toEqual(tea)
    const start = text.indexOf('tea')
    expect(rangeOf([start, start + 3])).toEqual(tea)
    expect(offsetAt(tea.start)).toBe(start)
  })

  it('a position within a character counts as its start, one beyond the line as its end', () => {
    const { offsetAt } = placesOf(document, 'utf-8')
    expect(offsetAt({ line: 1, character: 9 })).toBe(text.indexOf('🌿'))
    expect(offsetAt({ line: 0, character: 99 })).toBe(5)
    expect(placesOf(document, 'utf-32').offsetAt({ line: 9, character: 0 })).toBe(text.length)
  })

  it('a place without an end is empty', () => {
    const at = { line: 1, character: 2 }
    expect(placesOf(document, 'utf-16').range({ line: 2, column: 3 })).toEqual({ start: at, end: at })
  })
})

describe('the encoding', () => {
  it.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-7', 'utf-32'], 'utf-32'],
  ] as const)('of %s is %s', (offered, chosen) => {
    expect(chooseEncoding(offered)).toBe(chosen)
  })
})

describe('documents', () => {
  it('follow changes in the encoding of the client, one after the other', () => {
    const documents = createDocuments(() => 'utf-8')
    const listeners: Record<string, (params: never) => void> = {}
    const listen = (name: string) => (handler: (params: never, token: never) => unknown) => {
      listeners[name] = params => void handler(params, undefined as never)
      return { dispose: () => undefined }
    }
    documents.listen({
      onDidOpenTextDocument: listen('open'),
      onDidChangeTextDocument: listen('change'),
      onDidCloseTextDocument: listen('close'),
      onWillSaveTextDocument: listen('will'),
      onWillSaveTextDocumentWaitUntil: listen('wait'),
      onDidSaveTextDocument: listen('save'),
    })
    const send = (name: string, params: unknown): void => listeners[name]?.(params as never)
    send('open', { textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text } })
    const tea = { start: { line: 1, character: 12 }, end: { line: 1, character: 15 } }
    const behind = { line: 1, character: 18 }
    send('change', {
      textDocument: { uri: 'file:///a.md', version: 2 },
      contentChanges: [
        { range: tea, text: 'café é' },
        { range: { start: behind, end: behind }, text: '!' },
      ],
    })
    expect(documents.get('file:///a.md')?.getText()).toBe('plain\nnaïve 🌿 café !é\r\nend')
  })
})
