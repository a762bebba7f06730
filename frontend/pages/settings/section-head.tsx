import { usePageTitle } from '../../ui/use-page-title.ts'

/** The heading of a section of the settings, which names the page too. */
export function SectionHead({ title, lead }: { title: string; lead: string }) {
  usePageTitle(title)
  return (
    <div className="mb-4">
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 text-sm text-muted">{lead}</p>
    </div>
  )
}
