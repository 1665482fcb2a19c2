import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/fda-disclaimer',
  description:
    'Asks for the FDA disclaimer where a dietary supplement is sold with a claim in the United States',
  grades: {
    missing: {
      message:
        'A claim for a dietary supplement needs the FDA disclaimer (21 CFR 101.93(c)) in the United States; this page has none. Add it word for word.',
      weight: 'medium',
    },
    incomplete: {
      message: 'Half of the FDA disclaimer is missing: that {missing}. Use the prescribed words.',
      weight: 'medium',
    },
    altered: {
      message: '"{words}" is not how the FDA disclaimer is prescribed (21 CFR 101.93(c)). Use its words.',
      weight: 'medium',
    },
    'not-linked': {
      message:
        'The FDA disclaimer is on the page, but nothing ties it to the claims. Put it beside them or link it by a symbol.',
      weight: 'low',
    },
  },
  law: ['us-101-93c', 'us-403r6', 'us-dshea-letter'],
})
