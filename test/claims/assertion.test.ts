import { describe, expect, it } from 'vitest'
import { claimsIn, wordsOf } from './read.ts'

function readings(source: string): string[] {
  return claimsIn(source).map(claim => claim.assertion)
}

describe('how a claim is meant', () => {
  it.each([
    ['asserted', 'Ginger boosts immunity.'],
    ['asserted', 'Ginger may boost immunity.'],
    ['asserted', 'How does ginger boost immunity?'],
    ['asserted', 'There is no doubt that ginger boosts immunity.'],
    ['asserted', 'Ginger not only boosts immunity.'],
    ['negated', 'Ginger does not boost immunity.'],
    ['negated', "Ginger won't boost immunity."],
    ['negated', 'There is no evidence that ginger boosts immunity.'],
    ['negated', 'No supplement cures cancer.'],
    ['negated', 'The idea that ginger boosts immunity is a myth.'],
    ['negated', 'There is no evidence that ginger, however it is prepared, cures diabetes.'],
    ['asserted', 'Ginger, even though it is cheap, cures diabetes.'],
    ['attributed', 'The company claims that ginger boosts immunity.'],
    ['asked', 'Does ginger boost immunity?'],
    ['hypothetical', 'Researchers want to know whether ginger boosts immunity.'],
    ['uncertain', 'It is unclear how far ginger boosts immunity.'],
    ['background', 'Aspirin relieves headaches.'],
    ['background', 'The immune system fights infections.'],
    ['background', 'A variety of medicines ease the symptoms of gout.'],
    ['background', 'A course of light treatment clears psoriasis in many patients.'],
    ['background', 'Most people control their asthma with the right inhalers.'],
    ['background', 'Antiviral tablets cure hepatitis C.'],
    ['asserted', 'It offers relief from migraine without the sedation risks of prescription opioids.'],
    ['asserted', 'Clears psoriasis better than any steroid cream.'],
    ['asserted', 'Our balm clears psoriasis without steroids.'],
    ['negated', 'Evidence for the efficacy of ginger in treating arthritis is poor.'],
    ['attributed', 'Products promising to cure arthritis fill the shelves.'],
    ['warning', 'Hepatitis has been traced to green tea extract taken for weight loss.'],
  ])('%s: %s', (assertion, source) => {
    expect(readings(source)).toEqual([assertion])
  })

  it('a denial in one clause leaves the claim in the next one alone', () => {
    expect(readings('Ginger does not cure cancer, but it boosts immunity.')).toEqual(['negated', 'asserted'])
    expect(readings('Ginger boosts immunity; it does not cure cancer.')).toEqual(['asserted', 'negated'])
  })

  it('a denial in one sentence leaves the next one alone', () => {
    expect(readings('There is no evidence for tea. Ginger boosts immunity.')).toEqual(['asserted'])
  })

  it('says which words decided', () => {
    const [claim] = claimsIn('There is no evidence that ginger boosts immunity.')
    expect(claim?.cues.map(cue => cue.role)).toContain('negate')
    expect(claim && wordsOf(claim)).toBe('boosts immunity')
  })

  it.each([
    ['Ginger boosts immunity.', false],
    ['Ginger may boost immunity.', true],
    ['Ginger could potentially boost immunity.', true],
  ])('hedged or not: %s', (source, hedged) => {
    expect(claimsIn(source)).toMatchObject([{ assertion: 'asserted', hedged }])
  })
})
