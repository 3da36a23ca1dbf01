/* The way to the phone (the stand-in's server), and what the device keeps in its profile. */
;(() => {
  const page = window.standin
  const { base } = page.settings

  page.device = localStorage.getItem('device') ?? crypto.randomUUID()
  localStorage.setItem('device', page.device)

  page.post = async (path, body = {}) => {
    const answer = await fetch(base + path, { method: 'POST', body: JSON.stringify({ device: page.device, ...body }) })
    if (!answer.ok) throw Object.assign(new Error(await answer.text()), { status: answer.status })
    return answer.json()
  }

  page.upload = async (blob) => {
    const answer = await fetch(`${base}/upload`, { method: 'POST', body: await blob.arrayBuffer() })
    if (!answer.ok) throw Object.assign(new Error('upload failed'), { status: answer.status })
    return answer.json()
  }

  page.download = async (directPath) => {
    const answer = await fetch(base + directPath)
    if (!answer.ok) throw Object.assign(new Error('download failed'), { status: answer.status })
    return answer.arrayBuffer()
  }

  const missed = new Set()
  /** Something was asked for that the stand-in lacks: the drift alarm. */
  page.miss = (name) => {
    if (missed.has(name)) return
    missed.add(name)
    void page.post('/miss', { name })
  }

  // The real page keeps messages in IndexedDB: what the server heard "received" of survives a killed browser.
  const opened = new Promise((resolve, reject) => {
    const opening = indexedDB.open('device', 1)
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('chats', { keyPath: 'id' })
      opening.result.createObjectStore('msgs', { keyPath: 'id' })
    })
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
  })

  /** Runs `work` on both stores in one transaction; resolves when it is on disk. */
  page.kept = async (work, mode = 'readwrite') => {
    const database = await opened
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(['chats', 'msgs'], mode)
      const result = work(transaction.objectStore('chats'), transaction.objectStore('msgs'))
      transaction.addEventListener('complete', () => resolve(result))
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  }

  page.load = async () => {
    const requests = await page.kept((chats, msgs) => [chats.getAll(), msgs.getAll()], 'readonly')
    const [chats, msgs] = requests.map(({ result }) => result)
    return { chats, msgs }
  }

  page.forget = async () => {
    localStorage.clear()
    await page.kept((chats, msgs) => {
      chats.clear()
      msgs.clear()
    })
    await page.post('/chats', { chats: [] })
  }
})()
