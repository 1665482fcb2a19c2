import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/legal-status',
  description:
    'Asks for a legal note where an article is about a substance whose status differs between places',
  grades: {
    missing: {
      message:
        'The article is about {substance} and {missing}. Name a place, the status there and a date: the law differs between countries and states.',
      weight: 'medium',
    },
    vague: {
      message:
        'The legal note on {substance} is vague: it {missing}. Say where it is legal, restricted or banned, and as of when.',
      weight: 'medium',
    },
    undated: {
      message: 'The legal note on {substance} {missing}. The law changes fast: say as of when it holds.',
      weight: 'low',
    },
  },
  law: ['us-fda-kratom', 'us-dea-7oh', 'us-hemp', 'uk-psa', 'eu-2005-29-annex'],
})
