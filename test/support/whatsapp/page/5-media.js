/* Files on their way out: what the library asks of the page before it sends one. */
;(() => {
  const page = window.standin
  const { Model } = page

  class OpaqueData {
    constructor(blob, mimetype) {
      this.blob = blob
      this.type = mimetype
    }
    static createFromData(blob, mimetype) {
      return Promise.resolve(new OpaqueData(blob, mimetype))
    }
    url() {
      return 'blob:standin'
    }
    autorelease() {}
    formData() {
      return this.blob
    }
  }

  const kindOf = (mimetype, { asDocument, isPtt, asSticker }) => {
    if (asDocument) return 'document'
    if (asSticker) return 'sticker'
    const [family] = mimetype.split('/')
    if (family === 'audio') return isPtt ? 'ptt' : 'audio'
    return family === 'image' || family === 'video' ? family : 'document'
  }

  const objects = new Map()
  const mediaObject = (filehash) => {
    if (!objects.has(filehash)) {
      const made = { filehash, contentInfo: {}, consolidate: (data) => Object.assign(made, data, { filehash }) }
      objects.set(filehash, made)
    }
    return objects.get(filehash)
  }

  const prepare = async (opaque, params) => {
    const hash = await crypto.subtle.digest('SHA-256', await opaque.blob.arrayBuffer())
    return new Model({
      type: kindOf(opaque.type, params),
      mimetype: opaque.type,
      filename: opaque.blob.name,
      filehash: btoa(String.fromCharCode(...new Uint8Array(hash))),
      mediaBlob: opaque,
      size: opaque.blob.size,
      isGif: Boolean(params.asGif),
      preview: undefined,
    })
  }

  const uploadMedia = async ({ mediaObject: object }) => {
    const { directPath } = await page.upload(object.mediaBlob.blob)
    const keys = { mediaKey: 'c3RhbmQtaW4=', mediaKeyTimestamp: Math.floor(Date.now() / 1000), encFilehash: 'ZW5j' }
    return { mediaEntry: { ...keys, directPath, mmsUrl: directPath, uploadHash: 'aGFzaA==' } }
  }

  page.mediaModules = {
    WAWebMediaOpaqueData: OpaqueData,
    WAWebPrepRawMedia: { prepRawMedia: (opaque, params) => ({ waitForPrep: () => prepare(opaque, params) }) },
    WAWebMediaStorage: { getOrCreateMediaObject: mediaObject },
    WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (type) => type },
    WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
    WAWebMediaMmsV4Upload: { uploadMedia, uploadUnencryptedMedia: uploadMedia },
    WAWebDownloadManager: {
      downloadManager: { downloadAndMaybeDecrypt: ({ directPath }) => page.download(directPath) },
    },
  }
})()
