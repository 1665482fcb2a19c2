import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DirectiveSettings } from '../../src/directives/index.ts'
import { silenceText } from './silence-text.ts'

function ids(source: string, settings: Partial<DirectiveSettings> = {}): string[] {
  return silenceText(source, settings).problems.map(({ messageId }) => messageId)
}

describe('what a directive covers', () => {
  it.each<[string, string, string[]]>([
    ['its line', 'PAIN <!-- claimlint-disable-line claim/pain -- why -->\nPAIN\n', ['PAIN 1 (why)']],
    [
      'the next line',
      'PAIN\n<!-- claimlint-disable-next-line claim/pain -- why -->\nPAIN\nPAIN\n',
      ['PAIN 3 (why)'],
    ],
    [
      'the next line that is not blank',
      '<!-- claimlint-disable-next-line -- why -->\n\nPAIN\n\nPAIN\n',
      ['PAIN 3 (why)'],
    ],
    [
      'the next line, where directives are stacked',
      '<!-- claimlint-disable-next-line claim/pain -- a -->\n<!-- claimlint-disable-next-line safety/* -- b -->\n\nPAIN SAFE\n',
      ['PAIN 4 (a)', 'SAFE 4 (b)'],
    ],
    [
      'the next paragraph',
      '<!-- claimlint-disable-next-block -- why -->\n\nPAIN\nPAIN\n\nPAIN\n',
      ['PAIN 3 (why)', 'PAIN 4 (why)'],
    ],
    [
      'the next list',
      '<!-- claimlint-disable-next-block -- why -->\n\n- PAIN\n- PAIN\n\nPAIN\n',
      ['PAIN 3 (why)', 'PAIN 4 (why)'],
    ],
    [
      'the next item',
      '- PAIN\n  <!-- claimlint-disable-next-block -- why -->\n- PAIN\n- PAIN\n',
      ['PAIN 3 (why)'],
    ],
    [
      'the next table',
      '<!-- claimlint-disable-next-block -- why -->\n\n| PAIN |\n| - |\n| PAIN |\n\nPAIN\n',
      ['PAIN 3 (why)', 'PAIN 5 (why)'],
    ],
    [
      'the next quotation',
      '<!-- claimlint-disable-next-block -- why -->\n> PAIN\n\nPAIN\n',
      ['PAIN 2 (why)'],
    ],
    [
      'the HTML it stands in',
      '<!-- claimlint-disable-next-block -- why --> PAIN\n\nPAIN\n',
      ['PAIN 1 (why)'],
    ],
    [
      'a region',
      'PAIN\n\n<!-- claimlint-disable claim/pain -- why -->\n\nPAIN SAFE\n\n<!-- claimlint-enable -->\n\nPAIN\n',
      ['PAIN 5 (why)'],
    ],
    [
      'a region to the end',
      '<!-- claimlint-disable -- why -->\n\nPAIN\n\nSAFE\n',
      ['PAIN 3 (why)', 'SAFE 5 (why)'],
    ],
    [
      'a region within a paragraph',
      'PAIN <!-- claimlint-disable -- why -->PAIN<!-- claimlint-enable --> PAIN\n',
      ['PAIN 1 (why)'],
    ],
    [
      'a region without one of its rules',
      '<!-- claimlint-disable claim/* -- why -->\n<!-- claimlint-enable claim/pain -->\n\nPAIN GUT\n',
      ['GUT 4 (why)'],
    ],
    [
      'a region in a region',
      '<!-- claimlint-disable -- a -->\n<!-- claimlint-disable claim/pain -- b -->\n\nPAIN\n\n<!-- claimlint-enable claim/pain -->\n\nPAIN SAFE\n',
      ['PAIN 4 (b)', 'SAFE 8 (a)'],
    ],
    [
      'the file, from anywhere',
      'PAIN\n\n<!-- claimlint-disable-file claim/pain -- why -->\n\nSAFE PAIN\n',
      ['PAIN 1 (why)', 'PAIN 5 (why)'],
    ],
    [
      'the file, by front matter',
      '---\nclaimlint: {disable: claim/*, reason: why}\n---\n\nPAIN SAFE\n',
      ['PAIN 5 (why)'],
    ],
    [
      'the file, by TOML',
      '+++\ntitle = "x"\n[claimlint]\ndisable = ["claim/pain"]\nreason = "why"\n+++\n\nPAIN\n',
      ['PAIN 8 (why)'],
    ],
    [
      'the file, twice',
      '---\nclaimlint:\n  - disable: [claim/pain]\n    reason: a\n  - disable: all\n    reason: b\n---\n\nPAIN SAFE\n',
      ['PAIN 9 (a)', 'SAFE 9 (b)'],
    ],
    [
      'a comment over several lines',
      'SAFE PAIN <!-- claimlint-disable-line\n  claim/pain,\n  safety/absolute\n  -- a long\n  reason -->\nPAIN\n',
      ['SAFE 1 (a long reason)', 'PAIN 1 (a long reason)'],
    ],
    [
      'Windows line ends',
      '<!-- claimlint-disable-next-line -- why -->\r\n\r\nPAIN\r\nPAIN\r\n',
      ['PAIN 3 (why)'],
    ],
    ['a table cell', '| PAIN <!-- claimlint-disable-line -- why --> |\n| - |\n| PAIN |\n', ['PAIN 1 (why)']],
    ['a dash in the place of two', 'PAIN <!-- claimlint-disable-line — why -->\n', ['PAIN 1 (why)']],
  ])('%s', (_name, source, silenced) => {
    expect(silenceText(source)).toEqual({ silenced, problems: [] })
  })

  it.each<[string, string, string[]]>([
    [
      'MDX, next line',
      '{/* claimlint-disable-next-line claim/pain -- why */}\nPAIN\nPAIN\n',
      ['PAIN 2 (why)'],
    ],
    [
      'MDX, next block',
      '{/* claimlint-disable-next-block -- why */}\n\nPAIN\nPAIN\n\nPAIN\n',
      ['PAIN 3 (why)', 'PAIN 4 (why)'],
    ],
    [
      'MDX, next block without a blank line',
      '{/* claimlint-disable-next-block -- why */}\nPAIN\nPAIN\n\nPAIN\n',
      ['PAIN 2 (why)', 'PAIN 3 (why)'],
    ],
    ['MDX, line', '<Card>PAIN {/* claimlint-disable-line -- why */}</Card>\n\nPAIN\n', ['PAIN 1 (why)']],
    [
      'MDX, region',
      '{/* claimlint-disable -- why */}\n\nPAIN\n\n{/* claimlint-enable */}\n\nPAIN\n',
      ['PAIN 3 (why)'],
    ],
  ])('%s', (_name, source, silenced) => {
    expect(silenceText(source, {}, 'mdx')).toEqual({ silenced, problems: [] })
  })

  it.each([
    ['fenced code', '```\n<!-- claimlint-disable-file -- why -->\n```\n\nPAIN\n'],
    ['indented code', '    <!-- claimlint-disable-file -- why -->\n\nPAIN\n'],
    ['code in a line', 'Write `<!-- claimlint-disable-file -- why -->`: PAIN\n'],
    ['a script', '<script>\n<!-- claimlint-disable-file -- why -->\n</script>\n\nPAIN\n'],
    ['an escaped comment', '\\<!-- claimlint-disable-file -- why -->\n\nPAIN\n'],
    ['a comment that only speaks of claimlint', '<!-- claimlint is a linter -->\n\nPAIN\n'],
    ['other front matter', '---\nlinter: {disable: all}\ntitle: claimlint\n---\n\nPAIN\n'],
  ])('%s holds no directive', (_name, source) => {
    expect(silenceText(source)).toEqual({ silenced: [], problems: [] })
  })

  it('is shown by nothing less than its name or the whole file, for what an article lacks', () => {
    const line = (list: string): string[] => [
      ...silenceText(`LACKS <!-- claimlint-disable-line ${list}-- x -->\n`).silenced,
    ]
    expect(line('')).toEqual([])
    expect(line('claim/* ')).toEqual([])
    expect(line('required/risks ')).toEqual(['LACKS 1 (x)'])
    expect(line('required/* ')).toEqual(['LACKS 1 (x)'])
    expect(silenceText('LACKS\n\n<!-- claimlint-disable-file -- x -->\n').silenced).toEqual(['LACKS 1 (x)'])
  })
})

describe('reasons', () => {
  it.each<[DirectiveSettings['requireReason'], string[], string[]]>([
    ['never', ['PAIN 1 ()', 'GUT 1 ()'], []],
    ['errors', ['GUT 1 ()'], ['no-reason']],
    ['always', [], ['no-reason']],
  ])('asked for: %s', (requireReason, silenced, problems) => {
    const told = silenceText('PAIN GUT <!-- claimlint-disable-line -->\n', { requireReason })
    expect(told.silenced).toEqual(silenced)
    expect(told.problems.map(({ messageId }) => messageId)).toEqual(problems)
  })

  it('a directive with a reason behind one without silences', () => {
    const source =
      '<!-- claimlint-disable claim/pain -- why -->\n\nPAIN <!-- claimlint-disable-line claim/pain -->\n'
    expect(silenceText(source).silenced).toEqual(['PAIN 3 (why)'])
  })

  it('the day in "until" is the last one', () => {
    const until = (day: string) => silenceText(`PAIN <!-- claimlint-disable-line -- until ${day}: why -->\n`)
    expect(until('2026-11-22')).toEqual({ silenced: ['PAIN 1 (why)'], problems: [] })
    const { silenced, problems } = until('2026-11-21')
    expect(silenced).toEqual([])
    expect(problems).toMatchObject([{ messageId: 'expired', severity: 1 }])
    expect(problems[0]?.message).toContain('held until 2026-11-21, so claim/pain in line 1 is reported again')
    expect(until('2026-02-30').problems).toMatchObject([{ messageId: 'bad-day', severity: 2 }])
    expect(until('further notice').silenced).toEqual(['PAIN 1 (until further notice: why)'])
  })

  it('a passed day that silences nothing anyway is unused, no more', () => {
    expect(ids('<!-- claimlint-disable claim/pain -- until 2020-01-01: why -->\n')).toEqual(['unused'])
  })

  it('front matter says it in keys', () => {
    const told = silenceText(
      '---\nclaimlint:\n  disable: [claim/pain]\n  until: 2026-01-01\n  reason: old\n---\n\nPAIN\n',
    )
    expect(told.silenced).toEqual([])
    expect(told.problems.map(({ messageId }) => messageId)).toEqual(['expired'])
  })
})

describe('the claim register', () => {
  const settings = { requireRegisterId: ['claim/cancer', 'safety/*'] }
  const entries = new Map([
    ['CL-1', null],
    ['CL-2', '2026-01-01'],
  ])
  const told = (reason: string, word = 'SAFE') =>
    silenceText(`${word} <!-- claimlint-disable-line ${reason} -->\n`, settings, 'markdown', entries)

  it.each<[string, string[], string[]]>([
    ['-- register CL-1: why', ['SAFE 1 (why)'], []],
    ['-- until 2027-01-01, register CL-1: why', ['SAFE 1 (why)'], []],
    ['-- why', [], ['no-entry']],
    ['-- register CL-9: why', [], ['unknown-entry', 'no-entry']],
    ['-- register CL-2: why', [], ['expired']],
    ['-- register CL-1', [], ['no-reason']],
  ])('%s', (reason, silenced, problems) => {
    const { silenced: got, problems: said } = told(reason)
    expect(got).toEqual(silenced)
    expect(said.map(({ messageId }) => messageId)).toEqual(problems)
  })

  it('is asked for too where a guarded rule found the same fact', () => {
    expect(told('-- why', 'CANCER').silenced).toEqual([])
    expect(told('-- register CL-1: why', 'CANCER').silenced).toEqual(['CANCER 1 (why)'])
    expect(told('-- why', 'PAIN').silenced).toEqual(['PAIN 1 (why)'])
  })
})

describe('what is said of directives', () => {
  it.each<[string, string, string, string]>([
    [
      'a name there is not',
      'claimlint-disable-nextline claim/pain',
      'unknown-directive',
      'Did you mean "claimlint-disable-next-line"?',
    ],
    [
      'a name without its dash',
      'claimlint disable claim/pain',
      'unknown-directive',
      'Did you mean "claimlint-disable"?',
    ],
    ['a name in capitals', 'claimlint-DISABLE', 'unknown-directive', 'Did you mean "claimlint-disable"?'],
    [
      'a rule there is not',
      'claimlint-disable claim/pian -- x',
      'unknown-rule',
      'There is no rule "claim/pian", so nothing is disabled by it. Did you mean "claim/pain"?',
    ],
    [
      'a group there is not',
      'claimlint-disable claims/* -- x',
      'unknown-rule',
      'There is no group of rules "claims/*"',
    ],
  ])('%s', (_name, text, messageId, message) => {
    const { problems } = silenceText(`<!-- ${text} -->\n`)
    expect(problems).toMatchObject([{ messageId, severity: 2 }])
    expect(problems[0]?.message).toContain(message)
  })

  it.each([
    ['disable: [claim/pain]\n  reson: x', 'there is no key "reson". Did you mean "reason"?'],
    ['reason: x', 'expected a list of rules under "disable"'],
    ['disable: [1]', 'expected a list of rules under "disable"'],
    ['disable: all\n  until: soon', '"soon" is not a day'],
  ])('front matter: %s', (text, message) => {
    const source = `---\nclaimlint:\n  ${text}\n---\n\nPAIN\n`
    const { silenced, problems } = silenceText(source)
    expect(silenced).toEqual([])
    expect(problems).toMatchObject([{ messageId: 'malformed', span: { start: 4, end: 13 } }])
    expect(problems[0]?.message).toContain(message)
  })

  it('a known rule beside an unknown one is disabled', () => {
    const told = silenceText('PAIN <!-- claimlint-disable-line claim/pain, claim/none -- x -->\n')
    expect(told.silenced).toEqual(['PAIN 1 (x)'])
    expect(told.problems.map(({ messageId }) => messageId)).toEqual(['unknown-rule'])
  })

  it('a rule that may not be disabled stays, by name and by wildcard', () => {
    const settings = { noInlineDisable: ['safety/*'] }
    const named = silenceText('SAFE <!-- claimlint-disable-line safety/absolute -- x -->\n', settings)
    expect(named.silenced).toEqual([])
    expect(named.problems).toMatchObject([{ messageId: 'not-disableable' }])
    expect(silenceText('SAFE PAIN <!-- claimlint-disable-line -- x -->\n', settings)).toEqual({
      silenced: ['PAIN 1 (x)'],
      problems: [],
    })
    const also = silenceText('CANCER <!-- claimlint-disable-line claim/immunity -- x -->\n', {
      noInlineDisable: ['claim/cancer'],
    })
    expect(also.silenced).toEqual([])
  })

  it.each<[string, string]>([
    [
      '<!-- claimlint-disable-line -- x -->\n',
      'Unused claimlint-disable-line: nothing was reported. Remove it.',
    ],
    [
      'PAIN <!-- claimlint-disable-line claim/pain, safety/absolute -- x -->\n',
      'Unused claimlint-disable-line: nothing was reported from "safety/absolute". Remove it.',
    ],
    ['<!-- claimlint-enable -->\n', 'Unused claimlint-enable: No rule is disabled here. Remove it.'],
    [
      '<!-- claimlint-disable claim/pain -- x -->\n\nPAIN\n\n<!-- claimlint-enable safety/* -->\n',
      'Unused claimlint-enable: "safety/*" is not disabled here. Remove it.',
    ],
  ])('unused: %s', (source, message) => {
    expect(silenceText(source).problems).toMatchObject([{ messageId: 'unused', severity: 1, message }])
    expect(silenceText(source, { reportUnused: 'error' }).problems).toMatchObject([{ severity: 2 }])
    expect(silenceText(source, { reportUnused: 'off' }).problems).toEqual([])
  })

  it('where the configuration wants none, each is named and has no effect', () => {
    const source = 'PAIN <!-- claimlint-disable-line -- x -->\n'
    const reported = silenceText(source, { inline: 'reported' })
    expect(reported.silenced).toEqual([])
    expect(reported.problems).toMatchObject([{ messageId: 'ignored', severity: 1 }])
    expect(silenceText(source, { inline: 'ignored' })).toEqual({ silenced: [], problems: [] })
  })
})

it('whatever stands in comments and front matter, nothing is thrown and every place is one of the text', () => {
  const piece = fc.constantFrom(
    'claimlint',
    '-disable',
    '-enable',
    '-line',
    '-next-block',
    '-file',
    ' ',
    ',',
    ' -- ',
    ' — ',
    'claim/pain',
    'claim/*',
    '*',
    'until',
    '2026-02-30',
    '2027-01-01',
    ':',
    'register',
    'CL-1',
    '\n',
    'PAIN',
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '---\n',
    '[',
    ']',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom('<!-- ', '---\n', '+++\n', '{/* '),
      (pieces, start) => {
        const source = start + pieces.join('')
        for (const kind of ['markdown', 'mdx'] as const) {
          for (const { span, fix } of silenceText(source, {}, kind).problems) {
            expect(span.start).toBeLessThanOrEqual(span.end)
            expect(span.end).toBeLessThanOrEqual(source.length)
            if (fix) expect(fix.range[1]).toBeLessThanOrEqual(source.length)
          }
        }
      },
    ),
    { numRuns: 500 },
  )
}, 30_000)

it('very many directives take no time to speak of', () => {
  const lines = [
    '<!-- claimlint-disable claim/pain -->',
    'PAIN',
    '<!-- claimlint-disable-next-line -->',
    '<!-- claimlint-enable safety/* -->',
  ]
  const source = `${lines.join('\n\n')}\n\n`.repeat(3000)
  expect(silenceText(source).silenced).toEqual([])
}, 20_000)
