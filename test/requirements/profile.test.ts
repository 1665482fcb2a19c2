import { describe, expect, it } from 'vitest'
import type { LintMessage, ResolvedConfig } from '../../src/linter/types.ts'
import { linter, pointedAt, recommended } from '../support/linter.ts'
import { judgeArticle } from './judge-article.ts'

function lint(text: string, config: Partial<ResolvedConfig>): LintMessage[] {
  const { messages } = linter.lintText(text, {
    filePath: 'a.md',
    config: { ...recommended('publisher'), ...config },
  })
  return messages
}

const shop = '# Ginger\n\nGinger may treat arthritis. Our ginger capsules are fresh. Add to cart.\n'
const article = '# Ginger\n\nGinger may treat arthritis.\n'

describe('profile: auto', () => {
  it('judges a page that sells as commercial', () => {
    const found = lint(shop, { profile: 'auto' })
    expect(found).toContainEqual(expect.objectContaining({ ruleId: 'claim/disease-treatment', severity: 2 }))
    expect(found.map(({ ruleId }) => ruleId)).not.toContain('document/profile-mismatch')
  })

  it('judges any other page as one that informs', () => {
    expect(lint(article, { profile: 'auto' })).toEqual(lint(article, { profile: 'publisher' }))
  })
})

describe('document/profile-mismatch', () => {
  it('points once at the first selling words', () => {
    const found = lint(shop, {}).filter(({ ruleId }) => ruleId === 'document/profile-mismatch')
    expect(found.map(message => pointedAt(shop, message))).toEqual(['Our ginger capsules'])
    expect(found[0]?.severity).toBe(1)
  })
})

describe('productClass', () => {
  it('says what is sold where the page does not', () => {
    const page = '# Magnesium\n\nMagnesium supports muscle function.\n'
    const id = 'required/fda-disclaimer'
    const ids = (config: Partial<ResolvedConfig>) =>
      lint(page, { jurisdictions: ['us'], ...config }).map(({ ruleId }) => ruleId)
    expect(ids({})).not.toContain(id)
    expect(ids({ productClass: 'supplement' })).toContain(id)
    expect(ids({ productClass: 'food', profile: 'commercial' })).not.toContain(id)
  })
})

describe('site.boilerplate', () => {
  const page = '# Ashwagandha\n\nAshwagandha boosts energy. Take 300 mg of ashwagandha daily.\n'

  it('counts as present', () => {
    expect(judgeArticle(page, 'medical-consultation').grade).toBe('missing')
    const { grade } = judgeArticle(page, 'medical-consultation', { boilerplate: ['medical-consultation'] })
    expect(grade).toBe('present')
    expect(judgeArticle(page, 'medical-consultation', { boilerplate: ['age-limit'] }).grade).toBe('missing')
  })

  it('ties the claims to the disclaimer of the template', () => {
    const page = '# Our maca capsules\n\nMaca supports digestion. The supplement comes in a jar.\n'
    const ids = (config: Partial<ResolvedConfig>) =>
      lint(page, { profile: 'commercial', jurisdictions: ['us'], ...config }).map(({ ruleId }) => ruleId)
    expect(ids({})).toEqual(expect.arrayContaining(['claim/body-function', 'required/fda-disclaimer']))
    const added = ids({ boilerplate: ['fda-disclaimer'] })
    expect(added).not.toContain('claim/body-function')
    expect(added).not.toContain('required/fda-disclaimer')
  })

  it('does not make an altered disclaimer right', () => {
    const altered =
      '# Our maca supplement\n\nMaca boosts stamina.\n\nThese statements have not been checked by the FDA. This product is not intended to diagnose, treat, cure, or prevent any disease.\n'
    expect(judgeArticle(altered, 'fda-disclaimer', { boilerplate: ['fda-disclaimer'] }).grade).toBe('altered')
  })

  it('makes nothing needed that was not', () => {
    const recipe = '# Bread\n\nMix flour and water.\n'
    const { grade } = judgeArticle(recipe, 'medical-consultation', { boilerplate: ['medical-consultation'] })
    expect(grade).toBe('not-needed')
  })
})
