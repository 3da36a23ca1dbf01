import { expect, it } from 'vitest'
import { hasNames, withoutNames } from '../../src/evidence/office-names.ts'

it.each([
  String.raw`<w:instrText> LINK Excel.Sheet.12 "C:\\Users\\Budi\\x.xlsx" "Sheet1!R1C1" \a \f 5 </w:instrText>`,
  String.raw`<w:instrText> INCLUDEPICTURE "D:\\Budi\\x.jpg" </w:instrText>`,
  String.raw`<w:connectString w:val="Provider=X;Data Source=D:\Kerja Budi\guru.xlsx"/>`,
  String.raw`<x r:href="\\PC-BUDI\bersama\x.docx"/>`,
])('where a file lay is left, so it is asked about: %s', (xml) => {
  expect(hasNames(xml)).toBe(true)
})

it.each([
  String.raw`<w:instrText> TOC \o "1-3" \h \z \u </w:instrText>`,
  String.raw`<w:instrText> PAGE \* MERGEFORMAT </w:instrText>`,
  String.raw`<numFmt numFmtId="164" formatCode="_(&quot;Rp&quot;* #,##0_);_(\(#,##0\)"/>`,
  '<w:t>Pukul 09:30, hadir: Kepala Dinas. https://contoh.example/Users/</w:t>',
])('nothing is left: %s', (xml) => {
  expect(hasNames(xml)).toBe(false)
})

it('the source of a mail merge goes', () => {
  const merge = String.raw`<w:mailMerge><w:connectString w:val="Data Source=D:\Budi\guru.xlsx"/></w:mailMerge>`
  expect(withoutNames(`<w:settings>${merge}<w:zoom/></w:settings>`)).toBe('<w:settings><w:zoom/></w:settings>')
})

it.each([
  ['<scenario name="Terbaik" user="Budi" comment="Dibuat oleh Budi">', '<scenario name="Terbaik" user="" comment="">'],
  ['<v:shape alt="IMG_Budi.jpg" title="x"/>', '<v:shape/>'],
  [
    '<draw:frame draw:name="IMG_Budi.jpg" draw:z="1"><svg:title>Budi</svg:title></draw:frame>',
    '<draw:frame draw:name="" draw:z="1"></draw:frame>',
  ],
  ['<text:author-name text:fixed="false">Budi</text:author-name>', ''],
  ['<text:initial-creator>Budi</text:initial-creator><text:sender-lastname>B</text:sender-lastname>', ''],
])('what programs write of people goes: %s', (xml, without) => expect(withoutNames(xml)).toBe(without))
