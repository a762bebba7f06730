export const homeTexts = {
  home: {
    title: 'Ask your table a question. Get the code, the figure and the numbers.',
    lead: 'Upload a table and say in plain English or Chinese what you want to know. Language models write the Python, it runs in a sealed sandbox, and every step stays open to read, edit and run again.',
    liveTitle: 'A real run, played back',
    liveNote: 'Recorded in this product with the built-in analyst, which needs no key. Only the pace is changed.',
    usesTitle: 'What it is used for',
    usesLead:
      'Each one opens as a live example: the data is added, the question asked, and the code runs in front of you.',
    allExamples: 'All examples',
    starting: 'Preparing…',
    dropTitle: 'Start with your own file',
    samplesFailed: 'The examples could not be loaded.',
    howTitle: 'What you can count on',
    howCode: 'Nothing hidden',
    howCodeBody: 'You see the exact prompt, the code, each failed attempt, and what it cost.',
    howSafe: 'Sealed',
    howSafeBody: 'Code runs without network and sees only your files, read-only.',
    howCompare: 'Comparable',
    howCompareBody: 'Ask several models the same question and read the answers side by side.',
  },
  uses: {
    expression: {
      title: 'Differential expression',
      body: 'From a count table and a sample sheet to fold changes with false discovery rates, a volcano plot, and the gene list as a file.',
    },
    clinical: {
      title: 'Clinical statistics',
      body: 'Survival curves with the numbers at risk, medians and hazard ratios with their intervals, and a check of proportional hazards.',
    },
    laboratory: {
      title: 'Laboratory data',
      body: 'Treatments compared with every well in the figure: differences with their intervals, corrected pairs, assumptions checked.',
    },
    report: {
      title: 'Automatic report',
      body: 'A whole table described at once: distributions, counts, and where values are missing.',
    },
  },
  live: {
    choose: 'Recorded examples',
    pause: 'Pause',
    play: 'Play',
    rows: '{{n}} rows',
    asking: 'The question is asked',
    writing: 'The analyst writes the code',
    running: 'The code runs in the sandbox',
    done: 'Finished; the real run took {{seconds}} s',
    code: 'Code of the example',
    conclusion: 'Conclusion of the example',
    figure: 'Figure for “{{question}}”',
  },
}
