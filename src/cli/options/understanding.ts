import { flag, value } from './option.ts'
import { readShell } from './readers.ts'

/** Why it says what it says. */
export const understanding = {
  why: value('--why <file:line>', 'show how the sentences of a line were read'),
  printConfig: value(
    '--print-config <file>',
    'show the configuration of a file, and where each value comes from',
  ),
  explain: value('--explain <rule>', 'tell what a rule looks for, why, and how to mend what it finds'),
  testPack: value('--test-pack <file>', 'run the examples of a house pack, and nothing else'),
  envInfo: flag('--env-info', 'show versions and system, for reports of bugs'),
  completion: value(
    '--completion <shell>',
    'write a script that completes options: bash, zsh or fish',
    readShell,
  ),
  debug: flag('--debug', 'show details of failures'),
}
