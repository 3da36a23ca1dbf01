// Runs in the page: basics of accessibility that a machine can check (WCAG 2.2: 1.4.3 contrast, 2.5.5 target size,
// 4.1.2 name). Each returns what is wrong. A script of its own, so that the browser's global names stay out of the
// service's type-check.
const channels = (color) => color.match(/[\d.]+/g)?.map(Number) ?? []
const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
const luminance = ([red = 0, green = 0, blue = 0]) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const hidden = (element) => element.closest('[aria-hidden=true], [hidden]') !== null
const name = (element) => {
  const by = element.getAttribute('aria-labelledby')
  const label = by ? document.querySelector(`#${by}`)?.textContent : element.getAttribute('aria-label')
  if (label) return label
  return element.tagName === 'BUTTON' || element.tagName === 'A' ? (element.textContent ?? '') : ''
}

window.checks = {
  /** Controls, regions and pictures without an accessible name. */
  unnamed() {
    const controls = document.querySelectorAll(
      'button, a, select, textarea, input, img, [role=log], [role=region], [role=tablist], section, ul.choices',
    )
    return [...controls]
      .filter((element) => !hidden(element) && !(element.tagName === 'IMG' && element.hasAttribute('alt')))
      .filter((element) => name(element).trim() === '')
      .map((element) => element.outerHTML.slice(0, 120))
  },

  /** Visible controls that are lower or narrower than this many CSS pixels. */
  smallTargets(pixels) {
    return [...document.querySelectorAll('button, select, textarea, a')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < pixels - 0.5 || box.height < pixels - 0.5)
      .map(({ element, box }) => `${element.textContent} ${box.width} x ${box.height}`)
  },

  /** Visible texts whose contrast with what is painted behind them is below the ratio; disabled controls are exempt. */
  contrastProblems(ratio) {
    const behind = (element) => {
      if (!element) return [255, 255, 255]
      const color = channels(getComputedStyle(element).backgroundColor)
      return color.length === 4 && color[3] === 0 ? behind(element.parentElement) : color
    }
    const problems = []
    for (const element of document.body.querySelectorAll('*')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!own || !element.checkVisibility() || element.closest(':disabled, .hidden')) continue
      const [front, back] = [luminance(channels(getComputedStyle(element).color)), luminance(behind(element))]
      const found = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
      if (found < ratio) problems.push(`${element.textContent?.slice(0, 30)}: ${found.toFixed(2)}`)
    }
    return problems
  },
}
