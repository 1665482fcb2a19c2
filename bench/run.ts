import path from 'node:path'
import { parseArgs } from 'node:util'
import { timePeers } from './parts/peers.ts'
import { timeScaling } from './parts/scaling.ts'
import { timeStart } from './parts/start.ts'
import { openWork } from './work.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    'slow-files': { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'peers,start,scaling' },
    peers: { type: 'string' },
  },
})
const work = openWork(Number(values.rounds))
const parts = values.only.split(',')
const files = Number(values.files)
if (parts.includes('peers')) {
  timePeers(work, {
    files,
    slowFiles: Number(values['slow-files'] ?? files),
    peers: values.peers ?? path.join(work.folder, 'peers'),
  })
}
if (parts.includes('start')) timeStart(work)
if (parts.includes('scaling')) timeScaling(work)
