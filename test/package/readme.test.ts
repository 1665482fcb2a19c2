import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { withRulesTable } from '../../scripts/generate-docs.ts'
import { groups } from '../../src/cli/options/table.ts'
import { readConfigText } from '../../src/config/source.ts'
import { validateConfig } from '../../src/config/validate/config.ts'
import * as api from '../../src/index.ts'
import { lint } from '../support/linter.ts'

const root = path.join(import.meta.dirname, '../..')
const metas = rules.map(rule => rule.meta)

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

const readme = read('README.md')

/** The fenced blocks of a language. */
function fences(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text ?? '')
}

describe('README', () => {
  it('has the table of rules as they are (else: npm run generate)', () => {
    expect(readme).toBe(withRulesTable(readme, metas))
  })

  it('has config examples that are valid', () => {
    const examples = fences('yaml')
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      const source = readConfigText('.claimlintrc.yaml', example)
      expect(validateConfig(source, metas).problems).toEqual([])
      expect(source.value).toHaveProperty('extends')
    }
  })

  it('lists options that there are', () => {
    const known = groups.flatMap(([, group]) =>
      Object.values(group).flatMap(({ declared }) => declared.map(({ long }) => long)),
    )
    const table = readme.slice(readme.indexOf('| Option'), readme.indexOf('| Exit code'))
    const named = [...table.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(option => ![...known, '--help'].includes(option))).toEqual([])
  })

  it('names files and headings that are there', () => {
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(
      ([, text]) =>
        `#${(text ?? '')
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replaceAll(' ', '-')}`,
    )
    const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')
    const broken = targets.filter(target =>
      target.startsWith('#') ? !headings.includes(target) : !existsSync(path.join(root, target)),
    )
    expect(broken).toEqual([])
  })

  it('runs scripts that package.json has', () => {
    const scripts: unknown = JSON.parse(read('package.json')).scripts
    const named = [...readme.matchAll(/npm (?:run (\S+?)|(test))\b/g)].map(
      ([, run, test]) => run ?? test ?? '',
    )
    expect(named).toContain('test')
    for (const name of named) expect(scripts).toHaveProperty([name])
  })

  it('imports from code what the package exports', () => {
    const names = fences('js').flatMap(code =>
      [...code.matchAll(/import \{([^}]+)\} from 'claimlint'/g)].flatMap(([, list]) =>
        (list ?? '').split(',').map(name => name.trim()),
      ),
    )
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(api).toHaveProperty(name)
  })

  it('reads its own example as it says', () => {
    const example = /^> (.*ginger tea.*)$/m.exec(readme)?.[1] ?? ''
    expect(lint(example)).toContainEqual(
      expect.objectContaining({ ruleId: 'claim/pain', data: expect.objectContaining({ hedged: true }) }),
    )
  })
})

describe('the article of the first command', () => {
  const messages = lint(read('fixtures/articles/kratom.md'))
  const lines = read('fixtures/articles/kratom.md').split('\n')
  const lineOf = (words: string): number => lines.findIndex(line => line.includes(words)) + 1

  it('has claims of many kinds, with errors among them', () => {
    const ids = new Set(messages.flatMap(({ ruleId, data }) => [ruleId, data?.['also']].flat()))
    for (const id of [
      'claim/immunity',
      'claim/pain',
      'claim/disease-treatment',
      'claim/addiction-treatment',
      'evidence/vague',
      'evidence/proven',
      'medicine/substitute',
      'safety/absolute',
      'safety/addiction',
      'safety/natural',
      'required/legal-status',
    ]) {
      expect(ids).toContain(id)
    }
    expect(messages.filter(message => message.severity === 2).length).toBeGreaterThan(5)
  })

  it('has a legal note that is vague, and advice to ask a doctor', () => {
    expect(messages).toContainEqual(
      expect.objectContaining({ ruleId: 'required/legal-status', messageId: 'vague' }),
    )
    expect(messages.map(message => message.ruleId)).not.toContain('required/medical-consultation')
  })

  it.each([
    'Clinical evidence is another matter',
    'It is not clear whether kratom',
    'That last point deserves',
    'Reported harms include',
    'they are no evidence',
    'The honest answer is',
    'No promises about diseases',
    'Some people find it pleasant',
    'Talk to your doctor',
    'for information only',
  ])('leaves a careful sentence alone: %s', words => {
    const line = lineOf(words)
    expect(line).toBeGreaterThan(0)
    const column = (lines[line - 1] ?? '').indexOf(words) + 1
    const end = (lines[line - 1] ?? '').indexOf('.', column)
    const on = messages.filter(
      message => message.line === line && message.column >= column && message.column <= end + 1,
    )
    expect(on.map(message => message.message)).toEqual([])
  })
})
