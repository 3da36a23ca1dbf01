// One file on its way up. XMLHttpRequest, because fetch does not say how far it is.

/** A slow phone network needs minutes for 20 MB. */
const longest = 300_000

/**
 * @param {Blob} file
 * @param {Record<string, string>} headers
 * @param {(part: number) => void} onProgress 0 to 1
 * @returns {{ answer: Promise<{ ok: boolean, status: number, code: string } | undefined>, cancel: () => void }}
 *   `answer` is undefined when none came: the connection broke, or `cancel` was called.
 */
export function upload(file, headers, onProgress) {
  const request = new XMLHttpRequest()
  const answer = new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const { status } = request
      resolve({ ok: status >= 200 && status < 300, status, code: codeIn(request.responseText) })
    })
    // `loadend` comes after every end; after `load` it changes nothing.
    request.addEventListener('loadend', () => resolve(undefined))
    request.open('POST', '/chat/files')
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.timeout = longest
    request.send(file)
  })
  return { answer, cancel: () => request.abort() }
}

/** @param {string} body */
function codeIn(body) {
  try {
    return String(JSON.parse(body).code)
  } catch {
    return 'failed'
  }
}
