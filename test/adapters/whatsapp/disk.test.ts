import { describe, expect, test } from 'vitest'
import {
  type Block,
  isEncryptedDataset,
  isEncryptedFolder,
  type Looks,
  storageOf,
} from '../../../adapters/whatsapp/disk.ts'

const MOUNTS = `22 27 0:20 / /sys rw,nosuid - sysfs sysfs rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw
30 27 8:1 / /open rw - ext4 /dev/sda1 rw
31 27 0:41 / /open/memory rw - tmpfs tmpfs rw
32 27 0:42 / /home/k/Private rw - ecryptfs /home/.ecryptfs rw
33 27 0:43 / /vault rw - fuse.gocryptfs /cipher rw
34 27 0:44 /@data /snap rw - btrfs /dev/mapper/root rw
35 27 253:3 / /volume rw - xfs /dev/mapper/vg-data rw
36 27 253:4 / /half rw - xfs /dev/mapper/vg-half rw
37 27 0:45 / /layers rw - overlay overlay rw,upperdir=/x
38 27 8:2 / /with\\040blank rw - ext4 /dev/sda2 rw
39 30 8:1 / /again rw - ext4 /dev/sda1 rw
40 30 0:46 / /again rw - tmpfs tmpfs rw
41 27 0:47 / /tank rw - zfs tank/data rw
42 27 0:48 / /tank/open rw - zfs tank/data/open rw
43 27 0:49 / /tank/dim rw - zfs other rw
44 27 8:1 / /many rw - bcachefs /dev/sda1 rw
45 27 0:50 / /far rw - nfs4 host:/export rw
`
const BLOCKS: Record<string, Block> = {
  '254:0': { uuid: 'CRYPT-LUKS2-0123', slaves: ['8:3'] },
  'mapper/root': { uuid: 'CRYPT-LUKS2-0123', slaves: ['8:3'] },
  '8:1': { uuid: '', slaves: [] },
  '8:2': { uuid: '', slaves: [] },
  '8:3': { uuid: '', slaves: [] },
  '253:3': { uuid: 'LVM-abc', slaves: ['254:0'] },
  '253:4': { uuid: 'LVM-abd', slaves: ['254:0', '8:1'] },
}
const looks: Looks = {
  block: (device) => BLOCKS[device],
  folder: (path) => (path.startsWith('/open/dim') ? undefined : path.startsWith('/open/closed')),
  dataset: (name) => ({ 'tank/data': true, 'tank/data/open': false })[name],
}
const at = (path: string) => storageOf(path, MOUNTS, looks)

describe('where a profile lies', () => {
  test.each([
    ['/srv/data', 'encrypted'],
    ['/open', 'open'],
    ['/open/data', 'open'],
    ['/openly', 'encrypted'],
    ['/open/memory/x', 'memory'],
    ['/home/k/Private/data', 'encrypted'],
    ['/vault', 'encrypted'],
    ['/snap/data', 'encrypted'],
    ['/volume/data', 'encrypted'],
    ['/half/data', 'open'],
    ['/layers/data', 'unknown'],
    ['/with blank/data', 'open'],
    ['/again', 'memory'],
    ['/open/closed/data', 'encrypted'],
    ['/open/dim/data', 'unknown'],
    ['/tank/data', 'encrypted'],
    ['/tank/open/data', 'open'],
    ['/tank/dim', 'unknown'],
    ['/many/data', 'unknown'],
    ['/far/data', 'unknown'],
  ])('%s: %s', (path, storage) => {
    expect(at(path)).toBe(storage)
  })

  test('without a list of mounts nothing is promised', () => {
    expect(storageOf('/data', '', looks)).toBe('unknown')
  })

  test('reads what the programs of the system print, and takes nothing for an answer that is none', () => {
    expect(isEncryptedFolder('---------E----e------- /srv/data\n')).toBe(true)
    expect(isEncryptedFolder('--------------e------- /srv/Extra\n')).toBe(false)
    expect(isEncryptedFolder('')).toBeUndefined()
    expect(isEncryptedDataset('aes-256-gcm\n')).toBe(true)
    expect(isEncryptedDataset('off\n')).toBe(false)
    expect(isEncryptedDataset('-\n')).toBeUndefined()
  })
})
