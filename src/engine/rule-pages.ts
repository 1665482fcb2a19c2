import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from './package-root.ts'

/** What the page of a rule tells, as Markdown. Links in it lead somewhere from everywhere. */
export type RulePage = {
  /** Where the page is: a `file:` URL, as the pages come with the package. */
  readonly url: string
  readonly text: string
  /** What stands under a heading of the second level (`How to fix`); '' where there is none. */
  readonly section: (heading: string) => string
}

/** The page of a rule by its id; null for rules that are not ours. */
export type RulePages = (ruleId: string) => RulePage | null

/** Reads the pages of our rules, each once and when it is first asked for. */
export function createRulePages(root: string = packageRoot()): RulePages {
  const known = new Map<string, RulePage | null>()
  return ruleId => {
    const page = known.get(ruleId) ?? readPage(ruleId, root)
    known.set(ruleId, page)
    return page
  }
}

function readPage(ruleId: string, root: string): RulePage | null {
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(ruleId)) return null
  const url = pathToFileURL(join(root, 'rules', ruleId, 'README.md')).href
  try {
    const text = withWholeLinks(readFileSync(new URL(url), 'utf8'), url)
    return { url, text, section: heading => sectionOf(text, heading) }
  } catch {
    // A rule of a pack or a plugin has no page here.
    return null
  }
}

function withWholeLinks(text: string, base: string): string {
  return text.replace(
    /\]\((?![a-z]+:|#)([^()\s]+)\)/gi,
    (_, target: string) => `](${new URL(target, base).href})`,
  )
}

function sectionOf(text: string, heading: string): string {
  const [, ...sections] = text.split(/^## /m)
  const found = sections.find(section => section.split('\n', 1)[0]?.trim() === heading)
  return found === undefined ? '' : found.slice(found.indexOf('\n') + 1).trim()
}
