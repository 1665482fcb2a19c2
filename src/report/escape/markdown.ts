import { neutralise } from '../neutralise.ts'

/**
 * Text for one line of Markdown, in table cells too: nothing in it is markup or HTML, nor what GitHub makes of plain
 * text after it has read the Markdown (addresses, mentions, issues, emoji). The first is written as character
 * references; the second, which those would not stop, gets a space of no width.
 */
export function escapeMarkdown(text: string): string {
  return neutralise(text)
    .replace(/[\\`*_[\]<>|~$&]/g, reference)
    .replace(/@|#(?=\w)|\bwww(?=\.)|:(?=\/\/|[\w+-]+:)/gi, found => `${found}&#8203;`)
    .replace(
      /^(\s*)([-+=#]|\d+[.)])/,
      (_, space: string, first: string) => space + reference(first[0] ?? '') + first.slice(1),
    )
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`
}
