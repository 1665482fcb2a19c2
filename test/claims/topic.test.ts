import { describe, expect, it } from 'vitest'
import { readClaims } from '../../src/claims/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'
import { lexicon } from '../support/linter.ts'

function topic(source: string): string {
  return readClaims(readDocument(source, 'markdown', parseRemark).blocks, lexicon).topic
}

const medical = `
Asthma is a disease of the lungs. In asthma the airways swell, and an asthma attack can follow a cold.
Inhalers with salbutamol open the airways. Doctors also prescribe prednisone. Asthma, eczema and hay fever
often come together. A cough, wheezing, fatigue and chest pain are symptoms of asthma. Asthma in children
differs from asthma in adults. Pneumonia and bronchitis are other diseases of the lungs.
`

describe('what an article is about', () => {
  it.each([
    ['a product in the title', '# Kratom for beginners\n\nSome words.', 'product'],
    ['a product in the title of the front matter', '---\ntitle: Ashwagandha\n---\n\nSome words.', 'product'],
    ['a disease all through', `# Asthma\n${medical}`, 'medical'],
    ['a disease all through, and one herb', `# Asthma\n${medical}\nGinger is no treatment.`, 'medical'],
    ['a product in the title of a page on a disease', `# Ginger for asthma\n${medical}`, 'product'],
    ['one sentence', 'Asthma is a disease of the lungs.', 'open'],
    ['nothing', '', 'open'],
  ])('%s', (_, source, expected) => {
    expect(topic(source)).toBe(expected)
  })
})
