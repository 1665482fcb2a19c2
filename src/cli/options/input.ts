import { flag, list, onUnless, value } from './option.ts'
import { commas, each, readExtensions, readShard } from './readers.ts'

/** What is checked. */
export const input = {
  stdin: flag('--stdin', 'read one text from standard input'),
  stdinFilename: value('--stdin-filename <file>', 'the file the text of --stdin belongs to'),
  stdinJsonl: flag(
    '--stdin-jsonl',
    'read a text a line, {"id": 1, "text": "…"}, and answer each with its result on a line',
  ),
  ext: list(
    '--ext <list>',
    'more extensions of files that folders and globs give, as in .txt (repeatable, or by comma)',
    text => commas(text).flatMap(readExtensions),
  ),
  ignorePattern: list(
    '--ignore-pattern <glob>',
    'ignore these files too, as in .gitignore (repeatable)',
    each,
  ),
  ignorePath: list(
    '--ignore-path <file>',
    'ignore what a file in the manner of .gitignore lists (repeatable)',
    each,
  ),
  ignore: onUnless('--no-ignore', 'ignore no file: neither by the config nor by the options above'),
  warnIgnored: onUnless('--no-warn-ignored', 'no warning for a file that is named and ignored'),
  errorOnUnmatchedPattern: onUnless(
    '--no-error-on-unmatched-pattern',
    'no error for a file, folder or glob that gives nothing to check',
  ),
  passOnNoPatterns: flag('--pass-on-no-patterns', 'exit with 0 when no files are named'),
  staged: flag(
    '--staged',
    'check what is staged in git, as it is staged (all of it, unless files are named)',
  ),
  since: value(
    '--since <ref>',
    'report only what is new on lines that changed since a commit or branch of git',
  ),
  merge: flag('--merge', 'report results of earlier runs (json or jsonl files, as of shards) as one'),
  shard: value('--shard <i/n>', 'check the i-th of n parts of the files; a file keeps its part', readShard),
}
