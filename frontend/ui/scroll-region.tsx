import type { ReactNode } from 'react'

type ScrollRegionProps = { label: string; className?: string; children: ReactNode }

/** A part that is wider than the page may be: it scrolls by itself, with the keyboard too. */
export function ScrollRegion({ label, className = '', children }: ScrollRegionProps) {
  return (
    // biome-ignore-start lint/a11y: what scrolls must be reached by keyboard (WCAG 2.1.1), and is no landmark nor a form's fieldset
    <div role="group" aria-label={label} tabIndex={0} className={`relative overflow-auto ${className}`}>
      {children}
    </div>
    // biome-ignore-end lint/a11y: as above
  )
}
