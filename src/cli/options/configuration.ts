import { flag, list, onUnless, value } from './option.ts'
import { commas, each, readToday } from './readers.ts'

/** Where rules and settings come from. */
export const configuration = {
  init: flag('--init', 'ask what articles there are, and write a first config'),
  yes: flag(
    '--yes',
    'with --init: ask nothing, take --profile, --jurisdiction, --substance and --suppress-all',
  ),
  config: value('-c, --config <file>', 'use this config and look for no other'),
  configLookup: onUnless('--no-config-lookup', 'look for no config file'),
  rule: list('--rule <setting>', 'set a rule, as in --rule "claim/immunity: error" (repeatable)', each),
  only: list(
    '--only <list>',
    'run these rules alone, or groups, as in claim/immunity,safety (repeatable, or by comma)',
    commas,
  ),
  profile: value(
    '--profile <profile>',
    'publisher (informs), commercial (sells) or auto (each page decides)',
  ),
  jurisdiction: list(
    '--jurisdiction <list>',
    'whose law to apply: us, eu, uk, au, ca (repeatable, or by comma)',
    commas,
  ),
  substance: list(
    '--substance <list>',
    'what the articles are about, as in kratom (repeatable, or by comma)',
    commas,
  ),
  reportUnusedConfig: flag(
    '--report-unused-config',
    'after a run over all files, say which overrides and ignores no file has used',
  ),
  today: value('--today <day>', 'judge dates as if it were this day, as in 2026-11-22', readToday),
}
