/**
 * scrypt (RFC 7914) at the one cost that receipts have, by the vector instructions of the processor, which OpenSSL's does
 * not use: two thirds of the time (docs/adr/0034-scrypt-with-vectors.md). Its 16 MiB are WebAssembly's, the same for
 * every call: those that OpenSSL takes and gives back lie in glibc's way, which holds up to two such blocks.
 */
import { pbkdf2Sync, scryptSync } from 'node:crypto'
import { romix } from './romix.ts'

/** N = 2^14, r = 8, p = 1: 16 MiB. `romix.wat` is made for these. */
export const COST = { N: 2 ** 14, r: 8, p: 1 }
/** Bytes of a block: 128 r. */
const BLOCK = 1024
/** Where `romix.wat` takes the first block from; the outcome stands at 0. */
const FIRST = 4096
const LENGTH = 64

/** Of what every JavaScript engine has; Node's types leave it out. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object
  Instance: new (module: object) => { exports: unknown }
}
interface Romix {
  memory: { buffer: ArrayBuffer }
  romix(): void
}

type Scrypt = (password: Uint8Array, salt: Uint8Array) => Uint8Array

/** 64 bytes. Blocks the thread for 25 ms or so. */
export const scrypt: Scrypt = (password, salt) => (made ??= withVectors() ?? openSsl)(password, salt)
let made: Scrypt | undefined

const openSsl: Scrypt = (password, salt) => scryptSync(password, salt, LENGTH, COST)

/** Undefined where it cannot be: processors without SSE 4.1, twenty years old, or little room for addresses (`ulimit -v`). */
function withVectors(): Scrypt | undefined {
  const exports = instance()
  if (exports === undefined) return undefined
  const { memory, romix: mix } = exports
  const bytes = new Uint8Array(memory.buffer)
  return (password, salt) => {
    const block = pbkdf2Sync(password, salt, 1, BLOCK, 'sha256')
    try {
      eachByte((own, there) => (bytes[FIRST + there] = block[own] ?? 0))
      mix()
      eachByte((own, there) => (block[own] = bytes[there] ?? 0))
      return pbkdf2Sync(password, block, 1, LENGTH, 'sha256')
    } finally {
      // What is left there would give the key to whoever reads the memory.
      bytes.fill(0)
      block.fill(0)
    }
  }
}

function instance(): Romix | undefined {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(romix, 'base64'))).exports as Romix
  } catch {
    return undefined
  }
}

/** Word i of a Salsa20 block stands where word 5 i mod 16 was: its diagonals in a row. */
function eachByte(move: (own: number, there: number) => void): void {
  for (let there = 0; there < BLOCK; there++) {
    const word = (there >> 2) & 15
    move((there & ~63) | (((word * 5) & 15) << 2) | (there & 3), there)
  }
}
