import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigurePaletteId, figurePaletteIds, figurePalettes } from '#contract/figures/figure-palettes.ts'
import { isTellableByAll } from '#contract/figures/tell-colours-apart.ts'

type PaletteChoiceProps = { chosen: FigurePaletteId; onChoose: (id: FigurePaletteId) => void }

/** The palettes with their colours, and whether everybody can tell these apart. */
export function PaletteChoice({ chosen, onChoose }: PaletteChoiceProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset className="grid gap-x-4 sm:grid-cols-2">
      <legend className="sr-only">{t('figureStyle.palette')}</legend>
      {figurePaletteIds.map((id) => {
        const { name: title, colours } = figurePalettes[id]
        return (
          <label key={id} className="-mx-2 flex items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken">
            <input
              type="radio"
              name={name}
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span className="min-w-0 text-sm">
              {title}
              <span aria-hidden="true" className="mt-0.5 flex overflow-hidden rounded-sm">
                {colours.map((colour) => (
                  <span key={colour} className="h-3 w-4" style={{ backgroundColor: colour }} />
                ))}
              </span>
              <span className={`block text-xs ${isTellableByAll(colours) ? 'text-good' : 'text-warn'}`}>
                {t(isTellableByAll(colours) ? 'figureStyle.safe' : 'figureStyle.unsafe')}
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
