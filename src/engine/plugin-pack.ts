import { parse, stringify } from 'yaml'
import { isRecord } from '../config/validate/values.ts'
import type { Plugin, PluginRule } from '../linter/plugin.ts'
import type { Rule } from '../linter/rule.ts'
import type { PackText } from '../linter/types.ts'
import { wordingRule } from '../linter/wording-rule.ts'
import { PluginError } from './plugin-error.ts'

/**
 * A plugin as a pack: its words and wordings as the text that packs are compiled from, and beside it its code and its
 * substances. So there is one way for words into the tables, and one list of what can be wrong with them.
 */
export function pluginPack({ meta, rules = {}, lexicon = [], substances = [] }: Plugin): PackText {
  const { name } = meta
  const path = `plugin ${name}`
  const known = substances.map(readSubstance)
  const given: unknown = typeof lexicon === 'string' ? parse(lexicon) : lexicon
  const words = Array.isArray(given) ? [...given, ...known.flatMap(namesOf)] : given
  const wordings = Object.entries(rules).flatMap(([rule, entry]) =>
    entry.wordings ? [packRule(`${name}/${rule}`, entry)] : [],
  )
  const hasWords = !Array.isArray(words) || words.length > 0
  const content = {
    name,
    ...(hasWords ? { lexicon: words } : {}),
    ...(wordings.length > 0 ? { rules: wordings } : {}),
  }
  return {
    path,
    text: hasWords || wordings.length > 0 ? stringify(content) : '',
    plugin: {
      name,
      rules: Object.entries(rules).map(([rule, entry]) => wholeRule(`${name}/${rule}`, entry)),
      substances: known.map(({ path: file, text }) => ({ path: file, text })),
    },
  }
}

function packRule(id: string, { meta, wordings = [] }: PluginRule): object {
  return { id, description: meta.description, message: meta.messages['found'] ?? '{words}', wordings }
}

/** A rule with its whole id; one of wordings alone reports them with its message `found`. */
function wholeRule(id: string, { meta, find }: PluginRule): Rule {
  const { description, messages, defaultLevel = 'auto', law = [], since = '' } = meta
  if (find === undefined) {
    return wordingRule({ id, description, message: messages['found'] ?? '', defaultLevel, law, since })
  }
  return { meta: { input: 'document', ...meta, id, defaultLevel, law, since }, find: guarded(id, find) }
}

function guarded(id: string, find: Rule['find']): Rule['find'] {
  return function* (context) {
    try {
      yield* find(context)
    } catch (error) {
      throw new PluginError(id, error)
    }
  }
}

type ReadSubstance = { readonly path: string; readonly text: string; readonly value: unknown }

/** A substance file is named after its substance. */
function readSubstance(substance: string | object): ReadSubstance {
  const value: unknown = typeof substance === 'string' ? parse(substance) : substance
  const id = isRecord(value) ? String(value['id']) : ''
  return { path: `${id}.yml`, text: typeof substance === 'string' ? substance : stringify(value), value }
}

/** A substance that needs a legal note is known to be the topic of an article by its names. */
function namesOf({ value }: ReadSubstance): object[] {
  if (!isRecord(value) || value['legalNote'] !== true) return []
  const names = [value['names'], value['streetNames'], value['latin']].flat()
  const is = names.filter(each => typeof each === 'string' && each.trim() !== '').join(' | ')
  if (is === '') return []
  const { id } = value
  return [{ kind: 'cue', groups: [{ class: 'substance', family: id, words: [{ is, id }] }] }]
}
