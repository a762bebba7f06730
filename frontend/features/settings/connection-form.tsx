import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatUserMessage } from '#contract/user-message.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type ConnectionField, type ConnectionSubject, elsewhereVendorId } from './connection-draft.ts'
import { useConnectionForm } from './use-connection-form.ts'

type ConnectionFormProps = { subject: ConnectionSubject; onSaved: () => void; onCancel: () => void }

/** Key, address and more models of one connection; tells whether they work before they are kept. */
export function ConnectionForm({ subject, onSaved, onCancel }: ConnectionFormProps) {
  const { t } = useTranslation()
  const { vendor, connection } = subject
  const form = useRef<HTMLFormElement>(null)
  const { draft, problems, busy, tested, change, test, save } = useConnectionForm(subject, onSaved)
  const isElsewhere = vendor.id === elsewhereVendorId
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])

  const field = (name: ConnectionField) => ({
    value: draft[name],
    problem: problems[name],
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ target }: { target: { value: string } }) => change(name, target.value),
  })
  const keyHint = connection?.maskedKey
    ? t('settings.keyKept', { key: connection.maskedKey })
    : vendor.needsKey
      ? undefined
      : t('settings.keyOptional')

  function submit(event: FormEvent) {
    event.preventDefault()
    void save()
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('settings.formOf', { name: isElsewhere ? draft.name || t('settings.elsewhere') : vendor.label })}
      onSubmit={submit}
      className="mt-3 grid gap-4 rounded-lg bg-sunken p-4 sm:grid-cols-2"
    >
      {isElsewhere && (
        <TextField label={t('settings.name')} hint={t('settings.nameHint')} maxLength={60} {...field('name')} />
      )}
      {vendor.needsAddress && (
        <TextField
          label={t('settings.address')}
          hint={t('settings.addressHint')}
          type="url"
          maxLength={500}
          {...field('baseUrl')}
        />
      )}
      {/* No password of this site: the browser must not offer to keep it. */}
      <TextField
        label={t('settings.key')}
        {...(keyHint && { hint: keyHint })}
        type="password"
        maxLength={500}
        {...field('key')}
        autoComplete="new-password"
      />
      {!vendor.needsAddress && (
        <TextField
          label={t('settings.otherAddress')}
          hint={t('settings.otherAddressHint', { address: vendor.baseUrl ?? '' })}
          type="url"
          maxLength={500}
          {...field('baseUrl')}
        />
      )}
      <TextField label={t('settings.models')} hint={t('settings.modelsHint')} {...field('models')} />
      <div className="space-y-3 sm:col-span-2">
        {tested && (
          <Notice tone={tested.isOk ? 'info' : 'warn'}>{formatUserMessage(tested.message, currentLanguage())}</Notice>
        )}
        {problems.form && <Notice tone="danger">{problems.form}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" type="submit" disabled={busy !== null}>
            {t(busy === 'saving' ? 'settings.saving' : 'settings.save')}
          </Button>
          <Button disabled={busy !== null} onClick={() => void test()}>
            {t(busy === 'testing' ? 'settings.testing' : 'settings.test')}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {t('settings.cancel')}
          </Button>
        </div>
      </div>
    </form>
  )
}
