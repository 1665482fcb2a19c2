import { expect, test } from 'vitest'
import { createCommand } from '../../../src/cli/options/parse.ts'
import { groups } from '../../../src/cli/options/table.ts'

const entries = groups.flatMap(([, group]) => Object.entries(group))

test.each(entries)('%s is the name under which its flag is read', (name, { declared }) => {
  expect(declared.map(option => option.attributeName())).toEqual(declared.map(() => name))
})

test.each(entries)('%s has its initial value when no argument is given', (name, { initial }) => {
  const command = createCommand('1.2.3')
  command.parse([], { from: 'user' })
  expect(command.opts()[name]).toEqual(initial)
})
