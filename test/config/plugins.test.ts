import { describe, expect, it } from 'vitest'
import { ClaimLint } from '../../src/api/claimlint.ts'
import type { LintMessage } from '../../src/linter/types.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { core } from '../support/core.ts'

const plugin = `export default {
  meta: { name: 'acme', version: '1.0.0' },
  rules: {
    'no-miracle': {
      meta: { description: 'Reports miracles.', messages: { found: '"{words}": we do not work miracles.' } },
      wordings: [{ id: 'miracle', match: 'miracle' }],
    },
    'long-title': {
      meta: {
        description: 'Reports long titles.',
        messages: { long: 'This title has {count} characters, more than {most}.' },
        options: { most: { type: 'number', default: 20, least: 1, most: 200, description: 'Characters.' } },
        weights: { long: 'high' },
      },
      *find({ document, options }) {
        for (const block of document.blocks) {
          if (block.kind !== 'heading' || block.prose.length <= options.most) continue
          const last = block.runs.at(-1)
          yield {
            place: { span: { start: block.runs[0].source, end: last.source + last.sourceLength } },
            messageId: 'long',
            weight: 'high',
            data: { count: block.prose.length, most: options.most },
          }
        }
      },
    },
  },
  lexicon: [{ kind: 'agent', groups: [{ class: 'botanical', id: 'moonwort', words: ['moonwort'] }] }],
  substances: [
    {
      id: 'moonwort',
      names: ['moonwort'],
      legalNote: true,
      reviewed: '2026-11-01',
    },
  ],
}
`
const article = '# Moonwort, the miracle of the mountains\n\nMoonwort boosts your immunity.\n'

/** What is found in a folder with these files. */
async function lint(files: Readonly<Record<string, string>>, text = article): Promise<LintMessage[]> {
  const linter = new ClaimLint({ cwd: temporaryFolder(files), today: '2026-11-22' }, core)
  return (await linter.lintText(text, { filePath: 'article.md' })).flatMap(({ messages }) => messages)
}

/** Why a config with these plugins is refused. */
async function refusal(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder(files)
  const linter = new ClaimLint({ cwd: folder }, core)
  const said = await linter.lintText('Tea.').then(
    () => 'nothing',
    error => String(error instanceof Error ? error.message : error),
  )
  return said.replaceAll(folder, '<cwd>')
}

describe('plugins', () => {
  const config = { '.claimlintrc.yaml': 'plugins: [./plugin.mjs]\n', 'plugin.mjs': plugin }

  it('bring rules of code and of wordings, under their name', async () => {
    const messages = await lint(config)
    expect(messages).toContainEqual(
      expect.objectContaining({
        ruleId: 'acme/no-miracle',
        message: '"miracle": we do not work miracles.',
        severity: 1,
        line: 1,
        column: 17,
        endColumn: 24,
      }),
    )
    expect(messages).toContainEqual(
      expect.objectContaining({
        ruleId: 'acme/long-title',
        message: 'This title has 38 characters, more than 20.',
        severity: 2,
        line: 1,
        column: 3,
      }),
    )
  })

  it('bring words and substances', async () => {
    const withPlugin = await lint(config)
    const without = await lint({})
    const ids = (messages: readonly LintMessage[]) => messages.map(({ ruleId }) => ruleId)
    expect(ids(withPlugin)).toContain('required/legal-status')
    expect(ids(without)).not.toContain('required/legal-status')
  })

  it('have their rules set like any other, with options that are checked', async () => {
    const rules = 'rules: {acme/no-miracle: off, acme/long-title: [warn, {most: 30}]}\n'
    const messages = await lint({ ...config, '.claimlintrc.yaml': `plugins: ./plugin.mjs\n${rules}` })
    expect(messages.filter(({ ruleId }) => ruleId?.startsWith('acme/'))).toMatchObject([
      { ruleId: 'acme/long-title', severity: 1, data: { most: 30 } },
    ])
    expect(
      await refusal({
        ...config,
        '.claimlintrc.yaml': 'plugins: ./plugin.mjs\nrules: {acme/no-mirakle: off}\n',
      }),
    ).toContain('.claimlintrc.yaml:2:9: Unknown rule "acme/no-mirakle". Did you mean "acme/no-miracle"?')
    expect(
      await refusal({
        ...config,
        '.claimlintrc.yaml': 'plugins: ./plugin.mjs\nrules: {acme/long-title: [warn, {most: 0}]}\n',
      }),
    ).toContain('.claimlintrc.yaml:2:')
  })

  it('are found as packages, by their short names', async () => {
    const manifest = (name: string): string =>
      JSON.stringify({ name, type: 'module', exports: { import: './index.js' } })
    const at = (name: string, called: string) => ({
      [`node_modules/${name}/package.json`]: manifest(name),
      [`node_modules/${name}/index.js`]: plugin.replace("name: 'acme'", `name: '${called}'`),
    })
    const messages = await lint({
      '.claimlintrc.yaml': 'plugins: [acme, "@tea"]\n',
      ...at('claimlint-plugin-acme', 'acme'),
      ...at('@tea/claimlint-plugin', 'tea'),
    })
    const told = messages.flatMap(({ ruleId, data }) => [ruleId, data?.['also']].flat())
    expect(told).toEqual(
      expect.arrayContaining(['acme/no-miracle', 'tea/no-miracle', 'acme/long-title', 'tea/long-title']),
    )
  })

  it('may stand in a JavaScript config themselves', async () => {
    const messages = await lint({
      'plugin.mjs': plugin,
      'claimlint.config.mjs': "import acme from './plugin.mjs'\nexport default { plugins: [acme] }\n",
    })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('acme/no-miracle')
  })

  it('that fail on a file are named, and the file is reported as not checked', async () => {
    const module = `export default {meta: {name: 'a'}, rules: {x: {
      meta: {description: 'X.', messages: {found: 'X'}},
      find() { throw new TypeError('oh') },
    }}}`
    const messages = await lint({ '.claimlintrc.yaml': 'plugins: ./p.mjs\n', 'p.mjs': module })
    expect(messages).toMatchObject([
      {
        fatal: true,
        message: expect.stringContaining('The rule "a/x" of a plugin failed on this file (TypeError: oh).'),
      },
    ])
  })

  it.each([
    [
      'a missing package',
      'plugins: [acme]',
      '',
      'plugins: the package "claimlint-plugin-acme" was not found. Install it',
    ],
    ['a missing file', 'plugins: [./no.mjs]', '', 'plugins: "./no.mjs" cannot be loaded: it does not exist.'],
    [
      'a module that throws',
      'plugins: [./p.mjs]',
      'throw new Error("no")',
      'plugins: "./p.mjs" cannot be loaded: Error: no.',
    ],
    [
      'no default export',
      'plugins: [./p.mjs]',
      'export const a = 1',
      'plugins: "./p.mjs": expected {meta, rules, lexicon, substances}, found nothing.',
    ],
    [
      'a number',
      'plugins: [42]',
      '',
      'plugins: expected a package such as "acme", a path or a plugin, found 42.',
    ],
    [
      'no name',
      'plugins: [./p.mjs]',
      'export default {meta: {}, rules: {}}',
      'meta.name: expected lower-case letters, digits and hyphens, found nothing.',
    ],
    [
      'one of our groups',
      'plugins: [./p.mjs]',
      'export default {meta: {name: "claim"}, rules: {}}',
      'meta.name: "claim" is a group of rules of claimlint.',
    ],
    [
      'an unknown key',
      'plugins: [./p.mjs]',
      'export default {meta: {name: "a"}, rule: {}}',
      'unknown key "rule". Did you mean "rules"?',
    ],
    [
      'a rule that finds nothing',
      'plugins: [./p.mjs]',
      'export default {meta: {name: "a"}, rules: {x: {meta: {description: "X.", messages: {found: "X"}}}}}',
      'rules.x: it has neither "find" nor "wordings": it would find nothing.',
    ],
    [
      'a wording that does not compile',
      'plugins: [./p.mjs]',
      'export default {meta: {name: "a"}, rules: {x: {meta: {description: "X.", messages: {found: "X"}}, wordings: [{id: "x", match: "<nothing"}]}}}',
      'plugins: plugin a: ',
    ],
    [
      'a word list of an unknown kind',
      'plugins: [./p.mjs]',
      'export default {meta: {name: "a"}, lexicon: [{kind: "agnt", groups: [{words: ["x"]}]}]}',
      'unknown kind `agnt`. Did you mean',
    ],
    [
      'a substance with a mistake',
      'plugins: [./p.mjs]',
      'export default {meta: {name: "a"}, substances: [{id: "x"}]}',
      'plugins: ',
    ],
  ])('refuse %s, at the place in the config', async (_what, config, module, message) => {
    const said = await refusal({ '.claimlintrc.yaml': `${config}\n`, 'p.mjs': module })
    expect(said).toMatch(/^<cwd>\/\.claimlintrc\.yaml:1:\d+: /)
    expect(said).toContain(message)
  })

  it('are not run where the files are not trusted', async () => {
    const { createConfigs } = await import('../../src/config/load-config.ts')
    const cwd = temporaryFolder({ ...config, 'plugin.mjs': 'throw new Error("it ran")' })
    const configs = createConfigs({
      cwd,
      catalogue: [],
      configFile: null,
      lookup: true,
      commandLine: { profile: null, jurisdictions: null, rules: [] },
      trusted: false,
      loadPacks: core.loadPacks,
    })
    await expect(configs.forFile(`${cwd}/a.md`)).rejects.toThrow(
      '"./plugin.mjs" is code, and this workspace is not trusted',
    )
  })
})
