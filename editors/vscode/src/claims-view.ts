import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { childrenOf, describe, type Node, type ToldClaim, treeOf } from './claims-tree.ts'

export type ClaimsView = {
  /** Asks for the claims again. */
  readonly refresh: () => void
  readonly dispose: () => void
}

/** The view of the claims in the article that is open. */
export function createClaimsView(client: () => LanguageClient | null): ClaimsView {
  const changed = new vscode.EventEmitter<void>()
  const view = vscode.window.createTreeView('claimlint.claims', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren: async (node?: Node) =>
        node ? [...childrenOf(node)] : [...treeOf(await claims(client()))],
    },
  })
  return {
    refresh: () => changed.fire(),
    dispose() {
      view.dispose()
      changed.dispose()
    },
  }
}

async function claims(client: LanguageClient | null): Promise<readonly ToldClaim[]> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString()
  if (client === null || uri === undefined) return []
  return client.sendRequest<readonly ToldClaim[]>('claimlint/claims', { uri })
}

function itemOf(node: Node): vscode.TreeItem {
  const { label, beside, tip } = describe(node)
  const item = new vscode.TreeItem(
    label,
    node.kind === 'agent' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  )
  item.description = beside
  if (tip !== '') item.tooltip = tip
  if (node.kind === 'claim') {
    const { start, end } = node.claim.range
    const selection = new vscode.Range(start.line, start.character, end.line, end.character)
    const uri = vscode.window.activeTextEditor?.document.uri
    if (uri)
      item.command = { title: 'Go to the claim', command: 'vscode.open', arguments: [uri, { selection }] }
  }
  return item
}
