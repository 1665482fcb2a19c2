import { neutralise } from '../../report/neutralise.ts'

/* What is wrong with what was to be checked. */

/** `--stdin`, but a person sits there. */
export function stdinIsTerminal(): string {
  return '--stdin expects a text on standard input, but nothing is piped into it.\n  Try: claimlint --stdin < article.md'
}

/** `--stdin`, but not one byte came. */
export function stdinIsEmpty(): string {
  return '--stdin received no text. Nothing was checked.\n  Check the command before the pipe. For a file that is empty on purpose, add --stdin-filename.'
}

/** Standard input could not be read. */
export function stdinUnreadable(reason: string): string {
  return `standard input cannot be read: ${neutralise(reason)}.`
}
