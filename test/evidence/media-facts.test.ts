import { expect, test } from 'vitest'
import { recordedFacts } from '../../src/evidence/media-facts.ts'

test.each([
  [
    { creation_time: '2027-02-09T00:41:12.000000Z', location: '-07.0529+110.4341/' },
    { taken: '2027-02-09T07:41', place: '-7.053, 110.434' },
  ],
  [{ 'com.apple.quicktime.location.ISO6709': '-07.0529+110.4341+012.3/' }, { place: '-7.053, 110.434' }],
  [{ creation_time: '2027-02-09T20:00:00Z' }, { taken: '2027-02-10T03:00' }],
  // A clock that was never set, a place that was never found, and nonsense.
  [{ creation_time: '1970-01-01T00:00:00Z', location: '+00.0000+000.0000/' }, undefined],
  [{ creation_time: 'kemarin', location: 'rumah' }, undefined],
  [{ title: 'Rapat' }, undefined],
  [undefined, undefined],
])('what a film recorded: %j', (tags, facts) => expect(recordedFacts(tags)).toEqual(facts))
