import { flag, list, onUnless, value } from './option.ts'
import { each } from './readers.ts'

/** What is left out, and what is said of that. */
export const suppressing = {
  inlineConfig: onUnless('--no-inline-config', 'ignore the directives in articles'),
  reportUnusedDisableDirectives: flag(
    '--report-unused-disable-directives',
    'report directives that silence nothing as errors',
  ),
  reportUnusedDisableDirectivesSeverity: value(
    '--report-unused-disable-directives-severity <severity>',
    'how grave such a directive is: off, warn or error',
  ),
  suppressAll: flag(
    '--suppress-all',
    'take all findings into the baseline: from now on, only new ones count',
  ),
  suppressRule: list(
    '--suppress-rule <rule>',
    'take the findings of a rule into the baseline (repeatable)',
    each,
  ),
  pruneSuppressions: flag('--prune-suppressions', 'take out of the baseline what is no longer found'),
  suppressionsLocation: value(
    '--suppressions-location <file>',
    'where the baseline is (default: claimlint-suppressions.json)',
  ),
  suppressionsHashed: flag('--suppressions-hashed', 'write the baseline without the words of the articles'),
  passOnUnprunedSuppressions: flag(
    '--pass-on-unpruned-suppressions',
    'do not fail for what the baseline has and is no longer found',
  ),
}
