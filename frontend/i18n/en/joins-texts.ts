export const joinsTexts = {
  joins: {
    title: 'Shared keys',
    none: 'These tables share no key.',
    hint: 'Write the join into the question',
    columnNames: 'column names',
    match: '{{left}} and {{right}} of rows match',
    matchAlike: '{{left}} of rows match',
    matchNames: '{{share}} of its values are column names there',
    kinds: { 'one-to-one': 'one to one', 'one-to-many': 'one to many', 'many-to-one': 'many to one' },
    request: 'Join {{left}} and {{right}} on {{leftKey}} = {{rightKey}}, then ',
    requestNames:
      'In {{right}} the columns are named by the values of {{leftKey}} in {{left}}: bring it into long form, join both, then ',
  },
}
