import type { PageConfig } from '../api/config.ts'
import { type Core, ownCore } from '../engine/core.ts'
import { pluginPack } from '../engine/plugin-pack.ts'
import type { Plugin, PluginRule } from '../linter/plugin.ts'
import type { Rule } from '../linter/rule.ts'
import { withDefaults } from '../linter/rule-options.ts'
import type { LintMessage, PackText } from '../linter/types.ts'
import { guarded } from './guard.ts'
import * as messages from './messages.ts'
import { readCases } from './read-cases.ts'
import { type LintCase, runCase } from './run-case.ts'
import { RuleTesterError } from './tester-error.ts'
import type { Case, Cases } from './types.ts'

export type RuleTesterOptions = Pick<PageConfig, 'profile'> & {
  /** Words and substances that the rule needs, as in its plugin. */
  readonly plugin?: Pick<Plugin, 'lexicon' | 'substances'>
  /** The day to judge dates by. */
  readonly today?: string
}

type Group = (name: string, body: () => void) => void
type Test = (name: string, body: () => void) => void

/**
 * Tests a rule, as an opponent: cases must say what they expect, and a rule that keeps state, changes its input, reports
 * what is not there, or finds less behind `\r\n`, in a list, in a quote or in MDX fails. Works with any runner that has
 * `describe` and `it`; without one, `run` throws at the first case that fails.
 */
export class RuleTester {
  /** The runner's; set them where they are not global (`RuleTester.it = test`). */
  static describe: Group | null = null
  static it: Test | null = null
  static itOnly: Test | null = null

  readonly #options: RuleTesterOptions
  readonly #core: Core

  constructor(options: RuleTesterOptions = {}, core: Core = ownCore) {
    this.#options = options
    this.#core = core
  }

  /** Runs the cases of a rule: one of a plugin under its whole id (`acme/no-miracle`), or one with its id in `meta`. */
  run(id: string, rule: Rule | PluginRule, cases: Cases): void {
    const group = RuleTester.describe ?? runnerOf('describe') ?? ((_name, body) => body())
    const single = RuleTester.it ?? runnerOf('it') ?? ((_name, body) => body())
    const only = RuleTester.itOnly ?? single
    group(id, () => {
      const tests = readCases(cases, rule.meta)
      const lint = this.#linterOf(id, rule)
      const first = new Map<Case, string>()
      for (const test of tests) {
        const run = (): void => {
          first.set(test, foundIn(test, lint))
          runCase(test, lint)
        }
        ;(test.only ? only : single)(test.name ?? test.text, run)
      }
      single('finds the same in any order', () => checkOrder(first, lint))
    })
  }

  #linterOf(id: string, rule: Rule | PluginRule): LintCase {
    const { plugin, profile = 'publisher', today = '2026-01-01' } = this.#options
    const pack = packOf(id, rule, plugin ?? {})
    const packs = [pack]
    const ruleId = pack.plugin?.rules[0]?.meta.id ?? id
    const schemas = rule.meta.options ?? {}
    const linter = this.#core.loadLinter(today)
    return (text, filePath, test): LintMessage[] => {
      const options = withDefaults(schemas, test.options ?? {})
      const { messages: found } = linter.lintText(text, {
        filePath,
        config: {
          profile: test.profile ?? profile,
          jurisdictions: test.jurisdictions ?? [],
          ...(test.productClass === undefined ? {} : { productClass: test.productClass }),
          rules: { [ruleId]: { level: 'auto', options } },
          reportLow: true,
          packs,
        },
      })
      return found.filter(message => message.ruleId === ruleId || message.fatal)
    }
  }
}

/** The rule under test as a plugin of its own, watched. */
function packOf(
  id: string,
  rule: Rule | PluginRule,
  words: Pick<Plugin, 'lexicon' | 'substances'>,
): PackText {
  const [name = '', short = ''] = id.split('/')
  if (name === '' || short === '') throw new RuleTesterError(messages.badId(id))
  const own = isWhole(rule)
  const pack = pluginPack({
    meta: { name: own ? 'tested' : name },
    rules: { [own ? 'rule' : short]: rule },
    ...words,
  })
  const watched = (pack.plugin?.rules ?? []).map(each => ({ ...each, find: guarded(each) }))
  return pack.plugin ? { ...pack, plugin: { ...pack.plugin, rules: watched } } : pack
}

function isWhole(rule: Rule | PluginRule): rule is Rule {
  return 'id' in rule.meta
}

/** A rule that remembers one text when it sees the next finds something else when they come the other way round. */
function checkOrder(first: ReadonlyMap<Case, string>, lint: LintCase): void {
  for (const [test, found] of [...first].reverse()) {
    if (foundIn(test, lint) !== found)
      throw new RuleTesterError(`${messages.dependsOnOrder()} ${JSON.stringify(test.text)}`)
  }
}

function foundIn(test: Case, lint: LintCase): string {
  return JSON.stringify(lint(test.text, test.filePath ?? 'case.md', test))
}

function runnerOf(name: 'describe' | 'it'): Group | null {
  const found: unknown = Reflect.get(globalThis, name)
  return isRunner(found) ? found : null
}

function isRunner(value: unknown): value is Group {
  return typeof value === 'function'
}
