import { rmSync } from 'node:fs'

// A rule that was deleted must not live on as a stale file in the build.
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
