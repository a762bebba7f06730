/** Texts of files on their way, in English. */
export const uploadingTexts = {
  uploading: {
    list: 'Uploads',
    waiting: 'Waiting for the files before it',
    progressOf: 'Progress of {{name}}',
    sent: '{{sent}} of {{total}}',
    speed: '{{speed}}/s',
    remaining: '{{time}} left',
    almost: 'a few seconds left',
    broken: 'The connection was lost at {{share}}. Resuming…',
    unfinished: 'Unfinished: {{share}} has arrived. Choose the same file again to go on.',
    chooseFile: 'Choose file',
    delayed: 'The server is busy; trying again in a moment…',
    reading: 'Reading the table…',
    cancel: 'Cancel the upload of {{name}}',
    dismiss: 'Dismiss {{name}}',
    retry: 'Try {{name}} again',
    pasted: 'You pasted a table of {{rows}} rows × {{columns}} columns.',
    usePasted: 'Add it as data',
    pastedName: 'pasted-table.tsv',
  },
}
