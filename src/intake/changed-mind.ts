/** "Batal", "tidak jadi" under a question whether to delete or to withdraw. */
import type { Content } from '../channel.ts'
import type { Read } from '../form/read.ts'

/** "Hapus laporan", "batalkan laporan" ask for it once more. */
const NAMES_IT = /lapor|lapur|report|hapus|busak|delete/iu

/**
 * Whoever calls off a question whether to delete means no: asked again, they would take their next "ya" for having called
 * it off.
 */
export const callsOff = (read: Read, content: Content): boolean =>
  read.kind === 'command' && read.command === 'cancel' && content.kind === 'text' && !NAMES_IT.test(content.text)
