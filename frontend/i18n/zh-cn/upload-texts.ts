export const uploadTexts = {
  upload: {
    title: '上传表格',
    dropHere: '拖放文件到此处、粘贴，或选择文件',
    uploading: '正在上传 {{name}}',
    progress: '{{sent}} / {{total}} · {{percent}}% · {{speed}}/秒',
    reading: '正在读取表格…',
    cancelUpload: '取消上传',
    dismiss: '关闭',
    formats: '支持 CSV、TSV、XLSX、Parquet，最大 {{limit}}',
  },
}
