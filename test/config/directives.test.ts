import { expect, it } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.ts'
import { readConfigText } from '../../src/config/source.ts'
import { emptyLayer } from '../../src/config/types.ts'
import { validateConfig } from '../../src/config/validate/config.ts'

const catalogue = ['claim/pain', 'claim/cancer', 'safety/absolute'].map(id => ({
  id,
  defaultLevel: 'auto' as const,
}))

function read(text: string) {
  const { config, problems } = validateConfig(readConfigText('.claimlintrc.yaml', text), catalogue)
  return { directives: config.settings.directives, problems: problems.map(({ message }) => message), config }
}

it.each([
  ['noInlineConfig: true', { inline: 'reported' }],
  ['noInlineConfig: false', { inline: 'allowed' }],
  ['reportUnusedDisableDirectives: true', { reportUnused: 'warn' }],
  ['reportUnusedDisableDirectives: error', { reportUnused: 'error' }],
  ['reportUnusedDisableDirectives: 0', { reportUnused: 'off' }],
  ['requireReason: always', { requireReason: 'always' }],
  ['noInlineDisable: claim/cancer', { noInlineDisable: ['claim/cancer'] }],
  ['requireRegisterId: [claim/*, safety/absolute]', { requireRegisterId: ['claim/*', 'safety/absolute'] }],
  ['extends: strict', undefined],
])('%s', (text, directives) => {
  expect(read(text)).toMatchObject({ problems: [] })
  expect(read(text).directives).toEqual(directives)
})

it.each([
  ['noInlineConfig: maybe', 'noInlineConfig: expected true or false, found "maybe".'],
  [
    'reportUnusedDisableDirectives: eror',
    'reportUnusedDisableDirectives: expected "off", "warn" or "error", found "eror". Did you mean "error"?',
  ],
  [
    'requireReason: error',
    'requireReason: expected "never", "errors" or "always", found "error". Did you mean "errors"?',
  ],
  [
    'noInlineDisable: [claim/pian]',
    'noInlineDisable[0]: expected a rule or a group, found "claim/pian". Did you mean "claim/pain"?',
  ],
  [
    'requireRegisterId: 3',
    'requireRegisterId: expected a list of rules such as "claim/cancer" or "claim/*", found 3.',
  ],
  ['noInlineDisabled: []', 'Unknown key "noInlineDisabled". Did you mean "noInlineDisable"?'],
])('%s is told', (text, message) => {
  expect(read(text).problems).toEqual([message])
})

it('later layers change what they name, and leave the rest', () => {
  const { config } = read(
    'requireReason: always\nreportUnusedDisableDirectives: error\noverrides:\n  - files: [drafts/**]\n    requireReason: never\n',
  )
  const commandLine = { ...emptyLayer, directives: { inline: 'ignored' as const } }
  const layers = [config.settings, ...config.overrides.map(({ settings }) => settings), commandLine]
  expect(resolveConfig(layers, catalogue).directives).toEqual({
    requireReason: 'never',
    reportUnused: 'error',
    inline: 'ignored',
  })
})
