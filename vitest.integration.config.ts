import { defineConfig } from 'vitest/config'

/** Tests that run the built command line, and those that need more than npm. Build first: `npm run build`. */
export default defineConfig({
  test: {
    include: ['test/integration/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 30_000,
  },
})
