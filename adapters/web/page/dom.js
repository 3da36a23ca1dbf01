// Elements are built one by one and text is only ever set as text: nothing that came over the wire is parsed as HTML.

/**
 * @param {string} tag
 * @param {Record<string, string | boolean | EventListener>} [attributes] `on…` adds a listener, `true` an empty attribute, `false` none
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

const svg = 'http://www.w3.org/2000/svg'

/** A line drawing in a 24 x 24 box, hidden from screen readers. @param {string} path */
export function icon(path) {
  const root = document.createElementNS(svg, 'svg')
  root.setAttribute('viewBox', '0 0 24 24')
  root.setAttribute('aria-hidden', 'true')
  root.setAttribute('class', 'icon')
  const line = document.createElementNS(svg, 'path')
  line.setAttribute('d', path)
  root.append(line)
  return root
}

export const icons = {
  file: 'M19 11.5l-7.4 7.4a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.5 1.5 0 0 1-2.2-2.2l7-7',
  send: 'M5 12h13M12 5l7 7-7 7',
  leave: 'M14 4h5v16h-5M4 12h11M11 8l4 4-4 4',
}
