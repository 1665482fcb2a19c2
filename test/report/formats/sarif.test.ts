import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/linter/fingerprint.ts'
import { hostile, message, render, result } from '../render.ts'

const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json')
const schema = JSON.parse(
  readFileSync(file.replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
)
const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const found = message()
const suppressed = {
  ...message({ ruleId: 'house/tone' }),
  suppressions: [{ kind: 'directive', justification: 'agreed' }],
}
const files = [
  result(
    '/site/blog/a tea #1.md',
    [found, message({ severity: 1, message: hostile, ruleId: 'house/tone' })],
    {
      suppressedMessages: [
        suppressed,
        { ...suppressed, suppressions: [{ kind: 'file', justification: '' }] },
      ],
    },
  ),
  result('/elsewhere/ü.md', [
    message({ related: [{ message: 'here', line: 1, column: 1, endLine: 1, endColumn: 2 }] }),
  ]),
  result('/site/drafts/x.md', [message({ ruleId: null, severity: 1, message: 'File ignored.' })]),
]

describe('sarif', () => {
  it('keeps to the schema of OASIS', async () => {
    for (const each of [files, [], [result('/site/clean.md', [])]]) {
      validate(JSON.parse(await render('sarif', each)))
      expect(validate.errors ?? []).toEqual([])
    }
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  it('has one run with places, names, suppressions and the rules met', async () => {
    const log = JSON.parse(await render('sarif', files))
    expect(log.runs).toHaveLength(1)
    const [{ results, tool, columnKind, originalUriBaseIds, invocations }] = log.runs
    expect({ columnKind, originalUriBaseIds }).toEqual({
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { uri: 'file:///site/' } },
    })
    expect(results[0]).toEqual({
      ruleId: 'claim/pain',
      ruleIndex: 0,
      level: 'error',
      message: { text: found.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'blog/a%20tea%20%231.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 15 },
          },
        },
      ],
      partialFingerprints: { 'claimlint/v1': fingerprint(found) },
    })
    expect(results.slice(2, 4).map((each: { suppressions: unknown }) => each.suppressions)).toEqual([
      [{ kind: 'inSource', justification: 'agreed' }],
      [{ kind: 'external' }],
    ])
    expect(results[4].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'file:///elsewhere/%C3%BC.md',
    })
    expect(results[4].relatedLocations[0].message.text).toBe('here')
    expect(results).toHaveLength(5)
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('File ignored.')
    expect(tool.driver).toMatchObject({
      name: 'claimlint',
      version: '1.2.3',
      informationUri: 'https://home.example/',
    })
    expect(tool.driver.rules).toMatchObject([
      {
        id: 'claim/pain',
        shortDescription: { text: 'Claims that something relieves pain' },
        help: { markdown: '# claim/pain\n\nSay what was measured, as in pain.\n' },
        helpUri: 'https://docs.example/pain',
      },
      { id: 'house/tone' },
    ])
  })

  it('says that a file could not be checked', async () => {
    const broken = result('/site/x.md', [message({ fatal: true })])
    const log = JSON.parse(await render('sarif', [broken]))
    expect(log.runs[0].invocations[0].executionSuccessful).toBe(false)
  })

  it('makes no link and no place for an argument of what an article says', async () => {
    const text = '[click](https://x.example) {0} \\[a](b) [1] {x}'
    const log = JSON.parse(await render('sarif', [result('/site/x.md', [message({ message: text })])]))
    expect(log.runs[0].results[0].message.text).toBe('\\[click](https://x.example) {{0}} \\[a](b) [1] {x}')
  })
})
