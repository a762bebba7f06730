export const uploadTexts = {
  upload: {
    title: 'Upload a table',
    dropHere: 'Drop files here, paste, or choose',
    uploading: 'Uploading {{name}}',
    progress: '{{sent}} of {{total}} · {{percent}} % · {{speed}}/s',
    reading: 'Reading the table…',
    cancelUpload: 'Cancel upload',
    dismiss: 'Dismiss',
    formats: 'CSV, TSV, XLSX or Parquet, up to {{limit}}',
  },
}
