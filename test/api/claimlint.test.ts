import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ClaimLint } from '../../src/api/claimlint.ts'
import type { ClaimLintOptions } from '../../src/api/options.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import type { LintResult } from '../../src/linter/types.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { core } from '../support/core.ts'

const claim = 'Elderberry tea boosts your immunity.\n'

const pack = `
name: acme
rules:
  - id: house/no-miracle
    description: Reports miracles.
    message: '"{words}".'
    wordings: [{ id: miracle, match: miracle }]
`

async function inFolder(
  files: Readonly<Record<string, string>>,
  work: (folder: string, open: (options?: ClaimLintOptions) => ClaimLint) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder(files)
  await work(folder, options => new ClaimLint({ cwd: folder, ...options }, core))
}

const ids = (results: readonly LintResult[]): (string | null)[][] =>
  results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))

describe('lintFiles', () => {
  const files = {
    'a.md': claim,
    'drafts/b.md': claim,
    'c.txt': claim,
    '.claimlintrc.yaml': 'rules: {claim/immunity: error}\nignores: [drafts]\n',
  }

  it('lints files, folders and globs under the config of each, in the order of paths', () =>
    inFolder(files, async (folder, open) => {
      const results = await open().lintFiles(['c.txt', '*.md'])
      expect(results.map(({ filePath }) => path.relative(folder, filePath))).toEqual(['a.md', 'c.txt'])
      for (const { messages, errorCount, source } of results) {
        expect(messages).toContainEqual(expect.objectContaining({ ruleId: 'claim/immunity', severity: 2 }))
        expect(errorCount).toBe(1)
        expect(source).toBe(claim)
      }
    }))

  it('lints the working folder where nothing is named, or nothing with passOnNoPatterns', () =>
    inFolder(files, async (_folder, open) => {
      expect(await open().lintFiles([])).toHaveLength(1)
      expect(await open().lintFiles('')).toHaveLength(1)
      expect(await open({ passOnNoPatterns: true }).lintFiles([])).toEqual([])
    }))

  it('warns about a file that is named and ignored, unless warnIgnored is false', () =>
    inFolder(files, async (_folder, open) => {
      const [result] = await open().lintFiles('drafts/b.md')
      expect(result?.messages).toMatchObject([{ messageId: 'ignored', severity: 1 }])
      expect(await open({ warnIgnored: false }).lintFiles('drafts/b.md')).toEqual([])
    }))

  it('ignores by ignorePatterns too, and nothing with ignore: false', () =>
    inFolder(files, async (_folder, open) => {
      const both = ['a.md', 'drafts/b.md']
      expect(ids(await open({ ignorePatterns: ['a.md'] }).lintFiles(both))).toEqual([[null], [null]])
      const all = ids(await open({ ignorePatterns: ['a.md'], ignore: false }).lintFiles(both))
      expect(all).toEqual([
        expect.arrayContaining(['claim/immunity']),
        expect.arrayContaining(['claim/immunity']),
      ])
    }))

  it('rejects for what gives nothing, unless errorOnUnmatchedPattern is false', () =>
    inFolder(files, async (_folder, open) => {
      await expect(open().lintFiles(['a.md', 'no.md'])).rejects.toThrow(
        'no files matching "no.md" were found',
      )
      expect(await open({ errorOnUnmatchedPattern: false }).lintFiles(['a.md', 'no.md'])).toHaveLength(1)
    }))

  it('rejects for a broken config with its place', () =>
    inFolder({ 'a.md': claim, '.claimlintrc.yaml': 'extends: recomended\n' }, async (_folder, open) => {
      await expect(open().lintFiles('a.md')).rejects.toThrow(
        /\.claimlintrc\.yaml:1:10: .*Did you mean "recommended"/,
      )
    }))

  it.each([[null], [42], [['a.md', '']], [[null]]])('refuses %j as patterns', async patterns => {
    await expect(
      Reflect.apply(ClaimLint.prototype.lintFiles, new ClaimLint({}, core), [patterns]),
    ).rejects.toThrow("'patterns' must be a file, folder or glob, or a list of them")
  })
})

describe('lintText', () => {
  it('lints a text without a name as <text>, with the config of the working folder', () =>
    inFolder({ '.claimlintrc.yaml': 'rules: {claim/immunity: error}\n' }, async (_folder, open) => {
      const results = await open().lintText(claim)
      expect(results).toMatchObject([{ filePath: '<text>', errorCount: 1, source: claim }])
    }))

  it('reads MDX by the name, which need not exist', () =>
    inFolder({}, async (folder, open) => {
      const text = 'export const tea = "boosts immunity"\n\nTea.\n'
      const [result] = await open().lintText(text, { filePath: 'page.mdx' })
      expect(result).toMatchObject({ filePath: path.join(folder, 'page.mdx'), messages: [] })
    }))

  it('gives nothing for a path that is ignored where warnIgnored is false', () =>
    inFolder({ '.claimlintrc.yaml': 'ignores: [drafts]\n' }, async (_folder, open) => {
      const filePath = 'drafts/tea.md'
      expect(ids(await open().lintText(claim, { filePath }))).toEqual([[null]])
      expect(await open().lintText(claim, { filePath, warnIgnored: false })).toEqual([])
    }))

  it.each([
    [[42], "'code' must be a text, found 42."],
    [['', null], "'options' must be a set of options, found nothing."],
    [['', { filepath: 'a.md' }], 'Unknown option \'filepath\'. Did you mean "filePath"?'],
    [['', { filePath: '' }], "'options.filePath' must be a path"],
    [['', { warnIgnored: 1 }], "'options.warnIgnored' must be true or false, found 1."],
  ])('refuses %j', async (values, message) => {
    await expect(
      Reflect.apply(ClaimLint.prototype.lintText, new ClaimLint({}, core), values),
    ).rejects.toThrow(message)
  })
})

describe('options', () => {
  it('are refused all at once, with what was expected and what was meant', () => {
    const options = {
      cwd: 'articles',
      fix: 'yes',
      fixTypes: ['problem', 'suggestion', 'problm'],
      today: '2026-02-30',
      warnIgnred: true,
      profile: 'commercial',
      overrideConfigFile: false,
      cache: 'yes',
      cacheLocation: ' ',
      cacheStrategy: 'time',
      concurrency: 0,
      parser: 'marked',
    }
    let said = ''
    try {
      Reflect.construct(ClaimLint, [options, core])
    } catch (error) {
      said = String(error)
    }
    expect(said.split('\n')).toEqual([
      'InvalidOptionsError: Invalid options:',
      '- Unknown option \'warnIgnred\'. Did you mean "warnIgnored"?',
      "- Unknown option 'profile'. Use 'overrideConfig.profile'.",
      '- \'cwd\' must be an absolute path, found "articles".',
      "- 'overrideConfigFile' must be the path of a config, true (look for none) or null, found false.",
      '- \'fix\' must be true, false or a function, found "yes".',
      '- \'cache\' must be true or false, found "yes".',
      '- \'cacheLocation\' must be the path of a file or folder, found " ".',
      '- \'cacheStrategy\' must be "metadata" or "content", found "time".',
      '- \'concurrency\' must be a whole number from 1 on, "auto" or "off", found 0.',
      '- \'parser\' must be "auto", "satteri" or "remark", found "marked".',
      '- \'today\' must be a day such as "2026-11-22", found "2026-02-30".',
      '- \'fixTypes\' lists "problem" and "directive", found "suggestion". Nothing of that kind is fixed: rewordings are suggestions, which a person chooses.',
      '- \'fixTypes\' lists "problem" and "directive", found "problm". Did you mean "problem"?',
    ])
  })

  it('overrideConfig holds over the config of the file', () =>
    inFolder({ '.claimlintrc.yaml': 'rules: {claim/immunity: error}\n' }, async (_folder, open) => {
      const severity = async (options: ClaimLintOptions): Promise<unknown> =>
        (await open(options).lintText(claim))[0]?.messages.find(({ ruleId }) => ruleId === 'claim/immunity')
          ?.severity
      expect(await severity({})).toBe(2)
      expect(await severity({ overrideConfigFile: true })).toBe(1)
      expect(await severity({ overrideConfig: { rules: { 'claim/immunity': 'off' } } })).toBeUndefined()
    }))

  it('overrideConfig is the whole config where no other is looked for', () =>
    inFolder(
      { 'pack.yml': pack, '.claimlintrc.yaml': 'rules: {claim/immunity: off}\n' },
      async (_folder, open) => {
        const overrideConfig = {
          packs: ['./pack.yml'],
          ignores: ['drafts'],
          rules: { 'house/no-miracle': 'error' },
        } as const
        const linter = open({ overrideConfigFile: true, overrideConfig })
        expect(ids(await linter.lintText(`A miracle. ${claim}`))[0]).toEqual(
          expect.arrayContaining(['house/no-miracle', 'claim/immunity']),
        )
        expect(await linter.isPathIgnored('drafts/a.md')).toBe(true)
        await expect(
          open({ overrideConfigFile: true, overrideConfig: { packs: './no.yml' } }).lintText(claim),
        ).rejects.toThrow('packs: "./no.yml" cannot be read: there is no such file.')
        expect(() => open({ overrideConfig })).toThrow('overrideConfig: "packs" belongs to a whole config.')
      },
    ))

  it('overrideConfig is checked as a config is', () => {
    const overrideConfig = { profile: 'shop', rules: { 'claim/imunity': 'error' } }
    expect(() => Reflect.construct(ClaimLint, [{ overrideConfig }, core])).toThrow(
      /overrideConfig: profile: expected "publisher"[\s\S]*Unknown rule "claim\/imunity"\. Did you mean "claim\/immunity"/,
    )
  })

  it('ruleFilter decides which rules run', () =>
    inFolder({ '.claimlintrc.yaml': 'rules: {claim/immunity: warn}\n' }, async (_folder, open) => {
      const asked: { ruleId: string; severity: number }[] = []
      const ruleFilter: ClaimLintOptions['ruleFilter'] = rule => {
        asked.push(rule)
        return rule.ruleId === 'claim/immunity'
      }
      expect(ids(await open({ ruleFilter }).lintText(claim))).toEqual([['claim/immunity']])
      expect(asked).toContainEqual({ ruleId: 'claim/immunity', severity: 1 })
      expect(asked).toContainEqual({ ruleId: 'claim/cancer', severity: 2 })
    }))
})

describe('the baseline', () => {
  const entry = { rule: 'claim/immunity', words: 'boosts your immunity', sentence: claim.trim() }
  const baseline = JSON.stringify({ version: 1, hashed: false, files: { 'a.md': [entry] } })
  const files = { 'a.md': claim, '.claimlintrc.yaml': 'rules: {claim/immunity: error}\n' }

  it('is applied where applySuppressions says so, anew for each call', () =>
    inFolder({ ...files, 'claimlint-suppressions.json': baseline }, async (_folder, open) => {
      const linter = open({ applySuppressions: true })
      for (const [result] of [
        await linter.lintFiles('a.md'),
        await linter.lintFiles('a.md'),
        await linter.lintText(claim, { filePath: 'a.md' }),
      ]) {
        expect(result?.errorCount).toBe(0)
        expect(result?.suppressedMessages).toMatchObject([
          { ruleId: 'claim/immunity', suppressions: [{ kind: 'file' }] },
        ])
      }
      expect((await linter.lintText(claim))[0]?.errorCount).toBe(1)
      expect((await open().lintFiles('a.md'))[0]?.errorCount).toBe(1)
    }))

  it('may be elsewhere, or absent', () =>
    inFolder({ ...files, 'old.json': baseline }, async (_folder, open) => {
      const elsewhere = open({ applySuppressions: true, suppressionsLocation: 'old.json' })
      expect((await elsewhere.lintFiles('a.md'))[0]?.errorCount).toBe(0)
      expect((await open({ applySuppressions: true }).lintFiles('a.md'))[0]?.errorCount).toBe(1)
    }))
})

it('allowInlineConfig: false leaves directives without effect', () =>
  inFolder({}, async (_folder, open) => {
    const text = `${claim.trim()} <!-- claimlint-disable-line claim/immunity -- why -->`
    expect(ids(await open().lintText(text))[0]).not.toContain('claim/immunity')
    expect(ids(await open({ allowInlineConfig: false }).lintText(text))[0]).toContain('claim/immunity')
  }))

describe('fixes', () => {
  const text = '# Ginger\n\nThis ginger tea eases nausea. Take 2 g a day.\n'
  const advice = 'Ask your doctor before you take ginger.'
  const files = {
    'tea.md': text,
    '.claimlintrc.yaml': `inserts: {medical-consultation: {text: ${advice}}}\n`,
  }
  const fixed = `${text}\n${advice}\n`

  it('are made in memory, and written by outputFixes', () =>
    inFolder(files, async (folder, open) => {
      const results = await open({ fix: true }).lintFiles('tea.md')
      expect(results[0]).toMatchObject({ output: fixed })
      expect(results[0]).not.toHaveProperty('source')
      expect(readFileSync(path.join(folder, 'tea.md'), 'utf8')).toBe(text)
      await ClaimLint.outputFixes(results)
      expect(readFileSync(path.join(folder, 'tea.md'), 'utf8')).toBe(fixed)
    }))

  it('can be chosen by message and by kind', () =>
    inFolder(files, async (_folder, open) => {
      const outputUnder = async (options: ClaimLintOptions): Promise<unknown> =>
        (await open(options).lintFiles('tea.md'))[0]?.output
      expect(await outputUnder({ fix: ({ ruleId }) => ruleId === 'required/medical-consultation' })).toBe(
        fixed,
      )
      expect(await outputUnder({ fix: () => false })).toBeUndefined()
      expect(await outputUnder({ fix: true, fixTypes: ['problem'] })).toBe(fixed)
      expect(await outputUnder({ fix: true, fixTypes: ['directive'] })).toBeUndefined()
    }))

  it('are not written over a file that changed meanwhile', () =>
    inFolder(files, async (folder, open) => {
      const results = await open({ fix: true }).lintFiles('tea.md')
      writeFileSync(path.join(folder, 'tea.md'), 'New.\n')
      await expect(ClaimLint.outputFixes(results)).rejects.toThrow('has changed since it was linted')
      expect(readFileSync(path.join(folder, 'tea.md'), 'utf8')).toBe('New.\n')
    }))
})

describe('configs', () => {
  const files = { 'blog/.claimlintrc.yaml': 'profile: commercial\nignores: [drafts]\n', 'other.json': '{}' }

  it('calculateConfigForFile, isPathIgnored and findConfigFile tell what holds', () =>
    inFolder(files, async (folder, open) => {
      const linter = open()
      expect(await linter.calculateConfigForFile('blog/a.md')).toMatchObject({ profile: 'commercial' })
      expect(await linter.calculateConfigForFile('a.md')).toMatchObject({ profile: 'publisher' })
      expect(await linter.isPathIgnored('blog/drafts/a.md')).toBe(true)
      expect(await linter.isPathIgnored('blog/a.md')).toBe(false)
      expect(await linter.findConfigFile('blog/a.md')).toBe(path.join(folder, 'blog/.claimlintrc.yaml'))
      expect(await linter.findConfigFile()).toBeUndefined()
      const named = open({ overrideConfigFile: 'other.json' })
      expect(await named.findConfigFile('blog/a.md')).toBe(path.join(folder, 'other.json'))
      await expect(linter.calculateConfigForFile('')).rejects.toThrow("'filePath' must be a path")
    }))
})

describe('reports', () => {
  it('loadFormatter gives what the command line prints, for our formats and for those that need claims', () =>
    inFolder({ 'a.md': claim }, async (folder, open) => {
      const linter = open()
      const results = await linter.lintFiles('a.md')
      const stylish = await (await linter.loadFormatter()).format(results)
      expect(stylish).toContain('claim/immunity')
      const json: unknown = JSON.parse(await (await linter.loadFormatter('json')).format(results))
      expect(json).toMatchObject([{ filePath: path.join(folder, 'a.md') }])
      expect(await (await linter.loadFormatter('register')).format(results)).toContain('boosts your immunity')
      await expect(linter.loadFormatter('jsn')).rejects.toThrow('Did you mean "json"?')
    }))

  it('getErrorResults leaves the errors, getRulesMetaForResults tells of their rules', () =>
    inFolder({ 'a.md': claim, 'b.md': 'Tea.\n' }, async (_folder, open) => {
      const linter = open({ overrideConfig: { rules: { 'claim/immunity': 'error' } } })
      const errors = ClaimLint.getErrorResults(await linter.lintFiles('.'))
      expect(ids(errors)).toEqual([['claim/immunity']])
      expect(errors[0]).toMatchObject({ errorCount: 1, warningCount: 0 })
      expect(linter.getRulesMetaForResults(errors)).toEqual({
        'claim/immunity': { type: 'problem', docs: { description: expect.stringContaining('immun') } },
      })
      expect(linter.hasFlag('anything')).toBe(false)
    }))
})

describe('fromOptionsModule', () => {
  it('reads options from a module', () =>
    inFolder({ 'options.mjs': "export default { fixTypes: ['layout'] }\n" }, async folder => {
      const url = pathToFileURL(path.join(folder, 'options.mjs'))
      await expect(ClaimLint.fromOptionsModule(url)).rejects.toThrow('found "layout"')
      await expect(Reflect.apply(ClaimLint.fromOptionsModule, ClaimLint, ['./x.mjs'])).rejects.toThrow(
        "'url' must be a URL object",
      )
    }))
})

describe('directives', () => {
  it('can be ruled out by overrideConfig', () =>
    inFolder({}, async (_folder, open) => {
      const text = `<!-- claimlint-disable-next-line claim/immunity -- checked -->\n${claim}`
      const idsUnder = async (options: ClaimLintOptions) => ids(await open(options).lintText(text))[0]
      expect(await idsUnder({})).not.toContain('claim/immunity')
      expect(await idsUnder({ overrideConfig: { noInlineConfig: true } })).toContain('claim/immunity')
    }))
})

describe('stats', () => {
  it('tell of parser, rules and passes where they are asked for', () =>
    inFolder({}, async (_folder, open) => {
      const [plain] = await open().lintText(claim)
      expect(plain).not.toHaveProperty('stats')
      const [timed] = await open({ stats: true }).lintText(claim)
      expect(timed?.stats).toMatchObject({
        fixPasses: 0,
        times: { passes: [{ parse: { total: expect.any(Number) } }] },
      })
    }))
})

describe('parser', () => {
  it('is satteri where nothing else is asked for, with the results of remark', () =>
    inFolder({ 'a.md': `# Tea\n\n- ${claim}` }, async folder => {
      const parsers: unknown[] = []
      const watched: typeof core = {
        ...core,
        loadLinter(today, readProse, parse, stopwatch) {
          parsers.push(parse)
          return core.loadLinter(today, readProse, parse, stopwatch)
        },
      }
      const lint = (options: ClaimLintOptions): Promise<LintResult[]> =>
        new ClaimLint({ cwd: folder, ...options }, watched).lintFiles('.')
      expect(await lint({})).toEqual(await lint({ parser: 'remark' }))
      expect(await lint({ parser: 'satteri' })).toEqual(await lint({ parser: 'remark' }))
      expect(parsers.map(parse => parse === parseRemark)).toEqual([false, true, false, true])
    }))
})
