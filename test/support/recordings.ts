/** Files that no tool cleans, on any machine: recordings of old phones, and what is refused whoever sends it. */

/** AMR, which many older phones record: a second of it, with these words among the sound. */
export const recording = (words = ''): Buffer =>
  Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(320, 0x3c), Buffer.from(words), Buffer.alloc(320, 0x3c)])

export const archive = Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(100)])
