/** The import rules of the architecture: a layout that no tool checks does not last. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means two files are one thing.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-one-imports-tests', 'Tests are not part of the product.', { pathNot: '^tests/' }, { path: '^tests/' }),
    rule('not-to-unresolvable', 'Every import resolves.', {}, { couldNotResolve: true }),
    rule('shared-is-pure', 'shared/ imports only shared/ (and pure packages).', { path: '^shared/' }, { path: '^(electron|renderer|scripts)/' }),
    rule('shared-no-runtime', 'shared/ runs in Node and in a browser alike.', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    rule('shared-no-react-no-electron', 'shared/ knows no screen and no shell.', { path: '^shared/' }, { path: 'node_modules/(react|react-dom|electron|electron-store|conf|ws)/' }),
    rule('electron-not-renderer', 'They meet in the contract.', { path: '^electron/' }, { path: '^renderer/' }),
    rule('renderer-not-electron', 'They meet in the contract.', { path: '^renderer/' }, { path: '^electron/' }),
    rule('renderer-no-node', 'The renderer is sandboxed.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    rule('renderer-no-zod', 'The renderer takes types from the contract, never its schemas (91 KB gzipped); a test of the built bundle holds it too.', { path: '^renderer/' }, { path: '(node_modules/zod/|^shared/contract\\.ts|schema\\.ts$|^shared/blocks/base\\.ts)', dependencyTypesNot: ['type-only'] }),
    rule('pure-code-no-zod', 'Only schemas, and what checks with them, import schemas: the rest of shared/ goes into the renderer.', { path: '^shared/', pathNot: '(schema\\.ts$|^shared/contract\\.ts|^shared/blocks/base\\.ts)' }, { path: '(node_modules/zod/|schema\\.ts$|^shared/blocks/base\\.ts)', dependencyTypesNot: ['type-only'] }),
    rule('electron-only-in-the-shell', 'Nothing but a thin shell needs Electron to run.', { path: '^(electron|renderer|shared)/', pathNot: '^electron/(shell/|main\\.ts|preload\\.ts)' }, { path: 'node_modules/(electron|electron-store)/' }),
    rule('services-know-no-face', 'services/ never import ipc/ or shell/.', { path: '^electron/services/' }, { path: '^electron/(ipc|shell)/' }),
    rule('services-are-islands', 'A service meets another through its constructor.', { path: '^electron/services/([^/]+)/' }, { path: '^electron/services/[^/]+/', pathNot: '^electron/services/$1/', dependencyTypesNot: ['type-only'] }),
    rule('ipc-has-no-domain', 'The router carries; it does not know what.', { path: '^electron/ipc/' }, { path: '^(electron/services|shared/(article|blocks|intake|preflight|exporting))/' }),
    rule('blocks-are-islands', 'No block imports a sibling.', { path: '^shared/blocks/([^/]+)/' }, { path: '^shared/blocks/[^/]+/', pathNot: '^shared/blocks/$1/' }),
    rule('formats-are-islands', 'No format imports a sibling.', { path: '^shared/exporting/formats/([^/]+)\\.ts' }, { path: '^shared/exporting/formats/', pathNot: '^shared/exporting/formats/$1\\.ts' }),
    rule('checks-are-islands', 'No check imports a sibling.', { path: '^shared/preflight/checks/([^/]+)' }, { path: '^shared/preflight/checks/', pathNot: '^shared/preflight/checks/$1' }),
    rule('features-are-islands', 'No feature of the screen imports a sibling.', { path: '^renderer/features/([^/]+)/' }, { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/$1/' }),
    rule('ui-knows-no-domain', 'Buttons know no stories.', { path: '^renderer/ui/' }, { path: '^(renderer/(?!ui/)|shared/)' }),
    rule('block-views-are-islands', 'No block view imports a sibling.', { path: '^renderer/editor/blocks/([^/]+)\\.tsx' }, { path: '^renderer/editor/blocks/', pathNot: '^renderer/editor/blocks/$1' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}
