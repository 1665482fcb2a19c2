import { neutralise, neutralisePath } from '../../report/neutralise.ts'

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

/** `--stdin-jsonl`, but a person sits there. */
export function jsonlIsTerminal(): string {
  return '--stdin-jsonl expects records on standard input, but nothing is piped into it.\n  Try: echo \'{"id": 1, "text": "Tea has no side effects."}\' | claimlint --stdin-jsonl'
}

/** A line of `--stdin-jsonl` that is not UTF-8. */
export function lineIsNoText(): string {
  return 'This line is not UTF-8 text.'
}

/** A line of `--stdin-jsonl` that is not JSON. */
export function lineIsNoJson(): string {
  return 'This line is not JSON. Expected {"id": …, "text": "…"} on one line.'
}

/** A line of `--stdin-jsonl` that holds something else. */
export function lineIsNoRecord(): string {
  return 'Expected an object with "text", and "id" and "path" if you like.'
}

/** A key of a record that is missing or not what it should be. */
export function badRecordKey(key: string, expected: string): string {
  return `"${key}" must be ${expected}.`
}

/** A line of `--stdin-jsonl` that is too long to hold. */
export function lineTooLong(): string {
  return 'This line is longer than 64 MB. It was not checked.'
}

/** `--merge` names a file that cannot be read. */
export function resultsUnreadable(file: string, reason: string): string {
  return `--merge: ${neutralisePath(file)} cannot be read: ${neutralise(reason)}.`
}

/** `--merge` names a file that holds something else. */
export function noResults(file: string): string {
  return `--merge: ${neutralisePath(file)} holds no results.\n  Name files that claimlint wrote with --format json, json-with-metadata or jsonl.`
}

/** `--merge` with a format that needs the claims. */
export function claimsNotMerged(): string {
  return '--merge: results hold no claims, so there is no register to write from them. Run with --format register instead.'
}
