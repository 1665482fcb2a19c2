import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/api/config.ts'
import { lintText } from '../../src/api/lint-text.ts'
import { core } from '../support/core.ts'
import { lint } from '../support/linter.ts'

const claim = 'Elderberry tea boosts your immunity.\n'
const today = '2026-11-22'

describe('lintText', () => {
  it('lints at once, with recommended for a publisher', () => {
    expect(lintText(claim, { today }, core)).toMatchObject({ filePath: '<text>', messages: lint(claim) })
  })

  it('takes a config', () => {
    const config: Config = { extends: 'strict', rules: { 'claim/immunity': 'error' } }
    expect(lintText(claim, { config, today }, core).messages).toContainEqual(
      expect.objectContaining({ ruleId: 'claim/immunity', severity: 2 }),
    )
  })

  it('refuses a config it cannot use', () => {
    const config = { packs: ['./pack.yml'], rules: { 'claim/immunity': 'off' } } as const
    expect(() => lintText(claim, { config, today }, core)).toThrow('packs: lintText reads no files.')
    expect(() => Reflect.apply(lintText, null, [claim, { config: { profil: 'x' } }, core])).toThrow(
      'Unknown key "profil". Did you mean "profile"?',
    )
  })
})
