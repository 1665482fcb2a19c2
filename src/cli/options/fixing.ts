import { flag, list } from './option.ts'
import { readFixTypes } from './readers.ts'

/** What is changed. */
export const fixing = {
  fix: flag('--fix', 'insert the texts that the config gives under "inserts" where they are missing'),
  fixDryRun: flag('--fix-dry-run', 'the same, but write no file: the report tells what would be left'),
  fixType: list(
    '--fix-type <list>',
    'fix only these: problem (texts that are missing), directive (unused directives) (repeatable, or by comma)',
    readFixTypes,
  ),
  diff: flag('--diff', 'show what --fix would change, in place of the report'),
}
