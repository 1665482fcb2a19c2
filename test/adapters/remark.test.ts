import path from 'node:path'
import { build } from 'esbuild'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { remarkPlugin } from '../../src/adapters/remark/plugin.ts'
import { linter, recommended } from '../support/linter.ts'

const claim = 'Tea.\n\nElderberry tea boosts your **immunity**.\n'

function process(value: string, name = 'article.md'): Promise<VFile> {
  const config = { ...recommended(), rules: { 'claim/immunity': { level: 'error', options: {} } } } as const
  const plugin: Plugin<[], Root> = () =>
    remarkPlugin(
      ({ source, path: file = 'text.md' }) => linter.lintText(source, { filePath: file, config }).messages,
      id => `About ${id}.`,
    )
  return unified()
    .use(remarkParse)
    .use(plugin)
    .use(remarkStringify)
    .process(new VFile({ value, path: name }))
}

describe('the remark plugin', () => {
  it('reports findings as messages of the file, and leaves the text as it is', async () => {
    const file = await process(claim)
    expect(String(file)).toBe(claim)
    expect(file.messages).toHaveLength(1)
    expect(file.messages[0]).toMatchObject({
      source: 'claimlint',
      ruleId: 'claim/immunity',
      fatal: true,
      actual: 'boosts your immunity',
      note: 'About claim/immunity.',
      reason: expect.stringContaining('"boosts your immunity" is an immune claim'),
      place: {
        start: { line: 3, column: 16, offset: claim.indexOf('boosts') },
        end: { line: 3, column: 38, offset: claim.indexOf('**.') },
      },
    })
  })

  it('reads MDX by the name of the file', async () => {
    expect(
      (await process('export const a = 1\n\nTea boosts your immunity.\n', 'a.mdx')).messages,
    ).toHaveLength(1)
  })

  it('says so where the pipeline has a tree without its text', async () => {
    const file = new VFile({ path: 'a.md' })
    const tree = { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [] }] }
    await unified()
      .use(() => remarkPlugin(() => []))
      .run(tree, file)
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      'claimlint reads the text of a file, and this file has none. Pass it to the pipeline with its text: nothing was checked.',
    ])
  })

  it('bundles without Node where a page brings its own linter', async () => {
    const root = path.join(import.meta.dirname, '../..')
    const { metafile } = await build({
      entryPoints: [path.join(root, 'src/adapters/remark/plugin.ts')],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    expect(Object.keys(metafile.inputs).map(file => file.replace(/^.*\/src\//, 'src/'))).toHaveLength(4)
  })
})
