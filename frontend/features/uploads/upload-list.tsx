import { RotateCw, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass, IconButton } from '../../ui/button.tsx'
import { describeUpload, sentShare } from './describe-upload.ts'
import { dismissUpload, retryUpload, takeFiles } from './upload-queue.ts'
import type { UploadItem } from './upload-store.ts'

/** Each file on its way: how far it is, or what is wrong with it and what can be done. */
export default function UploadList({ uploads }: { uploads: UploadItem[] }) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const begun = uploads.filter(({ stage }) => stage.kind !== 'unfinished').length
  useEffect(() => {
    if (begun > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [begun])
  return (
    <ul
      ref={list}
      aria-label={t('uploading.list')}
      className="mt-2 scroll-mt-16 divide-y divide-line rounded-md border border-line bg-surface"
    >
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  )
}

function UploadRow({ upload }: { upload: UploadItem }) {
  const { t } = useTranslation()
  const { id, name, stage } = upload
  const hasFailed = stage.kind === 'failed'
  const isBroken = stage.kind === 'delayed' || (stage.kind === 'sending' && stage.isBroken)
  return (
    <li className="py-2 pr-1.5 pl-3 text-sm">
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 py-1 leading-6">
          <span className="block truncate" title={name}>
            {name}
          </span>
        </p>
        {hasFailed && (
          <IconButton label={t('uploading.retry', { name })} onClick={() => retryUpload(id)}>
            <RotateCw aria-hidden="true" className="size-4" />
          </IconButton>
        )}
        {stage.kind === 'unfinished' && <ChooseAgain name={name} />}
        <IconButton
          label={t(hasFailed ? 'uploading.dismiss' : 'uploading.cancel', { name })}
          onClick={() => dismissUpload(id)}
        >
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      {(stage.kind === 'sending' || stage.kind === 'unfinished') && (
        <progress
          aria-label={t('uploading.progressOf', { name })}
          value={sentShare(upload)}
          max={1}
          className="mb-1 block h-1 w-full appearance-none overflow-hidden rounded bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        />
      )}
      <p
        role={hasFailed ? 'alert' : isBroken ? 'status' : undefined}
        className={`pr-2 text-xs break-words tabular-nums ${hasFailed ? 'text-danger' : isBroken ? 'text-warn' : 'text-muted'}`}
      >
        {describeUpload(upload, t)}
      </p>
    </li>
  )
}

function ChooseAgain({ name }: { name: string }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <span className="relative has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <label htmlFor={id} className={buttonClass()}>
        {t('uploading.chooseFile')}
        <span className="sr-only"> {name}</span>
      </label>
      <input
        id={id}
        type="file"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={({ target }) => {
          takeFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </span>
  )
}
