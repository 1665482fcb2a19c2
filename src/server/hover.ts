import type { LegalBasis } from '../engine/law.ts'
import type { ClaimRow } from '../linter/claim-rows.ts'
import type { LintMessage } from '../linter/types.ts'

/** What a hover tells: the findings and claims under the pointer, and what is known about their rules. */
export type Pointed = {
  readonly messages: readonly LintMessage[]
  readonly rows: readonly ClaimRow[]
  readonly about: (ruleId: string) => About
}

/** What is known about a rule. */
export type About = {
  /** Where it is explained; null for a rule without a page. */
  readonly page: string | null
  /** Markdown; '' where the page does not say. */
  readonly howToFix: string
  /** The laws that it names, those of the configured jurisdictions first. */
  readonly law: readonly LegalBasis[]
}

/**
 * The text of a hover, as Markdown; null where there is nothing to tell. The first finding is explained, what the article
 * owes as a whole coming last; the others lead to their pages.
 */
export function hoverText({ messages, rows, about }: Pointed): string | null {
  const inOrder = [...messages.filter(isInWords), ...messages.filter(message => !isInWords(message))]
  const [first, ...others] = new Set(inOrder.flatMap(({ ruleId }) => ruleId ?? []))
  const parts = [
    ...inOrder.map(message => `**${message.ruleId ?? 'claimlint'}**: ${plain(message.message)}`),
    ...rows.map(describeRow),
    ...(first === undefined ? [] : explain(first, about(first))),
    ...others.flatMap(id => linkTo(id, about(id))),
  ]
  return parts.length === 0 ? null : parts.join('\n\n')
}

function isInWords({ ruleId }: LintMessage): boolean {
  return ruleId !== null && !ruleId.startsWith('required/')
}

/** How a claim was read, reported or not. */
function describeRow(row: ClaimRow): string {
  const facts = [
    ['agent', row.agent],
    ['effect', row.effect],
    ['target', row.target],
    ['strength', row.strength],
    ['read as', row.assertion],
    ['support', supportOf(row)],
    ['so', row.status],
  ] as const
  const told = facts.filter(([, value]) => value !== '')
  return [
    `Claim: “${plain(row.words)}”`,
    '',
    ...told.map(([name, value]) => `- ${name}: ${plain(value)}`),
  ].join('\n')
}

function supportOf({ support, source, weakness }: ClaimRow): string {
  const which = source === '' ? '' : ` (${source}${weakness === '' ? '' : `; ${weakness}`})`
  return `${support}${which}`
}

/** How to mend what a rule reports, and what it leans on. */
function explain(ruleId: string, { page, howToFix, law }: About): string[] {
  const laws = law.map(({ title, section, url, jurisdiction, says }) => {
    const name = section === null ? title : `${title}, ${section}`
    return `- [${plain(name)}](${url}) (${jurisdiction.toUpperCase()}): ${plain(says)}`
  })
  return [
    ...(howToFix === '' ? [] : [`**How to fix**\n\n${howToFix}`]),
    ...(laws.length === 0 ? [] : [`**Law it names**\n\n${laws.join('\n')}`]),
    ...linkTo(ruleId, { page }),
  ]
}

function linkTo(ruleId: string, { page }: Pick<About, 'page'>): string[] {
  return page === null ? [] : [`[About ${ruleId}](${page})`]
}

/** Laws in the order in which they matter here. */
export function lawOf(
  keys: readonly string[],
  law: ReadonlyMap<string, LegalBasis>,
  jurisdictions: readonly string[],
): readonly LegalBasis[] {
  const named = keys.flatMap(key => law.get(key) ?? [])
  const here = named.filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction))
  return here.length > 0 ? here : named
}

/** Text that Markdown shows as it is: articles are not ours. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#|!~&]/g, '\\$&')
}
