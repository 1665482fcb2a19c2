import { didYouMean } from '../language/closest.ts'

/* What the tester says of cases and of rules: one sentence that names the fault. */

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)

export function badCases(found: string): string {
  return `Expected {valid: […], invalid: […]}, found ${found}.`
}

export function noCases(): string {
  return 'There are no cases. A rule needs one that it reports, and one that it leaves alone.'
}

export function unknownKey(key: string, where: string, known: readonly string[]): string {
  return `Unknown key "${key}" in ${where}.${didYouMean(key, known) || ` Known: ${known.join(', ')}.`}`
}

export function duplicate(text: string): string {
  return `This case is there twice: ${quote(text)}. Remove one.`
}

export function noText(): string {
  return 'A case needs a text.'
}

export function noFindings(): string {
  return 'An invalid case lists the findings it expects. A text that gives none is a valid case.'
}

export function messageOrId(): string {
  return 'A finding needs "messageId" or "message", and not both.'
}

export function noRange(): string {
  return 'A finding needs its place: "words", or "line", "column", "endLine" and "endColumn".'
}

export function unknownMessageId(id: string, known: readonly string[]): string {
  return `The rule has no message "${id}".${didYouMean(id, known) || ` It has ${known.join(', ')}.`}`
}

export function crashed(error: unknown): string {
  return `The rule failed: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
}

export function changedInput(error: TypeError): string {
  return `The rule changes what it is given: ${error.message}. It must be pure.`
}

export function unstable(): string {
  return 'The rule finds something else when it is asked again about the same text. It must keep no state.'
}

export function dependsOnOrder(): string {
  return 'The rule finds something else when other texts come before this one. It must keep no state.'
}

export function outside(start: number, end: number, length: number): string {
  return `The rule reports ${start}–${end}, which is no range of a text of ${length} characters.`
}

export function emptyRange(): string {
  return 'The rule reports an empty range of tokens, or one outside of its passage.'
}

export function unfilled(message: string, parts: readonly string[]): string {
  return `The data lacks ${parts.map(part => `{${part}}`).join(', ')} of the message ${quote(message)}.`
}

export function unexpected(found: string): string {
  return `The rule reports ${found}, and this text is valid.`
}

export function wrongCount(expected: number, found: readonly string[]): string {
  const list = found.length === 0 ? 'none' : found.join('; ')
  return `Expected ${expected} ${expected === 1 ? 'finding' : 'findings'}, found ${found.length}: ${list}.`
}

export function differs(index: number, what: string, expected: unknown, found: unknown): string {
  return `Finding ${index + 1}: expected ${what} ${JSON.stringify(expected)}, found ${JSON.stringify(found)}.`
}

export function suggestionChangesNothing(desc: string): string {
  return `The suggestion ${quote(desc)} changes nothing.`
}

export function suggestionBreaks(desc: string, output: string): string {
  return `The suggestion ${quote(desc)} makes a text that cannot be read: ${quote(output)}.`
}

export function suggestionIsInVain(desc: string): string {
  return `The suggestion ${quote(desc)} leaves the same finding at the same words.`
}

export function variationDiffers(
  variation: string,
  expected: readonly string[],
  found: readonly string[],
): string {
  const list = (findings: readonly string[]): string =>
    findings.length === 0 ? 'nothing' : findings.join('; ')
  return `As ${variation}, the rule finds ${list(found)}; expected ${list(expected)}. Where that is right, list the "variations" to try.`
}

export function badId(id: string): string {
  return `A rule is tested under its whole id, such as "acme/no-miracle"; found "${id}".`
}
