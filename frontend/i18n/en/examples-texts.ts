/** Texts of the live examples beyond the home page. */
export const examplesTexts = {
  examples: {
    lead: 'Each example opens as a live run: the tables are added, the first question is asked of the built-in analyst, and the steps that follow are offered. No account, no key.',
    uses: {
      clinical: 'Clinical statistics',
      expression: 'Gene expression',
      laboratory: 'Laboratory',
      report: 'Reports',
      exploration: 'Exploration',
    },
    further: 'Steps that follow',
    source: 'Data: {{files}}. {{source}}',
    next: 'The example goes on',
    all: 'All examples with their steps',
  },
}
