import { neutralise } from '../neutralise.ts'

/**
 * Text for one line of Markdown, in table cells too: nothing in it is markup, HTML, a link, a mention or an issue. What
 * GitHub would make something of is written as a character reference, which it shows as the character.
 */
export function escapeMarkdown(text: string): string {
  return neutralise(text)
    .replace(/[\\`*_[\]<>#|~$&@]|:(?=\/\/|[\w+-]+:)/g, reference)
    .replace(/\bwww\./gi, found => found.replace('.', '&#46;'))
    .replace(
      /^(\s*)([-+=]|\d+[.)])/,
      (_, space: string, first: string) => space + reference(first[0] ?? '') + first.slice(1),
    )
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`
}
