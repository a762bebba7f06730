export const paletteTexts = {
  palette: {
    title: 'Command palette',
    placeholder: 'A command, a question you asked, a table…',
    none: 'Nothing fits these words.',
    groups: { do: 'Do', go: 'Go to', runs: 'Questions asked', datasets: 'Tables' },
    analyse: 'New analysis of {{name}}',
    shortcuts: 'Keyboard shortcuts',
    thisPage: 'On this page',
    everywhere: 'While writing',
    keys: {
      send: 'Send the question',
      run: 'Run the code',
      leave: 'Leave the editor, close what is open',
      mention: 'Name a column in the question',
    },
    step: { next: 'Next step', previous: 'Previous step' },
    focusQuestion: 'Write a question',
  },
}
