import { describe, expect, it } from 'vitest'
import { defineConfig } from '../../src/api/define-config.ts'

describe('defineConfig', () => {
  it('gives back one config as it is', () => {
    const config = { profile: 'commercial', rules: { 'claim/pain': 'off' } } as const
    expect(defineConfig(config)).toBe(config)
  })

  it('joins several: later ones hold, lists grow, rules are set one by one', () => {
    expect(
      defineConfig(
        { extends: 'recommended', profile: 'publisher', rules: { 'claim/pain': 'off' }, ignores: 'drafts' },
        [
          [{ profile: 'commercial', plugins: 'acme', requireReason: 'always' }],
          { rules: { 'claim/immunity': 'error' }, ignores: ['old'], packs: './a.yml' },
        ],
      ),
    ).toEqual({
      extends: ['recommended'],
      profile: 'commercial',
      plugins: ['acme'],
      requireReason: 'always',
      rules: { 'claim/pain': 'off', 'claim/immunity': 'error' },
      ignores: ['drafts', 'old'],
      packs: ['./a.yml'],
    })
  })

  it('makes overrides of what has files, and keeps what comes later above them', () => {
    expect(
      defineConfig(
        { profile: 'publisher' },
        { files: 'shop/**', profile: 'commercial' },
        { rules: { 'claim/pain': 'off' } },
      ),
    ).toEqual({
      profile: 'publisher',
      overrides: [
        { files: 'shop/**', profile: 'commercial' },
        { files: ['**'], rules: { 'claim/pain': 'off' } },
      ],
    })
  })
})
