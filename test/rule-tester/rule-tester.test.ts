import { describe, expect, it } from 'vitest'
import immunity from '../../rules/claim/immunity/rule.ts'
import absolute from '../../rules/safety/absolute/rule.ts'
import type { PluginRule } from '../../src/linter/plugin.ts'
import type { Match, RuleContext } from '../../src/linter/rule.ts'
import { RuleTester } from '../../src/rule-tester/rule-tester.ts'
import type { Cases } from '../../src/rule-tester/types.ts'
import { core } from '../support/core.ts'

// Our own rules, as a plugin's author would test them.
RuleTester.describe = describe
RuleTester.it = it
new RuleTester({}, core).run('claim/immunity', immunity, {
  valid: ['Tea does not boost your immunity.', { text: 'Does tea boost immunity?', name: 'a question' }],
  invalid: [
    {
      text: 'Elderberry tea boosts\nyour immunity.',
      findings: [
        { messageId: 'unsupported', words: 'boosts\nyour immunity', data: { targets: ['immunity'] } },
      ],
    },
    {
      text: 'Elderberry tea boosts your immunity.\n',
      profile: 'commercial',
      findings: [{ messageId: 'unsupported', line: 1, column: 16, endLine: 1, endColumn: 36 }],
    },
  ],
})
new RuleTester({}, core).run('safety/absolute', absolute, {
  valid: ['It is not 100% safe.'],
  invalid: [{ text: 'Our balm is 100% safe.', findings: [{ messageId: 'found', words: '100% safe' }] }],
})
new RuleTester({ plugin: { lexicon: [{ kind: 'agent', groups: [{ words: ['moonwort'] }] }] } }, core).run(
  'acme/no-miracle',
  {
    meta: { description: 'Reports miracles.', messages: { found: '"{words}".' } },
    wordings: [{ id: 'miracle', match: '<agent> miracle' }],
  },
  {
    valid: ['A miracle.'],
    invalid: [
      {
        text: 'The moonwort miracle.',
        findings: [{ message: '"moonwort miracle".', words: 'moonwort miracle' }],
      },
    ],
  },
)

/** Runs cases where there is no runner: the first fault is thrown. */
function fault(rule: PluginRule, cases: unknown): string {
  const { describe: group, it: single } = RuleTester
  RuleTester.describe = (_name, body) => body()
  RuleTester.it = (_name, body) => body()
  try {
    Reflect.apply(RuleTester.prototype.run, new RuleTester({}, core), ['acme/tea', rule, cases])
    return ''
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  } finally {
    RuleTester.describe = group
    RuleTester.it = single
  }
}

const meta = { description: 'Reports tea.', messages: { found: 'Found {words}.', plain: 'Tea.' } }
const at = (context: RuleContext, words: string): Match[] => {
  const start = context.document.source.indexOf(words)
  return start === -1
    ? []
    : [
        {
          place: { span: { start, end: start + words.length } },
          messageId: 'plain',
          weight: 'medium',
          data: {},
        },
      ]
}
const tea: PluginRule = { meta, find: context => at(context, 'tea') }
const good: Cases = {
  valid: ['Coffee.'],
  invalid: [{ text: 'Drink tea.', findings: [{ messageId: 'plain', words: 'tea' }] }],
}
const invalid = (finding: object, more: object = {}) => ({
  valid: ['Coffee.'],
  invalid: [{ text: 'Drink tea.', findings: [finding], ...more }],
})

describe('cases', () => {
  it('that are good pass', () => expect(fault(tea, good)).toBe(''))

  it.each([
    ['no object', null, 'Expected {valid: […], invalid: […]}'],
    ['none', { valid: [], invalid: [] }, 'There are no cases.'],
    [
      'an unknown list',
      { ...good, invald: [] },
      'Unknown key "invald" in the cases. Did you mean "invalid"?',
    ],
    ['no text', { ...good, valid: [{ name: 'x' }] }, 'A case needs a text.'],
    [
      'an unknown key',
      { ...good, valid: [{ text: 'x', option: {} }] },
      'Unknown key "option" in a case. Did you mean "options"?',
    ],
    [
      'the same twice',
      { ...good, valid: ['Coffee.', { text: 'Coffee.', name: 'again' }] },
      'This case is there twice: "Coffee."',
    ],
    ['the same, valid and invalid', { ...good, valid: ['Drink tea.'] }, 'This case is there twice'],
    [
      'no findings',
      { ...good, invalid: [{ text: 'tea', findings: [] }] },
      'An invalid case lists the findings',
    ],
    ['no message', invalid({ words: 'tea' }), 'A finding needs "messageId" or "message"'],
    ['two messages', invalid({ words: 'tea', message: 'Tea.', messageId: 'plain' }), 'and not both'],
    ['no place', invalid({ messageId: 'plain' }), 'A finding needs its place'],
    ['half a place', invalid({ messageId: 'plain', line: 1, column: 7 }), 'A finding needs its place'],
    [
      'an unknown message',
      invalid({ messageId: 'plan', words: 'tea' }),
      'The rule has no message "plan". Did you mean "plain"?',
    ],
    [
      'an unknown key of a finding',
      invalid({ messageId: 'plain', words: 'tea', colum: 1 }),
      'Unknown key "colum" in a finding',
    ],
    [
      'other words',
      invalid({ messageId: 'plain', words: 'Drink' }),
      'Finding 1: expected words "Drink", found "tea".',
    ],
    ['other text', invalid({ message: 'Coffee.', words: 'tea' }), 'expected message "Coffee.", found "Tea."'],
    ['other data', invalid({ messageId: 'plain', words: 'tea', data: { cups: 2 } }), 'expected data.cups 2'],
    [
      'suggestions that are not made',
      invalid({ messageId: 'plain', words: 'tea', suggestions: [] }, { text: 'Drink tea. ' }),
      '',
    ],
    [
      'too few',
      { ...good, invalid: [{ text: 'Drink.', findings: [{ messageId: 'plain', words: 'tea' }] }] },
      'Expected 1 finding, found 0: none.',
    ],
    [
      'a valid one that is reported',
      { ...good, valid: ['More tea.'] },
      'The rule reports plain at "tea", and this text is valid.',
    ],
  ])('with a fault are refused: %s', (_what, cases, said) => {
    const found = fault(tea, cases)
    if (said === '') expect(found).toBe('')
    else expect(found).toMatch(/^RuleTesterError: /)
    expect(found).toContain(said)
  })
})

describe('a rule fails that', () => {
  const rule = (find: (context: RuleContext) => Iterable<Match>): PluginRule => ({ meta, find })
  const calls = { count: 0 }

  it.each<[string, PluginRule, string]>([
    [
      'throws',
      rule(() => {
        throw new Error('oh')
      }),
      'The rule failed: Error: oh',
    ],
    [
      'changes its input',
      rule(({ document }) => {
        Reflect.set(document, 'source', '')
        Object.defineProperty(document, 'source', { value: '' })
        return []
      }),
      'The rule',
    ],
    [
      'finds something else when asked again',
      rule(context => (calls.count++ % 2 === 0 ? at(context, 'tea') : [])),
      'asked again',
    ],
    [
      'reports outside of the text',
      rule(() => [
        { place: { span: { start: 0, end: 999 } }, messageId: 'plain', weight: 'medium', data: {} },
      ]),
      'reports 0–999, which is no range',
    ],
    [
      'leaves a part of its message open',
      rule(context => at(context, 'tea').map(match => ({ ...match, messageId: 'found' }))),
      'The data lacks {words}',
    ],
    [
      'has no such message',
      rule(context => at(context, 'tea').map(match => ({ ...match, messageId: 'fund' }))),
      'no message "fund"',
    ],
    [
      'finds less in a list',
      rule(context => (context.document.source.startsWith('-') ? [] : at(context, 'tea'))),
      'As list, the rule finds nothing; expected plain at "tea"',
    ],
    [
      'finds less in a quote',
      rule(context => (context.document.source.startsWith('>') ? [] : at(context, 'tea'))),
      'As quote, ',
    ],
    [
      'finds less in MDX',
      rule(context => (context.document.kind === 'mdx' ? [] : at(context, 'tea'))),
      'As mdx, ',
    ],
  ])('%s', (_what, bad, said) => {
    expect(fault(bad, good)).toContain(said)
  })

  it('reads lines by \\n alone', () => {
    const lines = rule(context => (context.document.source.includes('\r') ? [] : at(context, 'tea')))
    const cases = {
      ...good,
      invalid: [{ text: 'Drink\ntea.', findings: [{ messageId: 'plain', words: 'tea' }] }],
    }
    expect(fault(lines, cases)).toContain('As crlf, ')
  })

  it('remembers other texts', () => {
    const seen = new Set<string>()
    const forgetful = rule(context => {
      const { source } = context.document
      const first = seen.has('Drink tea.') && source === 'More tea.' ? [] : at(context, 'tea')
      seen.add(source)
      return first
    })
    const findings = [{ messageId: 'plain', words: 'tea' }]
    const cases = {
      valid: ['Coffee.'],
      invalid: [
        { text: 'More tea.', findings },
        { text: 'Drink tea.', findings },
      ],
    }
    expect(fault(forgetful, cases)).toContain('other texts come before')
  })

  it('is not tried in the ways that a case leaves out', () => {
    const inLists = rule(context => (context.document.source.startsWith('-') ? [] : at(context, 'tea')))
    const cases = { ...good, invalid: [{ ...good.invalid[0], variations: ['crlf', 'quote', 'mdx'] }] }
    expect(fault(inLists, cases)).toBe('')
  })
})
