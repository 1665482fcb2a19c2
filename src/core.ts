/**
 * The pure core: Markdown in, findings out. No file system, no Node, no clock; it runs in browsers and workers too.
 * Load `claimlint/tables.json` in whatever way fits, then
 * `createLinter({ parse: parseRemark, lexicon: loadLexicon(tables), rules, today: '2026-11-22' })`.
 */
export { rules } from '../rules/index.ts'
export { presetFor } from './config/presets.ts'
export { resolveConfig } from './config/resolve.ts'
export type { RuleCatalogue } from './config/rule-catalogue.ts'
export type { ConfigLayer, PresetName, UserConfig } from './config/types.ts'
export { parseRemark } from './document/parse-remark.ts'
export type { Document, Parse } from './document/types.ts'
export { type Lexicon, loadLexicon } from './language/lexicon.ts'
export type { Tables } from './language/types.ts'
export type { ClaimRow } from './linter/claim-rows.ts'
export { fingerprint, fingerprints } from './linter/fingerprint.ts'
export type { Insert, Inserts } from './linter/inserts.ts'
export {
  createLinter,
  type Inspection,
  type Linter,
  type LinterDeps,
  type LintOptions,
} from './linter/lint-text.ts'
export type { Plugin, PluginRule, PluginRuleMeta, PluginWording } from './linter/plugin.ts'
export type { Register, RegisterEntry } from './linter/register.ts'
export { defineRule, type Match, type Rule, type RuleContext, type RuleMeta } from './linter/rule.ts'
export type {
  Boilerplate,
  Identity,
  Jurisdiction,
  LintFix,
  LintMessage,
  LintResult,
  LintSuggestion,
  ProductClass,
  Profile,
  ProfileSetting,
  ResolvedConfig,
  RuleLevel,
  RuleSetting,
  Severity,
  Weight,
} from './linter/types.ts'
