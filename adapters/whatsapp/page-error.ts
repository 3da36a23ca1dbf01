/** Why a call into the page failed. Made afresh, without a cause: errors of the library quote texts and addresses. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly kind: 'hung' | 'closed' | 'failed'
  constructor(kind: PageError['kind'], what: string) {
    super(`WhatsApp Web: ${what} failed (${kind})`)
    this.kind = kind
  }
}

const CLOSED = /detached Frame|Target closed|Session closed|Execution context was destroyed|^Protocol error \(/

/**
 * Runs one call. It is given up after `ms`: on a page that has crashed some never end, and puppeteer's own limit is
 * minutes away.
 */
export async function call<T>(what: string, ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PageError('hung', what)), ms)
  })
  try {
    const running = work()
    // After the limit nobody listens to it any more.
    running.catch(() => undefined)
    return await Promise.race([running, late])
  } catch (error) {
    if (error instanceof PageError) throw error
    throw new PageError(isClosed(error) ? 'closed' : 'failed', what)
  } finally {
    clearTimeout(timer)
  }
}

const isClosed = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(TargetCloseError|ConnectionClosedError)$/.test(error.name) || CLOSED.test(error.message))

/**
 * A rejection that the library leaves behind when its page goes away under it (it waits for nothing after a
 * navigation), or that it throws as bare text. It means nothing: whoever owns the session sees for themselves that the
 * page is gone. Node would end the process over it.
 */
export function isStray(error: unknown): boolean {
  if (error === 'auth timeout' || error === 'ready timeout') return true
  return isClosed(error)
}
