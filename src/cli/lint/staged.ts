import type { StagedFile } from '../../engine/git/staged.ts'
import { type LintDependencies, lintBytes } from '../../engine/lint-files.ts'
import type { FileReport } from '../../engine/types.ts'

/** Lints files as they are staged. Throws a ConfigError. */
export async function* lintStaged(
  files: readonly StagedFile[],
  dependencies: LintDependencies,
): AsyncGenerator<FileReport, void, undefined> {
  for (const { filePath, read } of files) yield await lintBytes(await read(), filePath, dependencies)
}
