/** Lines of a text, 1-based, both ends included. */
export type LineRange = { readonly from: number; readonly to: number }

/** What a patch says of one file. Paths are as git gives them: from the root of the repository, with slashes. */
export type PatchedFile = {
  /** Null where the file is new. */
  readonly oldPath: string | null
  readonly newPath: string
  /** The lines of the new text that are not in the old one. Empty where lines only went. */
  readonly lines: readonly LineRange[]
}

/**
 * Reads a patch as `git diff --unified=0` writes it (with the prefixes `a/` and `b/`). Files that are gone, and those of
 * which no text changed (renamed, another mode, binary), are left out.
 */
export function readPatch(patch: string): PatchedFile[] {
  const files: PatchedFile[] = []
  let oldPath: string | null = null
  let lines: LineRange[] = []
  // Lines of a hunk still to come: they hold text, whatever they look like.
  let left = 0
  for (const line of patch.split('\n')) {
    if (left > 0) {
      if (!line.startsWith('\\')) left -= 1
      continue
    }
    if (line.startsWith('--- ')) oldPath = pathIn(line.slice(4))
    else if (line.startsWith('+++ ')) {
      const newPath = pathIn(line.slice(4))
      lines = []
      if (newPath !== null) files.push({ oldPath, newPath, lines })
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
      if (hunk === null) continue
      const [, oldCount = '1', start = '0', newCount = '1'] = hunk
      const count = Number(newCount)
      if (count > 0) lines.push({ from: Number(start), to: Number(start) + count - 1 })
      left = Number(oldCount) + count
    }
  }
  return files
}

/** `a/tea.md`, `"b/\"tea\".md"`, `/dev/null`. Git ends a name that holds a space with a tab. */
function pathIn(written: string): string | null {
  if (written === '/dev/null') return null
  const quoted = /^"(.*)"$/s.exec(written.replace(/\t$/, ''))
  const name = quoted === null ? written.replace(/\t$/, '') : unquote(quoted[1] ?? '')
  return name.slice(2)
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** Undoes quoting as in C: `\t`, `\"`, `\\`, and bytes as `\303\244`. */
function unquote(text: string): string {
  return text.replace(/(?:\\[0-7]{3})+|\\(.)/g, (whole, letter: string | undefined) => {
    if (letter !== undefined && !/^\\[0-7]{3}/.test(whole)) return escapes[letter] ?? letter
    const bytes = whole
      .split('\\')
      .slice(1)
      .map(digits => Number.parseInt(digits, 8))
    return Buffer.from(bytes).toString('utf8')
  })
}
