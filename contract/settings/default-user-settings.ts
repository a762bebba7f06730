import type { FigureStyle } from '../figures/figure-style.ts'
import type { UserSettings } from './user-settings.ts'

export const defaultFigureStyle: FigureStyle = {
  ...{ preset: 'default', palette: 'okabe-ito', font: 'preset', chineseFont: 'auto', sizePt: null },
  ...{ width: 'preset', heightRatio: null, dpi: null, textLanguage: 'answer', grid: null, spines: null },
  ...{ sequentialMap: 'auto', divergingMap: 'auto' },
}

/** What holds for whoever has chosen nothing. */
export const defaultUserSettings: UserSettings = {
  models: [],
  privacy: 'summary',
  interpret: true,
  pageLanguage: null,
  answerLanguage: 'question',
  figureStyle: defaultFigureStyle,
}
