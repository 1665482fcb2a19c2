import { didYouMean } from '../../config/closest.ts'
import type { LegalBasis } from '../../engine/law.ts'
import { neutraliseLines } from '../../report/neutralise.ts'
import * as messages from '../messages/actions.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/**
 * `--explain RULE`: writes what the rule is about, its page (examples, how to mend a finding) and the law it leans on.
 * Throws a UsageError when there is no such rule.
 */
export async function explainRule({ options, services, write }: Session): Promise<number> {
  const id = options.explain ?? ''
  const catalogue = await services.loadCatalogue()
  const entry = catalogue.find(rule => rule.id === id)
  if (entry === undefined) {
    const hint = didYouMean(
      id,
      catalogue.map(rule => rule.id),
    )
    throw new UsageError(messages.unknownRule(id, hint))
  }
  const { createRulePages } = await import('../../engine/rule-pages.ts')
  const { readLaw } = await import('../../engine/law.ts')
  const info = (await services.loadRuleInfo())(id)
  const law = readLaw()
  const bases = (info?.law ?? []).flatMap(key => law.get(key) ?? [])
  const page = createRulePages()(id)?.text.replace(/^# .*\n+/, '') ?? ''
  const parts = [
    id,
    `${info?.description ?? entry.description ?? ''}.`,
    `Level: ${entry.defaultLevel}${info?.hasFix ? '. --fix can insert the missing text' : ''}.`,
    page.trim(),
    ...(bases.length === 0 ? [] : ['## The law', ...bases.map(basisText)]),
  ]
  await write(`${neutraliseLines(parts.filter(Boolean).join('\n\n'))}\n`)
  return 0
}

function basisText({ key, title, section, jurisdiction, url, says, checked }: LegalBasis): string {
  const place = section === null ? title : `${title}, ${section}`
  return `${key} (${jurisdiction}): ${place}\n  ${says}\n  ${url} (looked up ${checked})`
}
