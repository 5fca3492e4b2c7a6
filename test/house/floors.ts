import { dirname, join } from 'node:path/posix';

/** What a package may import: its own kind first, then from outside the repository. */
export interface Room {
  /** Name on the registry. */
  readonly name: string;
  /** Packages of this repository that it may import; `types only` when nothing of them may be left after compilation. */
  readonly imports: { readonly [name: string]: 'anything' | 'types only' };
  /** May it read files, the clock of the process, the environment (`node:…`)? */
  readonly node: boolean;
  /** Folders of `src`, lowest first, and where the issue codes (`catalog.ts`, or a folder of that name) lie; other files of `src` itself stand above all. Absent: no floors inside. */
  readonly floors?: readonly string[];
}

/** The house, lowest first: who may import whom (docs/tour.md walks it). */
export const ROOMS: { readonly [folder: string]: Room } = {
  schema: {
    name: '@yunform/schema',
    imports: {},
    node: false,
    floors: ['base', 'catalog.ts', 'dialect', 'keywords', 'pattern', 'algebra'],
  },
  core: {
    name: '@yunform/core',
    imports: { '@yunform/schema': 'anything' },
    node: false,
    floors: ['catalog', 'catalogue', 'condition', 'lens', 'form', 'align', 'plan', 'merge', 'route', 'explain'],
  },
  elements: {
    name: '@yunform/elements',
    imports: { '@yunform/schema': 'anything', '@yunform/core': 'types only' },
    node: false,
  },
  pdf: {
    name: '@yunform/pdf',
    imports: { '@yunform/schema': 'anything', '@yunform/core': 'anything' },
    node: false,
    floors: ['catalog', 'code', 'font', 'sheet', 'layout', 'write', 'read', 'template', 'overprint', 'sign'],
  },
  react: {
    name: '@yunform/react',
    imports: { '@yunform/schema': 'anything', '@yunform/core': 'anything' },
    node: false,
    floors: ['words', 'store', 'drafts', 'widgets', 'theme', 'form', 'desk', 'antd'],
  },
  yunform: {
    name: 'yunform',
    imports: {
      '@yunform/schema': 'anything',
      '@yunform/core': 'anything',
      '@yunform/elements': 'anything',
      '@yunform/pdf': 'anything',
    },
    node: true,
    floors: ['cli', 'library', 'compile', 'report', 'review', 'commands'],
  },
};

/** What is wrong when the file at `importer` (path from the root, below `packages/<folder>/src/`) imports `specifier`; undefined when all is well. */
export function judge(
  importer: string,
  specifier: string,
  typeOnly: boolean,
  faces: ReadonlySet<string>,
): string | undefined {
  const [, folder = '', inside = ''] = /^packages\/([^/]+)\/src\/(.+)$/.exec(importer) ?? [];
  const room = ROOMS[folder];
  if (!room) return `packages/${folder} has no place in the house yet: give it one in test/house/floors.ts`;
  if (specifier.startsWith('.')) return judgeRelative(room, inside, specifier);
  if (specifier.startsWith('node:')) return room.node ? undefined : `${room.name} runs in browsers: no ${specifier}`;
  return judgePackage(room, specifier, typeOnly, faces);
}

function judgeRelative(room: Room, inside: string, specifier: string): string | undefined {
  const target = join(dirname(inside), specifier);
  if (target.startsWith('..')) return `${specifier} leaves src of ${room.name}`;
  if (!/\.(tsx?|json|css)$/.test(target)) return `${specifier} does not say its ending`;
  const { floors } = room;
  if (!floors) return undefined;
  const [from, to] = [floorOf(floors, inside), floorOf(floors, target)];
  if (from === -1 || to === -1) return `a folder of ${room.name} is no floor yet: name it in test/house/floors.ts`;
  return to > from ? `${inside} stands below ${target}: imports go down, never up` : undefined;
}

/** The floor's number from below; -1 is no known floor. */
function floorOf(floors: readonly string[], inside: string): number {
  const [first = '', rest] = inside.split('/');
  const index = floors.indexOf(first);
  return index === -1 && rest === undefined ? floors.length : index;
}

function judgePackage(
  room: Room,
  specifier: string,
  typeOnly: boolean,
  faces: ReadonlySet<string>,
): string | undefined {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (!faces.has(name)) return undefined;
  const allowed = room.imports[name];
  if (allowed === undefined) return `${room.name} may not import ${name}`;
  if (!faces.has(specifier)) return `${specifier} is no name that the exports of ${name} list`;
  return allowed === 'types only' && !typeOnly ? `${room.name} takes types of ${name} only: import type` : undefined;
}
