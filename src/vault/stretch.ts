/** The slow step between a receipt and its keys: for the day on which database and server secret are both stolen. */
import type { Bytes } from './bytes.ts'
import { scrypt } from './scrypt.ts'

/** Fixed: what comes in is keyed with the server secret, which already makes every installation different. */
const SALT = Buffer.from('kentongan receipt v1')

/** 64 bytes. The same for the same receipt, by which it is found. */
export const stretch = async (keyed: Uint8Array): Promise<Bytes> => new Uint8Array(scrypt(keyed, SALT))
