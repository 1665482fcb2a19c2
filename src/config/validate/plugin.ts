import type { Plugin } from '../../linter/plugin.ts'
import { didYouMean } from '../closest.ts'
import { ruleLevels } from '../types.ts'
import { describe, isRecord, list } from './values.ts'

const pluginKeys = ['meta', 'rules', 'lexicon', 'substances']
const ruleKeys = ['meta', 'find', 'wordings']
const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Groups of our own rules, and of house packs: a plugin of that name would hide whose rule it is. */
const taken = ['claim', 'safety', 'promise', 'medicine', 'evidence', 'legal', 'required', 'document', 'house']

/** Whether a value is a plugin; `pluginProblems` says why not. */
export function isPlugin(value: unknown): value is Plugin {
  return pluginProblems(value).length === 0
}

/** All that keeps a value from being a plugin, each as a sentence. Words and wordings are checked when they are compiled. */
export function pluginProblems(value: unknown): readonly string[] {
  if (!isRecord(value)) return [`expected {meta, rules, lexicon, substances}, found ${describe(value)}.`]
  const problems = unknownKeys(value, pluginKeys, '')
  const meta = value['meta']
  const called = isRecord(meta) ? meta['name'] : undefined
  if (typeof called !== 'string' || !name.test(called))
    problems.push(`meta.name: expected lower-case letters, digits and hyphens, found ${describe(called)}.`)
  else if (taken.includes(called)) problems.push(`meta.name: "${called}" is a group of rules of claimlint.`)
  const rules = value['rules']
  if (rules !== undefined && !isRecord(rules))
    problems.push(`rules: expected names with rules, found ${describe(rules)}.`)
  else for (const [id, rule] of Object.entries(rules ?? {})) problems.push(...ruleProblems(id, rule))
  const lexicon = value['lexicon']
  if (lexicon !== undefined && typeof lexicon !== 'string' && !Array.isArray(lexicon))
    problems.push(`lexicon: expected YAML, or a list of {kind, groups}, found ${describe(lexicon)}.`)
  const substances = value['substances']
  if (substances !== undefined && !Array.isArray(substances))
    problems.push(`substances: expected a list, found ${describe(substances)}.`)
  if ([rules, lexicon, substances].every(part => part === undefined))
    problems.push('it has neither rules nor lexicon nor substances: nothing would come of it.')
  return problems
}

function ruleProblems(id: string, rule: unknown): string[] {
  const at = `rules.${id}`
  if (!name.test(id)) return [`${at}: a name is lower-case letters, digits and hyphens.`]
  if (!isRecord(rule)) return [`${at}: expected {meta, find} or {meta, wordings}, found ${describe(rule)}.`]
  const { meta, find, wordings } = rule
  const problems = unknownKeys(rule, ruleKeys, `${at}: `)
  if (find === undefined && wordings === undefined)
    problems.push(`${at}: it has neither "find" nor "wordings": it would find nothing.`)
  if (find !== undefined && typeof find !== 'function')
    problems.push(`${at}.find: expected a function, found ${describe(find)}.`)
  if (wordings !== undefined && !Array.isArray(wordings))
    problems.push(`${at}.wordings: expected a list of {id, match}, found ${describe(wordings)}.`)
  return [...problems, ...metaProblems(`${at}.meta`, meta, find === undefined)]
}

function metaProblems(at: string, meta: unknown, needsFound: boolean): string[] {
  if (!isRecord(meta)) return [`${at}: expected {description, messages}, found ${describe(meta)}.`]
  const problems: string[] = []
  const { description, messages, defaultLevel } = meta
  if (typeof description !== 'string' || description.trim() === '')
    problems.push(`${at}.description: expected one sentence, found ${describe(description)}.`)
  const texts = isRecord(messages) ? Object.values(messages) : []
  if (texts.length === 0 || !texts.every(text => typeof text === 'string'))
    problems.push(`${at}.messages: expected texts by their ids, found ${describe(messages)}.`)
  else if (needsFound && isRecord(messages) && messages['found'] === undefined)
    problems.push(`${at}.messages: a rule of wordings reports with "found", which is missing.`)
  if (defaultLevel !== undefined && !ruleLevels.some(level => level === defaultLevel))
    problems.push(`${at}.defaultLevel: expected ${list(ruleLevels, 'or')}, found ${describe(defaultLevel)}.`)
  return problems
}

function unknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: string,
): string[] {
  return Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => `${at}unknown key "${key}".${didYouMean(key, known)}`)
}
