import { askingTexts } from './asking-texts.ts'
import { comparingTexts } from './comparing-texts.ts'
import { dataTexts } from './data-texts.ts'
import { examplesTexts } from './examples-texts.ts'
import { figureStyleTexts } from './figure-style-texts.ts'
import { historyTexts } from './history-texts.ts'
import { joinsTexts } from './joins-texts.ts'
import { kernelTexts } from './kernel-texts.ts'
import { outputsTexts } from './outputs-texts.ts'
import { ownTemplatesTexts } from './own-templates-texts.ts'
import { paletteTexts } from './palette-texts.ts'
import { preferencesTexts } from './preferences-texts.ts'
import { runTexts } from './run-texts.ts'
import { settingsTexts } from './settings-texts.ts'
import { tableTexts } from './table-texts.ts'
import { uploadingTexts } from './uploading-texts.ts'
import { usageTexts } from './usage-texts.ts'

/** What all other pages say: loaded with the first of them. */
export const workTexts = {
  ...dataTexts,
  ...tableTexts,
  ...joinsTexts,
  ...askingTexts,
  ...settingsTexts,
  ...preferencesTexts,
  ...examplesTexts,
  ...figureStyleTexts,
  ...runTexts,
  ...outputsTexts,
  ...kernelTexts,
  ...comparingTexts,
  ...historyTexts,
  ...paletteTexts,
  ...uploadingTexts,
  ...ownTemplatesTexts,
  ...usageTexts,
}
