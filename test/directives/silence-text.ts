import {
  type DirectiveProblem,
  type DirectiveSettings,
  defaultDirectiveSettings,
  silence,
} from '../../src/directives/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { lineIndex, positionAt } from '../../src/document/place.ts'
import { readDocument } from '../../src/document/read.ts'
import type { DocumentKind } from '../../src/document/types.ts'

/** Words that stand for findings in these texts. */
const words: Readonly<Record<string, { rules: [string, ...string[]]; severity: 1 | 2; whole: boolean }>> = {
  PAIN: { rules: ['claim/pain'], severity: 2, whole: false },
  GUT: { rules: ['claim/body-function'], severity: 1, whole: false },
  SAFE: { rules: ['safety/absolute'], severity: 2, whole: false },
  CANCER: { rules: ['claim/immunity', 'claim/cancer'], severity: 2, whole: false },
  LACKS: { rules: ['required/risks'], severity: 1, whole: true },
}

const rules = [...new Set(Object.values(words).flatMap(({ rules: ids }) => ids)), 'house/tone']

export type Told = {
  /** `WORD line (reason)` of what is silenced, in the order of the text. */
  readonly silenced: readonly string[]
  readonly problems: readonly DirectiveProblem[]
}

/** Applies the directives of a text to the words in it that stand for findings. */
export function silenceText(
  source: string,
  settings: Partial<DirectiveSettings> = {},
  kind: DocumentKind = 'markdown',
  entries: ReadonlyMap<string, string | null> = new Map(),
): Told {
  const document = readDocument(source, kind, parseRemark)
  const index = lineIndex(source)
  const findings = [...source.matchAll(/\b(?:PAIN|GUT|SAFE|CANCER|LACKS)\b/g)].flatMap(
    ({ 0: word, index: at }) => {
      const found = words[word]
      return found ? [{ ...found, at, word }] : []
    },
  )
  const judge = { settings: { ...defaultDirectiveSettings, ...settings }, today: '2026-11-22', entries }
  const { silenced, problems } = silence(findings, document, index, rules, judge)
  return {
    silenced: findings.flatMap(finding => {
      const by = silenced.get(finding)
      return by ? [`${finding.word} ${positionAt(index, finding.at).line} (${by.reason.text})`] : []
    }),
    problems,
  }
}
