/** All that is used of the official SDK, in one place: the build bundles it into this file (`scripts/bundle-sdk.ts`). */
export { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
export { z } from 'zod'
