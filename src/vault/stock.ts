/** Things that take a while to make, made ahead: whoever needs one gets it at once, and the next one is made meanwhile. */
export interface Stock<T> {
  take(): Promise<T>
}

/**
 * Begins to fill when the first is taken, so that a process that needs none makes none. Empty, or when making failed, it
 * makes one for whoever asks, who meets the failure.
 */
export function createStock<T>(make: () => Promise<T>, size: number): Stock<T> {
  const ready: T[] = []
  let making = 0

  async function makeOne(): Promise<void> {
    try {
      ready.push(await make())
    } catch {
      // Whoever finds none ready makes one and meets the same.
    } finally {
      making -= 1
    }
  }

  function fill(): void {
    while (ready.length + making < size) {
      making += 1
      void makeOne()
    }
  }

  return {
    async take() {
      const thing = ready.shift() ?? (await make())
      fill()
      return thing
    },
  }
}
