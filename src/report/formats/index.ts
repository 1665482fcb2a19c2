import type { Formatter } from '../types.ts'

type Load = () => Promise<{ readonly default: Formatter }>

/** Our formatters by name, the default first. Each is loaded when it is asked for. */
export const formats: Readonly<Record<string, Load>> = {
  stylish: () => import('./stylish.ts'),
  compact: () => import('./compact.ts'),
  unix: () => import('./unix.ts'),
  json: () => import('./json.ts'),
  'json-with-metadata': () => import('./json-with-metadata.ts'),
  jsonl: () => import('./jsonl.ts'),
  sarif: () => import('./sarif.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  gitlab: () => import('./gitlab.ts'),
  github: () => import('./github.ts'),
  rdjson: () => import('./rdjson.ts'),
  rdjsonl: () => import('./rdjsonl.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
  csv: () => import('./csv.ts'),
  register: () => import('./register.ts'),
  'register-html': () => import('./register-html.ts'),
}
