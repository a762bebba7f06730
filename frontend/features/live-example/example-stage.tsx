import { FileSpreadsheet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordedExample } from '#contract/recorded-example.ts'
import { ExampleCode } from './example-code.tsx'
import type { Frame } from './frame-at.ts'

type ExampleStageProps = {
  examples: RecordedExample[]
  example: RecordedExample | undefined
  frame: Frame | undefined
}

/** One moment of a recorded run in boxes of fixed size, so that nothing moves when something comes. */
export function ExampleStage({ examples, example, frame }: ExampleStageProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className="border-b border-line px-4 py-3">
        {/* All of them lie in one place, the others unseen: it has room for the longest. */}
        <div className="grid min-h-12 sm:min-h-6">
          {examples.map((one) => (
            <p
              key={one.use}
              className={`flex flex-wrap items-center gap-x-4 text-xs text-muted [grid-area:1/1] ${one === example ? '' : 'invisible'}`}
            >
              {one.files.map(({ name, rowCount }) => (
                <span key={name} className="inline-flex min-h-6 items-center gap-1.5">
                  <FileSpreadsheet aria-hidden="true" className="size-3.5" />
                  <span className="font-mono">{name}</span>
                  {t('live.rows', { n: rowCount })}
                </span>
              ))}
            </p>
          ))}
        </div>
        <p className="grid min-h-18 font-medium sm:min-h-12 lg:min-h-6">
          {examples.map(({ use, prompt }) => (
            <span key={use} className="invisible [grid-area:1/1]" aria-hidden="true">
              {prompt}
            </span>
          ))}
          <span className="[grid-area:1/1]">
            {example?.prompt.slice(0, frame?.typed)}
            {frame?.stage === 'asking' && (
              <span aria-hidden="true" className="ml-0.5 inline-block h-[1.1em] w-px translate-y-[0.15em] bg-accent" />
            )}
          </span>
        </p>
      </div>
      <div className="grid grid-cols-1 lg:h-136 lg:grid-cols-2">
        <div className="flex min-h-0 flex-col border-line max-lg:border-b lg:border-r">
          <p className="flex min-h-9 items-center gap-2 px-4 text-xs text-muted">
            <span
              aria-hidden="true"
              className={`size-2 rounded-full ${frame?.stage === 'done' ? 'bg-good' : 'bg-accent'}`}
            />
            {frame && example && t(`live.${frame.stage}`, { seconds: (example.elapsedMs / 1000).toFixed(1) })}
          </p>
          <ExampleCode
            code={example?.code ?? ''}
            lines={frame?.lines ?? 0}
            className="h-44 bg-sunken lg:h-auto lg:min-h-0 lg:flex-1"
          />
        </div>
        <div className="flex min-h-0 flex-col gap-3 p-4">
          <div className="relative aspect-[4/3] w-full lg:aspect-auto lg:min-h-0 lg:flex-1">
            {example && (
              <img
                key={example.figure.src}
                src={example.figure.src}
                alt={frame?.hasFigure ? t('live.figure', { question: example.prompt }) : ''}
                width={example.figure.width}
                height={example.figure.height}
                className={`absolute inset-0 size-full rounded-md bg-white object-contain transition-opacity duration-500 ${frame?.hasFigure ? '' : 'opacity-0'}`}
              />
            )}
          </div>
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
            aria-label={t('live.conclusion')}
            className="h-44 shrink-0 overflow-y-auto text-[13px] leading-relaxed"
          >
            {example?.conclusion.slice(0, frame?.concluded).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        </div>
      </div>
    </>
  )
}
