import { ConfigError } from '../config/config-error.ts'
import type { RuleCatalogue } from '../config/rule-catalogue.ts'
import { readConfigText } from '../config/source.ts'
import { type ConfigLayer, profileSettings, type RuleEntry } from '../config/types.ts'
import { readUnusedSeverity } from '../config/validate/directives.ts'
import { readJurisdictions, readSubstances } from '../config/validate/layer.ts'
import { readRules } from '../config/validate/rules.ts'
import { isRecord, type Reader, readOneOf } from '../config/validate/values.ts'
import { wordingOptions } from '../linter/rule-options.ts'
import type { DirectiveSettings } from '../linter/types.ts'
import * as messages from './messages/usage.ts'
import type { CliOptions } from './options/table.ts'
import { UsageError } from './usage-error.ts'

type RawSettings = Pick<
  CliOptions,
  | 'rule'
  | 'profile'
  | 'jurisdiction'
  | 'substance'
  | 'inlineConfig'
  | 'only'
  | 'reportUnusedDisableDirectives'
  | 'reportUnusedDisableDirectivesSeverity'
>

/** Turns `--rule`, `--profile`, `--jurisdiction`, `--substance` and what is said of directives into the last layer of configuration. Throws a UsageError. */
export function readConfigOptions(
  raw: RawSettings,
  catalogue: RuleCatalogue,
  /** The names of substances there are; null: not checked. */
  substances: readonly string[] | null = null,
): ConfigLayer {
  const fail = (option: string): Reader => ({
    catalogue,
    substances,
    report(_path, _at, message) {
      throw new UsageError(messages.badOptionValue(option, message.replace(/^[^ ]*: /, '')))
    },
  })
  return {
    profile: raw.profile === null ? null : readOneOf(raw.profile, [], fail('--profile'), profileSettings),
    jurisdictions:
      raw.jurisdiction.length === 0 ? null : readJurisdictions(raw.jurisdiction, [], fail('--jurisdiction')),
    ...(raw.substance.length === 0 ? {} : readSubstances(raw.substance, [], fail('--substance'))),
    directives: {
      ...(raw.inlineConfig ? {} : { inline: 'ignored' }),
      ...unusedSeverity(raw, fail('--report-unused-disable-directives-severity')),
    },
    rules: raw.rule.flatMap(setting => readRuleOption(setting, catalogue)),
  }
}

function unusedSeverity(raw: RawSettings, reader: Reader): Pick<Partial<DirectiveSettings>, 'reportUnused'> {
  const severity = raw.reportUnusedDisableDirectivesSeverity
  if (severity === null) {
    if (raw.reportUnusedDisableDirectives) return { reportUnused: 'error' }
    // Directives for rules that did not run silence nothing.
    return raw.only.length > 0 ? { reportUnused: 'off' } : {}
  }
  if (raw.reportUnusedDisableDirectives) throw new UsageError(messages.oneUnusedSeverity())
  const reportUnused = readUnusedSeverity(severity, [], reader)
  return reportUnused === null ? {} : { reportUnused }
}

/** `claim/immunity: error` or `claim/immunity: [error, {option: value}]`. */
function readRuleOption(setting: string, catalogue: RuleCatalogue): readonly RuleEntry[] {
  const reader: Reader = {
    catalogue: [...catalogue, ...houseRules(setting)],
    report(_path, _at, message) {
      throw new UsageError(messages.badRuleOption(setting, message))
    },
  }
  let value: unknown
  try {
    value = readConfigText('--rule', setting).value
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const message = error.problems[0]?.message ?? error.message
    throw new UsageError(messages.badRuleOption(setting, message), { cause: error })
  }
  if (!isRecord(value)) {
    throw new UsageError(messages.badRuleOption(setting, 'a rule id, a colon and a level are expected.'))
  }
  return readRules(value, ['rules'], reader)
}

/** House rules come from packs, which only the config of a file names: those that are set here count until then. */
function houseRules(setting: string): RuleCatalogue {
  const ids = setting.match(/\bhouse\/[a-z0-9-]+/g) ?? []
  return ids.map(id => ({ id, defaultLevel: 'auto', options: wordingOptions }))
}
