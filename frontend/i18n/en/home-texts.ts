export const homeTexts = {
  home: {
    title: 'Ask your table a question. Get the code, the figure and the numbers.',
    lead: 'Upload a table and say in plain English or Chinese what you want to know. Language models write the Python, it runs in a sealed sandbox, and every step stays open to read, edit and run again.',
    tryTitle: 'Try it with an example',
    tryLead: 'One click, no account, no key. The built-in analyst answers.',
    starting: 'Preparing…',
    source: 'Source: {{source}}',
    dropTitle: 'Or start with your own file',
    samplesFailed: 'The examples could not be loaded.',
    howTitle: 'What you can count on',
    howCode: 'Nothing hidden',
    howCodeBody: 'You see the exact prompt, the code, each failed attempt, and what it cost.',
    howSafe: 'Sealed',
    howSafeBody: 'Code runs without network and sees only your files, read-only.',
    howCompare: 'Comparable',
    howCompareBody: 'Ask several models the same question and read the answers side by side.',
  },
}
