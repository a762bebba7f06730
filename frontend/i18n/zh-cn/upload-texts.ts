/** What the home page says of uploads; see `uploading-texts.ts` for the rest. */
export const uploadTexts = {
  upload: {
    title: '上传表格',
    dropHere: '拖放文件到此处、粘贴，或选择文件',
    letGo: '松开即可上传',
    formats: '支持 CSV、TSV、XLSX、Parquet，最大 {{limit}}',
  },
}
