/**
 * Characters that could act in a terminal or reorder what it shows: controls (C0, DEL, C1, so every escape code),
 * direction marks, line separators, the byte order mark and lone surrogates.
 */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

/** Text for one line of a terminal: acting characters appear as `\u{1b}`, white space of any kind as one space. */
export function neutralise(text: string): string {
  return neutralisePath(text.replace(/[\t\n\r]+/g, ' '))
}

/** Like `neutralise`, but keeps line breaks and tabs, for text that has lines of its own. */
export function neutraliseLines(text: string): string {
  return withoutLogCommands(
    text.replace(acting, character => (/[\t\n]/.test(character) ? character : escaped(character))),
  )
}

/** Like `neutralise`, but shows line breaks and tabs too: in a file name they are part of the name. */
export function neutralisePath(path: string): string {
  return withoutLogCommands(path.replace(acting, escaped))
}

/** Logs of continuous integration obey `##[…]` (GitHub, Azure), `##vso[…]` and `##teamcity[…]` anywhere in a line. */
function withoutLogCommands(text: string): string {
  return text.replace(/##(?=[a-z]*\[)/g, '#\\u{23}')
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
