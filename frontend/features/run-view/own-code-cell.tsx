import { OwnCode } from './code/own-code.tsx'
import { type RunPlace, RunPlaceContext } from './run-place.ts'

type OwnCodeCellProps = { place: RunPlace; onRun: (code: string) => Promise<void> }

/** Where the reader may write the next step themselves; what is not run yet survives a reload. */
export function OwnCodeCell({ place, onRun }: OwnCodeCellProps) {
  return (
    <RunPlaceContext value={place}>
      <OwnCode draftPlace={`own ${place.analysisId ?? 'new'}`} onRun={onRun} />
    </RunPlaceContext>
  )
}
