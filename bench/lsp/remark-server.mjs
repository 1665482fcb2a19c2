// Stands in for remark-language-server, which hands remark and settings like these to unified-language-server; that does
// the work. Run by bench/lsp/run.ts with the folder in which it is installed.
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(path.join(process.argv[2], 'package.json'))
const load = async name => import(pathToFileURL(require.resolve(name)).href)
const { createUnifiedLanguageServer } = await load('unified-language-server')
const { remark } = await load('remark')

createUnifiedLanguageServer({
  configurationSection: 'remark',
  defaultProcessor: remark,
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
})
