import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { rules } from '../rules/index.ts'

const root = process.cwd()
const source = path.join(root, 'docs/playground')
const target = path.join(root, 'dist/playground')

/** The README of a rule as HTML; links between rules name the rule. */
function pageOf(id: string): string {
  const text = readFileSync(path.join(root, 'rules', id, 'README.md'), 'utf8')
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync(text)
  const group = id.split('/')[0] ?? ''
  return String(html).replace(
    /<a href="((?:\.\.\/){1,2})([\w/-]+)\/README\.md">/g,
    (_, up: string, name: string) =>
      `<a href="#" data-rule="${up.length === 3 ? `${group}/${name}` : name}">`,
  )
}

/** Puts tables and pages in where the playground imports them. Strings parse faster than literals. */
const ours: Plugin = {
  name: 'claimlint',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^claimlint:/ }, ({ path: name }) => ({ path: name, namespace: 'claimlint' }))
    onLoad({ filter: /^claimlint:tables$/, namespace: 'claimlint' }, () => ({
      contents: readFileSync(path.join(root, 'dist/tables.json'), 'utf8'),
      loader: 'json',
    }))
    onLoad({ filter: /^claimlint:pages$/, namespace: 'claimlint' }, () => ({
      contents: JSON.stringify(Object.fromEntries(rules.map(({ meta }) => [meta.id, pageOf(meta.id)]))),
      loader: 'json',
    }))
  },
}

mkdirSync(target, { recursive: true })
await build({
  entryPoints: { playground: path.join(source, 'main.ts') },
  outdir: target,
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2023',
  loader: { '.md': 'text' },
  plugins: [ours],
  logLevel: 'warning',
})
copyFileSync(path.join(source, 'index.html'), path.join(target, 'index.html'))
copyFileSync(path.join(source, 'style.css'), path.join(target, 'playground.css'))
