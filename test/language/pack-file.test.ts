import { expect, test } from 'vitest'
import { compile } from '../../src/language/compile/compile.ts'
import { layer } from '../../src/language/compile/layer.ts'
import { readPack } from '../../src/language/compile/pack-file.ts'

const base = compile({
  lexicon: [
    {
      path: 'agents.yml',
      text: 'kind: agent\ngroups:\n  - class: botanical\n    words: [ginger]\n  - class: product\n    words: [tonic]\n',
    },
    { path: 'traps.yml', text: 'kind: trap\ngroups:\n  - words: [root beer]\n' },
  ],
  patterns: [
    {
      path: 'cues.en.yml',
      text: 'set: cue\nwordings:\n  - {id: a, role: negate, scope: forward, match: not}\n  - {id: b, role: report, scope: forward, match: study}\n  - {id: c, role: pseudo, scope: none, match: no doubt}\n',
    },
    { path: 'rule.en.yml', text: 'set: house/taken\nwordings:\n  - {id: a, match: tea}\n' },
  ],
  irregular: null,
})

/** What is said about a pack. */
function fault(text: string): string {
  try {
    layer(base, readPack({ path: 'pack.yml', text }, base))
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message}` : String(error)
  }
  return 'no error'
}

const top = 'name: acme\n'
const rule = `${top}rules:\n  - id: house/x\n    description: d\n    message: m\n`
const whole = `${rule}    wordings: [{id: one, match: tea}]\n`
const words = `${top}lexicon:\n  - kind: agent\n    groups:\n`

test.each([
  ['- a', '1:1: a pack is a map with `name`, `lexicon` and `rules`'],
  ['', '1:1: a pack is a map with `name`, `lexicon` and `rules`'],
  ['name: [', '1:8: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ['name: a\nname: b', '2:1: Map keys must be unique'],
  [top, '1:1: this pack has neither `lexicon` nor `rules`: nothing would come of it'],
  [`${top}rulez: []`, '2:1: unknown key `rulez`. Did you mean "rules"?'],
  [
    `${top}script: x`,
    '2:1: unknown key `script`. Keys of a pack: name, about, sources, reviewed, lexicon, define, rules',
  ],
  [
    'rules: [{id: house/x, description: d, message: m, wordings: [{id: a, match: a}]}]',
    '1:1: `name` is missing: expected a name for the pack, such as `acme`',
  ],
  [`${whole}name2: 1`, '7:1: unknown key `name2`. Did you mean "name"?'],
  [`${top}rules: 5`, '2:8: `rules`: expected a list of rules'],
  [`${top}rules:\n`, '2:7: `rules`: expected a list of rules'],
  [`${top}rules: []`, '2:8: `rules` is empty: expected a list of rules'],
  [`${top}rules:\n  - tea`, '3:5: a rule is a map with `id`, `description`, `message` and `wordings`'],
  [`${top}rules:\n  - description: d`, '3:5: `id` is missing: expected an id such as `house/no-miracle`'],
  [
    `${top}rules:\n  - id: claim/x`,
    '3:9: `id`: expected `house/` and a name of lower-case letters and hyphens, found `claim/x`',
  ],
  [`${top}rules:\n  - id: house/taken`, '3:9: there is a rule `house/taken` already'],
  [`${whole}  - id: house/x`, '7:9: there is a rule `house/x` already'],
  [rule, '3:5: `wordings` is missing: expected a list of maps with `id` and `match`'],
  [`${rule}    wordings: []`, '6:15: `wordings` is empty: expected a list of maps with `id` and `match`'],
  [`${rule}    wordings: [tea]`, '6:16: a wording is a map with `id` and `match`'],
  [`${rule}    wordings: [{match: tea}]`, '6:16: `id` is missing'],
  [`${rule}    wordings: [{id: a, math: tea}]`, '6:24: unknown key `math`. Did you mean "match"?'],
  [`${rule}    wordings: [{id: a, match: 5}]`, '6:16: `match` is a wording or a list of wordings'],
  [`${rule}    wordings: [{id: a, match: "(tea"}]`, '6:31: in `(tea`: missing `)`'],
  [
    `${rule}    wordings:\n      - id: a\n        match:\n          - tea\n          - "<agnt> tea"`,
    '10:13: in `<agnt> tea`: no lexicon file has the kind `agnt`. Did you mean "agent"?',
  ],
  [
    `${rule}    wordings: [{id: a, match: "<agent.botanic> tea"}]`,
    '6:31: in `<agent.botanic> tea`: no lexicon file has the kind `agent.botanic`. Did you mean "agent.botanical"?',
  ],
  [`${rule}    wordings: [{id: a, match: "{tea} pot"}]`, '6:31: in `{tea} pot`: `{tea}` is not defined'],
  [`${whole}    weight: hgih`, '7:13: `weight` is high, medium or low'],
  [`${whole}    firm: very`, '7:11: `firm` is true or false'],
  [`${whole}    despite: negates`, '7:14: `despite` is one of negate, report. Did you mean "negate"?'],
  [`${whole}    despite: pseudo`, '7:14: `despite` is one of negate, report.'],
  [`${rule}    wordings: [{id: a, match: tea, weight: 3}]`, '6:44: `weight` is high, medium or low'],
  [
    whole.replace('message: m', 'message: "{word} is bad"'),
    '5:14: `message`: `{words}` and `{wording}` can be shown, found `{word}`. Did you mean "words"?',
  ],
  [
    whole.replace('description: d', 'description: 3'),
    '4:18: `description`: expected one sentence that says what the rule finds',
  ],
  [`${whole}    examples: [tea]`, '7:15: `examples`: expected a map with `reported` and `clean`'],
  [`${whole}    examples: {report: [tea]}`, '7:16: unknown key `report`. Did you mean "reported"?'],
  [
    `${whole}    examples: {reported: [tea]}`,
    '7:27: a reported example marks the words that must be reported: «words»',
  ],
  [
    `${whole}    examples: {clean: [«tea»]}`,
    '7:24: a clean example has no marks: nothing in it may be reported',
  ],
  [
    `${whole}    examples: {clean: [5]}`,
    '7:24: an example is a text; put it in quotes when YAML reads it as something else',
  ],
  [`${whole}    examples: {reported: [a «tea]}`, '7:27: « has no » behind it: marks come in pairs, «words»'],
  [`${whole}    examples: {reported: [a tea»]}`, '7:27: » has no « before it: marks come in pairs, «words»'],
  [`${whole}    examples: {reported: ["«a «tea»"]}`, '7:27: « follows «: marks come in pairs, «words»'],
  [
    `${top}lexicon:\n  - kind: agnet\n    groups: []`,
    '3:11: unknown kind `agnet`. Did you mean "agent"? A kind of your own begins with `house-`',
  ],
  [
    `${top}lexicon:\n  - kind: brand\n    groups: []`,
    '3:11: unknown kind `brand`. A kind of your own begins with `house-`',
  ],
  [`${top}lexicon:\n  - groups: []`, '3:5: `kind` is missing'],
  [`${top}lexicon:\n  - kind: agent`, '3:5: `groups` is missing or no list'],
  [
    `${top}lexicon:\n  - kind: agent\n    words: [a]`,
    '4:5: unknown key `words`. Keys of a word list: kind, about, sources, reviewed, inflect, groups',
  ],
  [
    `${words}      - class: botanicals\n        words: [a]`,
    '5:16: unknown class `botanicals`. Did you mean "botanical"?',
  ],
  [
    `${words}      - words: [{is: a, class: x}]`,
    '5:32: unknown class `x`. Classes of `agent`: botanical, product',
  ],
  [`${words}      - words: [[a]]`, '5:17: an entry is a word, or a map with `is`'],
  [`${whole}define: [a]`, '7:9: `define`: expected a map of names to parts of wordings'],
  [`${whole}define: {A b: tea}`, '7:10: `define`: a name is lower-case letters and hyphens, found `A b`'],
  [`${whole}define: {a: 5}`, '7:13: `define`: expected a part of a wording for `a`'],
])('%j', (text, expected) => {
  expect(fault(text)).toBe(`TableError pack.yml:${expected}`)
})

test('wordings that would grow without end are refused', () => {
  const parts = Array.from(
    { length: 7 },
    (_, i) => `  p${'x'.repeat(i)}: "${`{p${'x'.repeat(i + 1)}} `.repeat(20)}"\n`,
  )
  const many = `${rule}    wordings: [{id: a, match: "{p}"}]\ndefine:\n${parts.join('')}  pxxxxxxx: tea\n`
  expect(fault(many)).toMatch(/^TableError pack\.yml:6:31: in `\{p\}`: too many `\{…\}` in one wording$/)
  const deep = `${rule}    wordings: [{id: a, match: "${'('.repeat(50_000)}tea"}]\n`
  expect(fault(deep)).toMatch(/: nested too deeply$/)
})

test('a whole pack', () => {
  const text = `${rule}    weight: high\n    despite: report\n    wordings:\n      - {id: one, match: [tea, mint tea]}\n      - {id: two, match: root, weight: low, firm: true}\n    examples:\n      reported:\n        - A «tea» and a «tea».\n        - (commercial) «tea»\n      clean: [Coffee.]\n`
  const { name, patterns, rules } = readPack({ path: 'pack.yml', text }, base)
  expect(name).toBe('acme')
  expect(patterns[0]?.patterns.map(({ set, id, properties }) => ({ set, id, properties }))).toEqual([
    { set: 'house/x', id: 'one', properties: { weight: 'high', despite: 'report' } },
    { set: 'house/x', id: 'one', properties: { weight: 'high', despite: 'report' } },
    { set: 'house/x', id: 'two', properties: { weight: 'low', despite: 'report', firm: true } },
  ])
  expect(rules).toEqual([
    {
      id: 'house/x',
      description: 'd',
      message: 'm',
      weight: 'high',
      line: 3,
      column: 9,
      reported: [
        {
          text: 'A tea and a tea.',
          marks: [
            { start: 2, end: 5 },
            { start: 12, end: 15 },
          ],
          profile: 'publisher',
          line: 13,
          column: 11,
        },
        { text: 'tea', marks: [{ start: 0, end: 3 }], profile: 'commercial', line: 14, column: 11 },
      ],
      clean: [{ text: 'Coffee.', marks: [], profile: 'publisher', line: 15, column: 15 }],
    },
  ])
})
