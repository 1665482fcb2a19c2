export { emptyBaseline, formatBaseline, type ParsedBaseline, parseBaseline } from './file.ts'
export { type Adding, type BaselineRun, type Files, runBaseline } from './run.ts'
export type { Baseline, Entry } from './types.ts'
