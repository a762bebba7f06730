/** What the home page says of uploads; see `uploading-texts.ts` for the rest. */
export const uploadTexts = {
  upload: {
    title: 'Upload a table',
    dropHere: 'Drop files here, paste, or choose',
    letGo: 'Let go to upload',
    formats: 'CSV, TSV, XLSX or Parquet, up to {{limit}}',
  },
}
