import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { root } from './repository.ts'

const folder = join(root, 'dist/playground')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }

let browser: Browser
let server: Server
let address = ''
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['dist/scripts/build-playground.js'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status: built.status, said: built.stderr }).toEqual({ status: 0, said: '' })
  server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'text/plain')
    try {
      response.end(readFileSync(join(folder, name)))
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  complaints = []
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text())
  })
  await page.goto(address)
  await page.getByText(/\d+ errors?, \d+ warnings?/).waitFor()
  return async () => {
    expect(complaints).toEqual([])
    await page.close()
  }
})

async function write(text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}

test('claims are underlined and listed while one writes', async () => {
  await write('Garlic boosts your immunity.')
  const underlined = (): Promise<string[]> => page.locator('.cm-lintRange').allTextContents()
  await expect.poll(underlined).toContain('boosts your immunity')
  await write('There is no evidence that garlic boosts immunity.')
  await page.getByText('Nothing found.').waitFor()
})

test('profile and jurisdiction decide', async () => {
  await write('Our garlic capsules support immune function.')
  const shown = async (): Promise<string> => (await page.locator('#counts').textContent()) ?? ''
  await page.getByLabel('Profile').selectOption('commercial')
  await page.getByLabel('EU').check()
  await expect.poll(shown).toContain('error')
  const selling = await page.locator('.finding').count()
  await page.getByLabel('Profile').selectOption('publisher')
  await page.getByLabel('EU').uncheck()
  await page.getByLabel('US', { exact: true }).uncheck()
  await expect.poll(() => page.locator('.finding').count()).toBeLessThan(selling)
})

test('a rule is explained, and the way back leads to the findings', async () => {
  await page.getByRole('button', { name: 'claim/immunity' }).first().click()
  await page.getByRole('heading', { name: 'claim/immunity' }).waitFor()
  await page.getByRole('link', { name: 'claim/infection' }).first().click()
  await page.getByRole('heading', { name: 'claim/infection' }).waitFor()
  await page.getByRole('button', { name: 'Back to the findings' }).click()
  expect(await page.locator('#findings').isVisible()).toBe(true)
})

test('a link opens the same article with the same settings', async () => {
  await write('Ginger “cures” nothing – ünïcode & <b>tags</b>.\n\nGinger cures asthma.')
  await page.getByLabel('Profile').selectOption('commercial')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.url()).toContain('#v1=')
  const other = await browser.newPage()
  await other.goto(page.url())
  await other.getByText(/\d+ errors?/).waitFor()
  expect(await other.locator('.cm-line').allTextContents()).toEqual([
    'Ginger “cures” nothing – ünïcode & <b>tags</b>.',
    '',
    'Ginger cures asthma.',
  ])
  expect(await other.getByLabel('Profile').inputValue()).toBe('commercial')
  await other.close()
})

test('a broken link opens the example', async () => {
  const other = await browser.newPage()
  await other.goto(`${address}#v1=nonsense`)
  await other.getByText('elderberry tea').first().waitFor()
  await other.close()
})

test.each(['light', 'dark'])('nothing stands in the way of assistive technology (%s)', async theme => {
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' })
  await page.evaluate(axe)
  const violations = await page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0]?.html))',
  )
  const { CLAIMLINT_PICTURES: pictures } = process.env
  if (pictures) await page.screenshot({ path: join(pictures, `playground-${theme}.png`) })
  expect(violations).toEqual([])
})
