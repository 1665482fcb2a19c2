import { TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Encoding, inUnits } from './positions.ts'

/** The open documents, kept in step with the client's changes, which are counted in its encoding. */
export function createDocuments(encoding: () => Encoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update(document, changes, version) {
      // Each change speaks of the text that the one before it left.
      for (const change of changes) {
        const counted =
          'range' in change
            ? {
                text: change.text,
                range: {
                  start: inUnits(document, change.range.start, encoding()),
                  end: inUnits(document, change.range.end, encoding()),
                },
              }
            : change
        TextDocument.update(document, [counted], version)
      }
      return document
    },
  })
}
