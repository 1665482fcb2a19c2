/*
 * Every text that the tool server speaks beside findings, for programs that write: what happened, where, what to do.
 */

/** Stands in every answer about a text. */
export const note =
  'Nothing found means that no rule found anything to report. This is no legal advice, and says nothing about what is lawful.'

/** Files are asked for, and no folder was given. */
export function noFolder(): string {
  return 'No folder was given, so no file is read. Start the server with --mcp-root FOLDER, or give roots.'
}

/** A path that leads out of the folders, as it stands or by a symbolic link. */
export function outside(path: string, roots: readonly string[]): string {
  return `${path} is not below ${roots.join(' or ')}, so it is not read.`
}

/** A path at which there is nothing. */
export function missing(path: string): string {
  return `${path} does not exist. Paths are absolute, or relative to the first folder that was given.`
}

/** A folder without Markdown, or one that the config ignores. */
export function nothingThere(path: string): string {
  return `${path} holds no Markdown to check, or the config ignores it.`
}

/** A rule that is not there. */
export function unknownRule(rule: string, hint: string): string {
  return `There is no rule "${rule}".${hint}`
}

/** A substance that nothing is known about. */
export function unknownSubstance(name: string, hint: string): string {
  return `Nothing is known about the substance "${name}".${hint} What every article owes can be asked for without it.`
}

/** The configuration has mistakes; `problems` name them with file and line. */
export function badConfig(problems: string): string {
  return `The configuration has a mistake, so nothing was checked.\n${problems}`
}
