import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { studyTypes } from '../../src/claims/index.ts'
import { readSourcesFile } from '../../src/language/compile/sources-file.ts'
import { createSources } from '../../src/language/sources.ts'

const file = path.join(import.meta.dirname, '../../rules/sources.yml')
const table = readSourcesFile({ path: 'rules/sources.yml', text: readFileSync(file, 'utf8') })
const sources = createSources(table)

describe('our own sources', () => {
  it('list each host and each word once', () => {
    const hosts = table.hosts.map(({ host }) => host)
    const words = table.studies.flatMap(study => study.words)
    expect(hosts).toEqual([...new Set(hosts)])
    expect(words).toEqual([...new Set(words)])
  })

  it('write hosts as they are compared', () => {
    expect(table.hosts.filter(({ host }) => !/^[a-z0-9.-]+$/.test(host) || host.startsWith('www.'))).toEqual(
      [],
    )
  })

  it('name only study types that the code knows', () => {
    const known: readonly string[] = [...studyTypes, 'none', 'people', 'retracted']
    expect(table.studies.map(({ type }) => type).filter(type => !known.includes(type))).toEqual([])
  })
})

describe('a host', () => {
  it.each([
    ['pubmed.ncbi.nlm.nih.gov', 2],
    ['clinicaltrials.gov', 4],
    ['ods.od.nih.gov', 2],
    ['www.cdc.gov', 1],
    ['medicine.example.edu', 3],
    ['notnih.example', null],
    ['fakewho.int.example', null],
    ['xnytimes.com', null],
    ['gov', 2],
    ['', null],
  ])('%s', (host, tier) => {
    expect(sources.host(host)?.tier ?? null).toBe(tier)
  })
})

describe('a title', () => {
  it.each([
    ['A Randomized, Double-Blind trial', ['randomised-trial']],
    ['In vitro fertilisation in Europe', ['none']],
    ['Mice and men', ['people', 'animal']],
    ['Rating the ratio of rates', []],
    ['Systematic review of case reports', ['case-report', 'systematic-review']],
  ])('%s', (title, types) => {
    expect(sources.studies(title).filter(type => type !== 'review')).toEqual(types)
  })
})

describe('a faulty file', () => {
  it.each([
    ['a: 1', 'x.yml:1:1: `hosts` is missing or no list'],
    ['hosts: [1]\nregistrants: []\nstudies: []', 'x.yml:1:9: an item of `hosts` is a map'],
    [
      'hosts:\n  - {kind: news, tier: 9, hosts: [a.b]}\nregistrants: []\nstudies: []',
      'x.yml:2:5: `tier` is a number from 0 to 5',
    ],
    [
      'hosts:\n  - {kind: news, tier: 5, hosts: []}\nregistrants: []\nstudies: []',
      'x.yml:2:5: `hosts` is missing or empty',
    ],
  ])('%s', (text, message) => {
    expect(() => readSourcesFile({ path: 'x.yml', text })).toThrow(message)
  })
})
