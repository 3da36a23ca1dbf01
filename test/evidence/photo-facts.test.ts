import sharp, { type Exif, type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { readFacts } from '../../src/evidence/facts-told.ts'
import { factsIn } from '../../src/evidence/photo-facts.ts'
import { picture, withTraces } from '../support/images.ts'

async function exifOf(image: Sharp): Promise<Buffer> {
  const { exif } = await sharp(await image.jpeg().toBuffer()).metadata()
  if (exif === undefined) throw new Error('no EXIF was written')
  return exif
}
const withExif = (exif: Exif): Promise<Buffer> => exifOf(picture(20, 20).withExif(exif))

describe('what a photo recorded', () => {
  test('is its time and its place, to a hundred metres, and nothing else', async () =>
    expect(factsIn(await exifOf(withTraces(picture())))).toEqual({
      taken: '2027-02-09T07:41',
      place: '-7.053, 110.434',
    }))

  test.each<[string, Exif, object | undefined]>([
    ['only a time', { IFD2: { DateTimeOriginal: '2027:02:09 07:41:12' } }, { taken: '2027-02-09T07:41' }],
    [
      'only a place, north and west',
      {
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '7/1 0/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '10/1 30/1 0/1' },
      },
      { place: '7.000, -10.500' },
    ],
    ['a device', { IFD0: { Make: 'Contoh', Model: 'X' } }, undefined],
    ['a day that is none', { IFD2: { DateTimeOriginal: '2027:02:31 25:00:00' } }, undefined],
    ['no time at all', { IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } }, undefined],
  ])('%s', async (_, exif, facts) => expect(factsIn(await withExif(exif))).toEqual(facts))

  test('damage says nothing, and never throws', async () => {
    const whole = await exifOf(withTraces(picture()))
    for (let i = 0; i < whole.length; i += 1) {
      const damaged = Buffer.from(whole)
      damaged[i] = (damaged[i] ?? 0) ^ 0xff
      expect(() => factsIn(damaged)).not.toThrow()
      expect(() => factsIn(whole.subarray(0, i))).not.toThrow()
    }
  })

  test('what a child says about it is read by its shape', () => {
    expect(readFacts({ taken: '2027-02-09T07:41', place: '-7.053, 110.434' })).toEqual({
      taken: '2027-02-09T07:41',
      place: '-7.053, 110.434',
    })
    for (const said of [null, 'x', {}, { taken: 'kemarin' }, { place: 'rumah Bu Ani' }, { taken: 7, place: [] }])
      expect(readFacts(said)).toBeUndefined()
  })
})
