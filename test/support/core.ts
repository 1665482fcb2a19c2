import { readFileSync } from 'node:fs'
import { createCore } from '../../src/engine/core.ts'
import type { Tables } from '../../src/language/types.ts'
import { tablesFile } from './build-tables.ts'

/** Our own tables, as the build would ship them. */
export const tables: Tables = JSON.parse(readFileSync(tablesFile, 'utf8'))

/** Linter and packs over these tables. */
export const core = createCore(() => tables)
