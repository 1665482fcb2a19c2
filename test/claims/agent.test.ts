import { describe, expect, it } from 'vitest'
import { claimIn } from './read.ts'

/** Who is said to have the effect: the kind, and the name where it has one. */
function agent(source: string): string {
  const found = claimIn(source).agent
  return 'tag' in found ? `${found.kind} ${found.tag.entry.name}` : found.kind
}

describe('who is said to have the effect', () => {
  it.each([
    ['the subject', 'Ginger boosts immunity.', 'named ginger'],
    ['the subject before a modal and an adverb', 'Ginger may really boost immunity.', 'named ginger'],
    ['the thing in use-for', 'Turmeric for arthritis', 'named turmeric'],
    ['what stands right before a noun claim', 'We sell turmeric for immune support.', 'named turmeric'],
    ['the owner', "Turmeric's anti-inflammatory power", 'named turmeric'],
    [
      'a pronoun: what the sentence before was about',
      'Ginger is a root. It boosts immunity.',
      'named ginger',
    ],
    ['a pronoun without any such sentence', 'It boosts immunity.', 'implied'],
    ['nobody: an order to the reader', 'Boost your immunity today.', 'implied'],
    ['a medicine', 'Aspirin relieves headaches.', 'care aspirin'],
    ['a vaccine', 'Vaccines prevent measles.', 'care vaccine'],
    ['the body', 'The immune system fights infections.', 'biology immune system'],
    ['a habit', 'Exercise improves sleep.', 'lifestyle exercise'],
  ])('%s: %s', (_, source, expected) => {
    expect(agent(source)).toBe(expected)
  })

  it('patients are no agent', () => {
    expect(agent('For people with arthritis, ginger relieves pain.')).toBe('named ginger')
  })
})
