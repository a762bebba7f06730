import { currentLanguage } from '../../../i18n/language.ts'

/** The editor's own words ("No suggestions.") are read once, when it is loaded: they must be there before it. */
async function loadEditorTexts() {
  if (currentLanguage() === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn.js')
}

/** The code editor in the language of the page, loaded when it is first seen. */
export async function loadCodeEditor() {
  await loadEditorTexts()
  return import('./code-editor.tsx')
}

/** Two versions of a program side by side, likewise. */
export async function loadCodeDiff() {
  await loadEditorTexts()
  return import('./code-diff.tsx')
}
