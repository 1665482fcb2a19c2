import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { root } from './repository.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let folder = ''
let browser: Browser
let page: Page
/** What the page did that it should not: errors, console lines, requests. */
let incidents: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimlint-report-'))
  mkdirSync(join(folder, 'shop'))
  const article = readFileSync(join(root, 'fixtures/articles/kratom.md'), 'utf8')
  writeFileSync(join(folder, 'kratom.md'), article)
  writeFileSync(
    join(folder, 'shop/tea.md'),
    '# Tea\n\nGinger tea relieves chronic pain and <img src="https://x.example/a.png" onerror="document.title=1"> boosts immunity.\n',
  )
  const main = join(root, 'dist/claimlint.cjs')
  spawnSync(process.execPath, [main, '.', '-f', 'html', '-o', 'report.html'], { cwd: folder })
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  incidents = []
})

afterEach(() => page.close())

async function open(colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<void> {
  page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
  const report = pathToFileURL(join(folder, 'report.html')).href
  page.on('console', message => incidents.push(`console: ${message.text()}`))
  page.on('pageerror', error => incidents.push(`error: ${error.message}`))
  page.on('request', request => {
    if (request.url() !== report) incidents.push(`request: ${request.url()}`)
  })
  await page.goto(report)
}

/** How many findings can be seen. */
function seen(): Promise<number> {
  return page.locator('.finding:visible').count()
}

/** The value of an expression in the page, as text. */
async function evaluated(expression: string): Promise<string> {
  return String(await page.evaluate(expression))
}

/** The id of the element that has the focus. */
function focused(): Promise<string> {
  return evaluated('document.activeElement.id')
}

/** What axe finds wrong, as `rule: where`. The window is as high as the page, as what is out of sight is not laid out. */
async function violations(width: number): Promise<string> {
  await page.setViewportSize({ width, height: 20_000 })
  await page.evaluate(axe)
  return evaluated(
    `axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(node => id + ': ' + node.target.join(' '))).join('\\n'))`,
  )
}

describe('the report as HTML, in a browser', () => {
  it('loads nothing, says nothing and obeys no article', async () => {
    await open()
    expect(await page.title()).toMatch(/^\d+ problems – claimlint$/)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.locator('mark', { hasText: 'relieves chronic pain' }).count()).toBeGreaterThan(1)
    expect(incidents).toEqual([])
  })

  it('is filtered by a click on a rule, and shows all again', async () => {
    await open()
    const all = await seen()
    const box = page.getByRole('checkbox', { name: /^claim\/disease-treatment/ })
    const times = Number(await page.locator('label', { has: box }).locator('.count').innerText())
    await page.getByText('claim/disease-treatment', { exact: true }).first().click()
    expect(await seen()).toBe(times)
    expect(times).toBeLessThan(all)
    expect(await page.getByRole('status').innerText()).toBe(`${times} of ${all} findings, in 2 articles.`)
    expect(await page.locator('mark:not(.off)').first().getAttribute('data-findings')).toBeTruthy()
    const marked = await page.locator('mark:not(.off)').allInnerTexts()
    expect(marked).not.toContain('immunity')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(seen).toBe(all)
  })

  it('is filtered by level, folder and words, and hides articles without findings', async () => {
    await open()
    const all = await seen()
    await page.getByRole('checkbox', { name: /^error/ }).check()
    expect(await seen()).toBeLessThan(all)
    await page.getByLabel('Folder').selectOption('shop')
    expect(await page.locator('article:visible h3').allInnerTexts()).toEqual(['shop/tea.md'])
    await page.getByLabel('Words', { exact: true }).fill('no such words')
    expect(await seen()).toBe(0)
    expect(await page.locator('article:visible').count()).toBe(0)
  })

  it('is used by keyboard alone', async () => {
    await open()
    await page.keyboard.press('Tab')
    expect(await evaluated('document.activeElement.textContent')).toBe('Skip to the articles')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('articles')
    await page.keyboard.press('j')
    expect(await focused()).toBe('f1-0')
    await page.keyboard.press('j')
    expect(await focused()).toBe('f1-1')
    await page.keyboard.press('k')
    expect(await focused()).toBe('f1-0')
    await page.keyboard.press('/')
    expect(await focused()).toBe('words')
    await page.keyboard.type('jk/')
    expect(await focused()).toBe('words')
    await page.getByRole('button', { name: 'Show all' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: /^Keys/ }).uncheck()
    await page.keyboard.press('j')
    expect(await focused()).toBe('keys')
  })

  it('changes its colours when asked', async () => {
    await open('light')
    const ground = (): Promise<string> => evaluated('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.getByRole('radio', { name: 'dark' }).check()
    expect(await ground()).not.toBe(light)
    await page.reload()
    expect(await page.getByRole('radio', { name: 'dark' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: 'system' }).check()
    expect(await ground()).toBe(light)
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
  ] as const)('is accessible: %s, %i pixels wide', async (scheme, width) => {
    await open(scheme, width)
    if (width < 500) await page.getByText('Filters', { exact: true }).click()
    await page.locator('.same summary').first().click()
    expect(await violations(width)).toBe('')
    await page.getByRole('checkbox', { name: /^error/ }).check()
    expect(await violations(width)).toBe('')
    expect(
      Number(await evaluated('document.documentElement.scrollWidth - window.innerWidth')),
    ).toBeLessThanOrEqual(0)
  })
})
