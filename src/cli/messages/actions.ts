import type { PackProblem } from '../../config/packs.ts'
import { neutralise, neutralisePath } from '../../report/neutralise.ts'

/* What is wrong with what an action (`--why`, `--test-pack`, …) was given. */

/** `--why` is not FILE:LINE. */
export function badWhyPlace(value: string): string {
  return `--why expects a file and a line such as article.md:12, found "${neutralise(value)}".`
}

/** `--why` names a line the file does not have. */
export function whyLineTooLarge(file: string, line: number, lines: number): string {
  const count = lines === 1 ? '1 line' : `${lines} lines`
  return `--why: ${neutralisePath(file)} has ${count}, so there is no line ${line}.`
}

/** `--why` names a file that cannot be read as text. */
export function whyUnreadable(file: string, reason: string): string {
  return `--why: ${neutralisePath(file)} cannot be read: ${neutralise(reason)}`
}

/** `--why` beside files or --stdin. */
export function whyAlone(): string {
  return '--why explains one line of one file; other files and --stdin cannot be named beside it.'
}

/** `--test-pack` beside files, --stdin or --why. */
export function testPackAlone(): string {
  return '--test-pack runs the examples of one pack; files, --stdin and --why cannot be named beside it.'
}

/** `--test-pack` names a pack that is broken or cannot be read. */
export function badPack(file: string, { place, message }: PackProblem): string {
  if (place === null) return `--test-pack: ${neutralisePath(file)} cannot be read: ${neutralise(message)}.`
  const at = `${neutralisePath(file)}:${place.line}:${place.column}`
  return `the pack has a problem. Nothing was tested.\n  ${at}: ${neutralise(message)}`
}

/** `--test-pack` names a pack in which nothing can be tested. */
export function nothingToTest(file: string): string {
  return `${neutralisePath(file)} has no rules, and so no examples. Nothing was tested.`
}

/** `--print-config` beside files, --stdin or another action. */
export function printConfigAlone(): string {
  return '--print-config shows the configuration of one file; other files, --stdin and other actions cannot be named beside it.'
}

/** `--lsp` beside files, --stdin or another action. */
export function lspAlone(): string {
  return '--lsp serves an editor, which says what to check; files, --stdin and other actions cannot be named beside it.'
}

/** `--stdin-jsonl` beside files, --stdin or another action. */
export function jsonlAlone(): string {
  return '--stdin-jsonl checks the records on standard input; files, --stdin and other actions cannot be named beside it.'
}

/** `--explain` names no rule. */
export function unknownRule(id: string, hint: string): string {
  return `--explain: there is no rule "${neutralise(id)}".${hint}`
}

/** An action that tells something, beside files, --stdin or another action. */
export function tellsAlone(option: string): () => string {
  return () => `${option} checks nothing; files, --stdin and other actions cannot be named beside it.`
}

/** `--mcp` beside files, --stdin or another action. */
export function mcpAlone(): string {
  return '--mcp serves agents, which say what to check; name folders with --mcp-root, and no files, --stdin or other actions.'
}

/** A root that is no folder. */
export function badMcpRoot(root: string): string {
  return `--mcp-root: "${neutralisePath(root)}" is no folder that can be read. Check the path.`
}
