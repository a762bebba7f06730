/*
 * Runs inside the sealed frame (sandbox="allow-scripts", an opaque origin). It draws what the page hands over and
 * reports its height. Scripts in the content never run: the frame's own policy allows none but this file and Plotly.
 */
;(() => {
  const output = document.getElementById('output')
  const unwanted = 'script, meta, link, base, iframe, frame, object, embed, form, portal'
  let plotlyLoading = null
  let latest = 0
  let shown = null

  const tell = (message) => window.parent.postMessage(message, '*')
  const measure = () => tell({ type: 'height', heightPx: output.getBoundingClientRect().height })

  function loadPlotly() {
    plotlyLoading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = '/vendor/plotly.min.js'
      script.onload = () => resolve(window.Plotly)
      script.onerror = () => reject(new Error('Plotly could not be loaded'))
      document.head.append(script)
    })
    return plotlyLoading
  }

  function drawHtml(text) {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    for (const element of parsed.querySelectorAll(unwanted)) element.remove()
    for (const element of parsed.querySelectorAll('*'))
      for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name)
    for (const image of parsed.querySelectorAll('[src], [srcset]')) {
      if (!/^(data|blob):/.test(image.getAttribute('src') ?? '')) image.removeAttribute('src')
      image.removeAttribute('srcset')
    }
    for (const link of parsed.querySelectorAll('a, area')) {
      const address = link.getAttribute('href') ?? ''
      if (!address.startsWith('#')) link.removeAttribute('href')
      link.removeAttribute('ping')
    }
    const styles = [...parsed.head.querySelectorAll('style')]
    output.replaceChildren(...styles, ...parsed.body.childNodes)
  }

  async function drawPlotly(text, theme, turn) {
    const figure = JSON.parse(text)
    shown = figure
    const Plotly = await loadPlotly()
    if (turn !== latest) return
    const styles = getComputedStyle(document.documentElement)
    const ink = styles.getPropertyValue('--ink').trim()
    const line = styles.getPropertyValue('--line').trim()
    const axis = { gridcolor: line, zerolinecolor: line, linecolor: line }
    const layout = figure.layout ?? {}
    const themed = {
      ...layout,
      autosize: false,
      width: output.clientWidth,
      height: layout.height ?? 420,
      font: { family: getComputedStyle(document.body).fontFamily, ...layout.font },
    }
    if (theme === 'dark') {
      themed.paper_bgcolor = 'rgba(0,0,0,0)'
      themed.plot_bgcolor = 'rgba(0,0,0,0)'
      themed.font = { ...themed.font, color: ink }
      for (const key of Object.keys(layout)) if (/^[xy]axis\d*$/.test(key)) themed[key] = { ...layout[key], ...axis }
      const template = layout.template ?? {}
      themed.template = {
        ...template,
        layout: {
          ...template.layout,
          xaxis: { ...template.layout?.xaxis, ...axis },
          yaxis: { ...template.layout?.yaxis, ...axis },
        },
      }
    }
    // What stands there already is drawn over in its new colours: emptied by hand, Plotly would not find it again.
    if (!output._fullLayout) output.replaceChildren()
    await Plotly.react(output, figure.data ?? [], themed, {
      displaylogo: false,
      // What the frame may not do: it saves nothing and reaches nobody.
      modeBarButtonsToRemove: ['toImage', 'sendDataToCloud', 'sendChartToCloud'],
    })
  }

  // Plotly's own `responsive` gives up the height as well, and the frame would shrink to nothing.
  window.addEventListener('resize', () => {
    if (output._fullLayout) window.Plotly.relayout(output, { width: output.clientWidth })
  })

  /** The figure as it is looked at (zoomed, with what is hidden hidden), in its own light colours. */
  async function exportFigure({ format, scale, widthPx }) {
    if (!shown || !window.Plotly) throw new Error('no figure')
    const { width, height } = output.getBoundingClientRect()
    const ranges = {}
    for (const [key, axis] of Object.entries(output.layout ?? {}))
      if (/^[xy]axis\d*$/.test(key) && axis?.range)
        ranges[key] = { ...shown.layout?.[key], range: axis.range, autorange: false }
    const layout = {
      ...shown.layout,
      ...ranges,
      font: { family: getComputedStyle(document.body).fontFamily, ...shown.layout?.font },
      paper_bgcolor: shown.layout?.paper_bgcolor ?? '#ffffff',
    }
    const size = { width: Math.round(width), height: Math.round(height) }
    const wanted = Math.min(Math.max(1, Math.round(widthPx ?? size.width * (scale ?? 1))), 12_000)
    return window.Plotly.toImage(
      { data: output.data ?? shown.data ?? [], layout },
      { ...size, format: format === 'svg' ? 'svg' : 'png', scale: wanted / size.width },
    )
  }

  window.addEventListener('message', async ({ source, data }) => {
    if (source !== window.parent || data?.type !== 'export') return
    try {
      tell({ type: 'exported', id: data.id, address: await exportFigure(data) })
    } catch (error) {
      tell({ type: 'exported', id: data.id, detail: String(error?.message ?? error) })
    }
  })

  window.addEventListener('message', async ({ source, data }) => {
    if (source !== window.parent || data?.type !== 'render') return
    latest += 1
    document.documentElement.dataset.theme = data.theme
    try {
      if (data.mediaType === 'text/html') drawHtml(data.text)
      else await drawPlotly(data.text, data.theme, latest)
      measure()
    } catch (error) {
      tell({ type: 'failed', detail: String(error?.message ?? error) })
    }
  })

  new ResizeObserver(measure).observe(output)
  tell({ type: 'ready' })
})()
