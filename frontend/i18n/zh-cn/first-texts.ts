import { accountTexts } from './account-texts.ts'
import { appTexts } from './app-texts.ts'
import { homeTexts } from './home-texts.ts'
import { uploadTexts } from './upload-texts.ts'

/** What the first page says: loaded before anything is shown, so it is kept small. */
export const firstTexts = { ...appTexts, ...homeTexts, ...accountTexts, ...uploadTexts }
