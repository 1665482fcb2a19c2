/*
 * What is said of directives: what is wrong, what comes of it, what to do.
 */

const kinds =
  'claimlint-disable, -disable-line, -disable-next-line, -disable-next-block, -disable-file and -enable'

/** A comment that begins like a directive. */
export function unknownDirective(name: string, hint: string): string {
  return `There is no directive "${name}", so it does nothing.${hint || ` Directives are ${kinds}.`}`
}

/** `patterns` name no rule. */
export function unknownRule(pattern: string, hint: string): string {
  const what = pattern.endsWith('/*') ? 'group of rules' : 'rule'
  return `There is no ${what} "${pattern}", so nothing is disabled by it.${hint}`
}

/** An entry that the claim register does not have. */
export function unknownEntry(entry: string): string {
  return `The claim register has no entry "${entry}". Name one that it has, or add it.`
}

/** `claimlint` in front matter that cannot be read. */
export function malformed(problem: string): string {
  return `"claimlint" in the front matter is not understood: ${problem}. Write it like {disable: [claim/immunity], reason: why}.`
}

/** `until` without a day. */
export function badDay(day: string): string {
  return `"${day}" is not a day, so this directive does nothing. Write it like "until 2027-01-01".`
}

/** A directive without a reason where one is asked for. */
export function noReason(rule: string, line: number, place: 'comment' | 'front-matter'): string {
  const how = place === 'comment' ? 'Add it behind the rules: "-- why".' : 'Add it as "reason".'
  return `This directive gives no reason, so it does not silence ${rule} in line ${line}. ${how}`
}

/** A directive without a register entry where one is asked for. */
export function noEntry(rule: string, line: number): string {
  return `${rule} (line ${line}) is silenced only with an entry of the claim register. Name it: "-- register ID: why".`
}

/** A directive that names a rule that no directive silences. */
export function notDisableable(pattern: string): string {
  return `${pattern} cannot be disabled in an article. Change the text, or have it approved in the claim register.`
}

/** A directive whose day has passed. */
export function expired(day: string, rule: string, line: number): string {
  return `This directive held until ${day}, so ${rule} in line ${line} is reported again. Give it a new day, or change the text.`
}

/** Patterns that silenced nothing; all of the directive's, or some. */
export function unusedDisable(name: string, patterns: readonly string[]): string {
  const what = patterns.length === 0 ? '' : ` from ${listed(patterns)}`
  return `Unused ${name}: nothing was reported${what}. Remove it.`
}

/** A `claimlint-enable` that ends nothing. */
export function unusedEnable(patterns: readonly string[]): string {
  const what =
    patterns.length === 0 ? 'No rule is' : `${listed(patterns)} ${patterns.length > 1 ? 'are' : 'is'} not`
  return `Unused claimlint-enable: ${what} disabled here. Remove it.`
}

/** A directive in an article, where the configuration wants none. */
export function ignored(name: string): string {
  return `"${name}" has no effect: the configuration says "noInlineConfig".`
}

function listed(words: readonly string[]): string {
  return words.map(word => `"${word}"`).join(', ')
}
