import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { noticesOf } from './notices.ts'

/*
 * Puts what `src/mcp/sdk.ts` uses of the Model Context Protocol's SDK into that one file of the build. Installed, the
 * SDK brings more than eighty packages, most of them for servers on the web that we do not run.
 */

const file = 'dist/src/mcp/sdk.js'
const { metafile } = await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  // The parts that are CommonJS ask for modules of Node in its way.
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
writeFileSync('dist/src/mcp/sdk.licenses.txt', noticesOf(Object.keys(metafile.inputs)))
