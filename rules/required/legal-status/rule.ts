import { requirementRule } from '../../../src/linter/requirement-rule.ts'
import { knownJurisdictions } from '../../../src/requirements/jurisdictions.ts'
import { monthsValid } from '../../../src/requirements/legal-status.ts'

export default requirementRule({
  id: 'required/legal-status',
  description:
    'Asks for a legal note where an article is about a substance whose status differs between places',
  options: {
    mustName: {
      type: 'list',
      default: null,
      known: knownJurisdictions,
      description:
        'Places that the legal note must name, each of them; without, one of the configured jurisdictions.',
    },
    monthsValid: {
      type: 'number',
      default: monthsValid,
      least: 1,
      most: 120,
      description: 'A legal note whose date is older than so many months is stale.',
    },
  },
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
    stale: {
      message:
        'The legal note on {substance} may be out of date: it {missing}. Look the law up again and say as of when it holds.',
      weight: 'medium',
    },
    wrong: {
      message:
        'The article says "{words}", but {fact}, according to {source}. Verify it with the source, then correct the note.',
      weight: 'high',
    },
    'data-expired': {
      message:
        'What claimlint knows about {place} is too old to judge "{words}": {fact}; {source}. Verify the note yourself; a newer version of claimlint may know more.',
      weight: 'medium',
    },
  },
  law: ['us-fda-kratom', 'us-dea-7oh', 'us-hemp', 'uk-psa', 'eu-2005-29-annex'],
})
