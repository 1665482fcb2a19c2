import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { main, workspace } from './client.ts'

/** What Neovim does in the test, in its own language: it works on 0.7, which Debian has, and on later ones. */
const script = `
local server, out = vim.env.CLAIMLINT, vim.env.OUT
local client = vim.lsp.start_client({
  name = 'claimlint',
  cmd = { vim.env.NODE, server, '--lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)
local found = function() return vim.diagnostic.get(0) end
assert(vim.wait(20000, function() return #found() > 0 end, 50), 'no diagnostics came')
local told = {}
for _, each in ipairs(found()) do
  told[#told + 1] = {
    code = each.code or each.user_data.lsp.code,
    severity = each.severity,
    text = vim.api.nvim_buf_get_text(0, each.lnum, each.col, each.end_lnum, each.end_col, {})[1],
  }
end
local params = {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = { line = 2, character = 30 }, ['end'] = { line = 2, character = 30 } },
  context = { diagnostics = {} },
}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
local titles = {}
for _, action in ipairs(answers[client].result) do
  titles[#titles + 1] = action.title
  if action.title == 'Remove this sentence.' then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  end
end
assert(vim.wait(20000, function()
  for _, each in ipairs(found()) do if each.lnum == 2 then return false end end
  return true
end, 50), 'the finding stayed')
vim.cmd('write')
vim.fn.writefile({ vim.fn.json_encode({ told = told, titles = titles }) }, out)
vim.cmd('qall!')
`

const open: ReturnType<typeof workspace>[] = []
afterEach(() => {
  for (const site of open.splice(0)) site.remove()
})

it('Neovim shows findings on the right words, and an action changes the text', () => {
  const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' })
  expect(version.status, 'Neovim is needed here: apt-get install neovim').toBe(0)
  const site = workspace({
    '.claimlintrc.yaml': 'extends: recommended\nprofile: commercial\n',
    'tea.md': '# Ginger\n\nNaïve 🌿 it is warm. Ginger boosts your immunity.\n',
    'drive.lua': script,
  })
  open.push(site)
  const out = join(site.root, 'out.json')
  execFileSync('nvim', ['--headless', '-u', 'NONE', 'tea.md', '-c', 'luafile drive.lua'], {
    cwd: site.root,
    env: { ...process.env, CLAIMLINT: main, NODE: process.execPath, OUT: out },
    timeout: 60_000,
  })
  const { told, titles } = JSON.parse(readFileSync(out, 'utf8'))
  expect(told).toContainEqual({ code: 'claim/immunity', severity: 1, text: 'boosts your immunity' })
  expect(titles).toContain('Disable claim/immunity for this line')
  expect(readFileSync(join(site.root, 'tea.md'), 'utf8')).toBe('# Ginger\n\nNaïve 🌿 it is warm.\n')
})
