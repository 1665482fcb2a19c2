import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { hostile, message, render, result } from '../render.ts'

const source = `---
title: Tea
---
# Tea

It helps with:

- eases pain
- boosts **immunity**
`
const item = (line: number, column: number, endColumn: number): ReturnType<typeof message> =>
  message({
    line,
    endLine: line,
    column,
    endColumn,
    data: {
      group: 'list-0',
      leadIn: 'It helps with:',
      words: source.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? '',
    },
  })
const tea = { result: result('/site/blog/tea.md', [item(8, 3, 13), item(9, 3, 20)]), source }

/** Every element of a page. */
function elements(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

describe('html', () => {
  it('shows articles with the words marked and the findings of a list under its lead-in', async () => {
    const html = await render('html', [tea])
    expect(html).toContain(
      '<mark class="error" data-findings="f1-0"><a href="#f1-0" aria-describedby="f1-0-text">eases pain</a></mark>',
    )
    expect(html).toContain('aria-describedby="f1-1-text">boosts </a></mark>')
    expect(html).toContain('<span class="sign">**</span>')
    expect(html).toContain('<li class="group"><p class="lead">Under “It helps with:”, 2 problems</p>')
    expect(html).toContain(
      '<strong class="error">2 errors</strong> and <strong class="warning">0 warnings</strong> in 1 of 1 article.',
    )
    expect(html).toContain('<div class="block heading depth-1">')
    expect(html).toContain('data-folder="blog"')
    expect(html.indexOf('<li class="group">')).toBeGreaterThan(html.indexOf('id="a1-9"'))
  })

  it('has each id once, and every link leads somewhere in the page', async () => {
    const again = { ...tea, result: { ...tea.result, filePath: '/site/shop/tea.md' } }
    const odd = result('/site/odd.md', [
      message({ ruleId: 'team/it\'s "odd"' }),
      message({ ruleId: null, severity: 1 }),
    ])
    const attributes = elements(await render('html', [tea, again, odd])).flatMap(({ attrs }) => attrs)
    const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = attributes.filter(({ name }) => name === 'href').map(({ value }) => value)
    expect(targets.filter(target => target.startsWith('#') && !ids.includes(target.slice(1)))).toEqual([])
    for (const name of ['aria-labelledby', 'aria-describedby', 'for']) {
      const named = attributes.filter(attribute => attribute.name === name).map(({ value }) => value)
      expect(named.filter(id => !ids.includes(id))).toEqual([])
    }
  })

  it('tells the same words of several articles in one row', async () => {
    const again = { ...tea, result: { ...tea.result, filePath: '/site/shop/tea.md' } }
    const html = await render('html', [tea, again])
    expect(html).toContain(
      '<tr data-findings="f1-0 f2-0"><th scope="row"><span class="words error">eases pain</span></th>',
    )
    expect(await render('html', [tea])).not.toContain('The same words')
  })

  it('loads nothing and runs its own script alone', async () => {
    const html = await render('html', [tea])
    const nodes = elements(html)
    expect(nodes.filter(({ tagName }) => /^(?:img|link|iframe|object|embed|base)$/.test(tagName))).toEqual([])
    expect(
      nodes.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(?:src|style|on.*)$/.test(name)),
    ).toEqual([])
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
    for (const tag of ['style', 'script']) {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? []
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('shows what an article, its name and its rules say, and makes nothing of it', async () => {
    const text = `# ${hostile.replaceAll('\n', ' ')}\n\n${hostile}\n`
    const found = message({
      line: 1,
      endLine: 3,
      column: 1,
      endColumn: 60,
      message: hostile,
      ruleId: hostile,
      url: 'javascript:alert(4)',
      data: { words: hostile, also: [hostile], group: 'list-1', leadIn: hostile },
      related: [{ message: hostile, line: 1, column: 1, endLine: 1, endColumn: 2 }],
      suggestions: [{ messageId: 'x', desc: hostile, fix: { range: [0, 1], text: '' } }],
    })
    const files = ['a', 'b'].map(folder => ({
      result: result(`/site/${folder}${hostile}/x.md`, [found, { ...found }]),
      source: text,
    }))
    const plain = elements(
      await render('html', [tea, { ...tea, result: { ...tea.result, filePath: '/site/b/t.md' } }]),
    )
    const html = await render('html', files)
    const nodes = elements(html)
    const tags = new Set(plain.map(({ tagName }) => tagName))
    expect(nodes.map(({ tagName }) => tagName).filter(tag => !tags.has(tag) && tag !== 'h4')).toEqual([])
    expect(nodes.filter(({ tagName }) => tagName === 'script')).toHaveLength(1)
    const attributes = nodes.flatMap(({ attrs }) => attrs)
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'src')).toEqual([])
    expect(attributes.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a reader
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('says so where there is nothing to tell, and shows files that could not be read', async () => {
    expect(await render('html', [])).toContain('No rule found anything to report.')
    const broken = result('/site/x.md', [
      message({ fatal: true, ruleId: 'document/parse-error', message: 'Not UTF-8.' }),
    ])
    expect(await render('html', [broken])).toContain('<p class="message" id="f1-0-text">Not UTF-8.</p>')
  })
})
