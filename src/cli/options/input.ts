import { flag, value } from './option.ts'

/** What is checked. */
export const input = {
  stdin: flag('--stdin', 'read one text from standard input'),
  stdinFilename: value('--stdin-filename <file>', 'the file the text of --stdin belongs to'),
}
