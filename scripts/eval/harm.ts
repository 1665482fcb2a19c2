import type { LintMessage } from '../../src/linter/types.ts'
import type { HarmSentence } from './load.ts'
import { measureSentences, type SentenceFigures } from './sentences.ts'

/** Counts like those of sentences: the kind of harm stands for the category, and for the reason of a careful twin. */
export function measureHarm(
  sentences: readonly HarmSentence[],
  check: (text: string, filePath: string) => readonly LintMessage[],
): SentenceFigures {
  const harmful = sentences.filter(({ twin }) => !twin)
  const careful = sentences.filter(({ twin }) => twin)
  return measureSentences(
    harmful.map(({ id, text, kind }) => ({ id, text, category: kind })),
    careful.map(({ id, text, kind }) => ({ id, text, whyOk: kind, tier: 'hard', nearMiss: true })),
    check,
  )
}
