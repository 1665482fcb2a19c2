import type { RuleCatalogue } from '../../src/config/rule-catalogue.ts'
import type { TextLinter } from '../../src/engine/types.ts'
import type { OptionSchema } from '../../src/linter/rule-options.ts'
import type { LintMessage, LintResult } from '../../src/linter/types.ts'

const list: OptionSchema = { type: 'list', default: [], description: 'Words.' }

export const catalogue: RuleCatalogue = [
  { id: 'claim/immunity', defaultLevel: 'auto' },
  { id: 'claim/pain', options: { allow: list, agents: list }, defaultLevel: 'auto' },
  { id: 'safety/absolute', defaultLevel: 'warn' },
  { id: 'evidence/draft', defaultLevel: 'off' },
]

/** A linter that needs no words: ERROR, WARNING and CRASH in a line do what they say; CONFIG shows the config. */
export const fakeLinter: TextLinter = {
  inspectText(source, { filePath, config }) {
    if (source.includes('CRASH')) throw new TypeError('cannot read the tea leaves')
    const messages = source.split('\n').flatMap((text, index): LintMessage[] => {
      const place = { line: index + 1, column: 1, endLine: index + 1, endColumn: text.length + 1 }
      if (text.includes('ERROR')) {
        const message = `"${text}" is a pain claim without a source. Cite one.`
        return [{ ruleId: 'claim/pain', severity: 2, message, messageId: 'uncited', ...place }]
      }
      if (text.includes('WARNING')) {
        const message = `"${text}" is an absolute.`
        return [{ ruleId: 'safety/absolute', severity: 1, message, messageId: 'absolute', ...place }]
      }
      if (text.includes('CONFIG')) {
        const rules = Object.entries(config.rules).map(([id, rule]) => `${id}=${rule.level}`)
        const message = [config.profile, config.jurisdictions.join('+'), String(config.reportLow), ...rules]
        return [
          { ruleId: 'fake/config', severity: 1, message: message.join(' '), messageId: 'config', ...place },
        ]
      }
      return []
    })
    const result: LintResult = {
      filePath,
      messages,
      suppressedMessages: [],
      errorCount: messages.filter(message => message.severity === 2).length,
      fatalErrorCount: 0,
      warningCount: messages.filter(message => message.severity === 1).length,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      usedDeprecatedRules: [],
      source,
    }
    return { result, claims: [], approvals: [] }
  },
  explainLine: (source, _options, line) => `line ${line}: ${source.split('\n')[line - 1] ?? ''}`,
}
