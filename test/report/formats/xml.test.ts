import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { loadFormatter } from '../../../src/report/index.ts'
import { hostile, message, pieces, render, result } from '../render.ts'

const files = [
  result('/site/tea.md', [
    message(),
    message({ severity: 1, message: hostile }),
    message({ ruleId: null, severity: 1 }),
  ]),
  result(`/site/${hostile}.md`, [message({ ruleId: hostile, fatal: true })]),
  result('/site/clean.md', []),
]

async function problems(xml: string, schema: string): Promise<string[]> {
  const contents = readFileSync(path.join(import.meta.dirname, '../schemas', schema), 'utf8')
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: schema, contents }],
  })
  return valid ? [] : errors.map(error => error.rawMessage)
}

describe('junit', () => {
  it('is what Jenkins reads', async () => {
    expect(await problems(await render('junit', files), 'jenkins-junit.xsd')).toEqual([])
    expect(await problems(await render('junit', []), 'jenkins-junit.xsd')).toEqual([])
    expect(await problems('<testsuites><file/></testsuites>', 'jenkins-junit.xsd')).not.toEqual([])
  })

  it('counts failures, and files that could not be checked as errors', async () => {
    const text = await render('junit', files)
    expect([...text.matchAll(/tests="\d+" failures="\d+" errors="\d+"/g)].map(([counts]) => counts)).toEqual([
      'tests="3" failures="3" errors="0"',
      'tests="1" failures="0" errors="1"',
      'tests="1" failures="0" errors="0"',
    ])
    expect(text).toContain('<testcase name="/site/clean.md" classname="claimlint" time="0"/>')
  })
})

describe('checkstyle', () => {
  it('keeps to its schema', async () => {
    expect(await problems(await render('checkstyle', files), 'checkstyle.xsd')).toEqual([])
    expect(await problems(await render('checkstyle', []), 'checkstyle.xsd')).toEqual([])
    expect(await problems('<checkstyle version="4.3"><error/></checkstyle>', 'checkstyle.xsd')).not.toEqual(
      [],
    )
  })

  it('has a schema that ESLint’s formatter keeps to', async () => {
    const plain = [
      result('/site/tea.md', [message(), message({ severity: 1 })]),
      result('/site/clean.md', []),
    ]
    const text = (
      await pieces(await loadFormatter('eslint-formatter-checkstyle', import.meta.dirname), plain)
    ).join('')
    expect(await problems(text, 'checkstyle.xsd')).toEqual([])
  })
})

it.each(['junit', 'checkstyle'])('%s: an article stays text', async name => {
  const text = await render(name, files)
  expect(text).not.toMatch(/<(?!\?xml|\/?(?:testsuites?|testcase|failure|error|checkstyle|file)\b)/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML may not hold
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe]|&#(?:0|8);/)
})
