import { flag, onUnless, value } from './option.ts'

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
}
