import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createLinks } from '../../src/office/links.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { describeStores } from '../support/store.ts'
import { tempFolder } from '../vault/folder.ts'

const address = (id: number) => ({ channel: 'telegram' as const, id: String(id) })

describeStores((open) => {
  // The client joins reads that are asked at once into one query: everybody must get the answer to their own.
  it('tells many chats at once apart, also those linked before the secret was rotated', async () => {
    const { db } = await open()
    const epochs = await openEpochs({ dir: await tempFolder(), now: () => new Date('2024-02-01T20:00:00Z') })
    const [before, after] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
    const linksUnder = async (secret: string) =>
      createLinks({ db, epochs, secret: await loadSecret({ secret, file: '' }) })
    const old = await linksUnder(before)
    const links = await linksUnder(`${after},${before}`)
    for (const id of [1, 2, 3]) await old.create(`office-${id}`, address(id), false, '2024-02-01').write
    for (const id of [4, 5]) await links.create(`office-${id}`, address(id), false, '2024-02-01').write
    const asked = [7, 5, 1, 3, 8, 2, 4, 1]
    const found = await Promise.all(asked.map((id) => links.find(address(id))))
    expect(found.map((link) => link?.officeId)).toEqual(asked.map((id) => (id > 5 ? undefined : `office-${id}`)))
    expect(found.map((link) => link?.address.id)).toEqual(asked.map((id) => (id > 5 ? undefined : String(id))))
  })
})
