import { flag, value } from './option.ts'

/** Why it says what it says. */
export const understanding = {
  why: value('--why <file:line>', 'show how the sentences of a line were read'),
  printConfig: value(
    '--print-config <file>',
    'show the configuration of a file, and where each value comes from',
  ),
  testPack: value('--test-pack <file>', 'run the examples of a house pack, and nothing else'),
  debug: flag('--debug', 'show details of failures'),
}
