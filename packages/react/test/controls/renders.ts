// Which components React draws, by their names: what the developer tools would count. Set up before React is loaded.

/** What is read of React's tree: each node is one component or element on the screen. */
interface Fiber {
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly flags: number;
  readonly type: unknown;
  readonly memoizedProps: unknown;
}

/** React marks a component that it called. */
const CALLED = 1;

const counts = new Map<string, number>();

function nameOf({ type, memoizedProps }: Pick<Fiber, 'type' | 'memoizedProps'>): string | undefined {
  if (typeof type === 'object')
    return nameOf({ type: memberOf(type, 'type') ?? memberOf(type, 'render'), memoizedProps });
  if (typeof type !== 'function') return undefined;
  const at = memberOf(memoizedProps, 'at');
  return typeof at === 'string' ? `${type.name} ${at}` : type.name;
}

function memberOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
}

/** Only what is another than before was visited; what hangs below the same child was left alone. */
function count(fiber: Fiber): void {
  const before = fiber.alternate;
  const name = nameOf(fiber);
  if (name !== undefined && (before === null || (fiber.flags & CALLED) !== 0))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  if (before !== null && before.child === fiber.child) return;
  for (let child = fiber.child; child !== null; child = child.sibling) if (child.alternate !== child) count(child);
}

Reflect.set(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
  supportsFiber: true,
  inject: () => 1,
  checkDCE: () => undefined,
  onCommitFiberUnmount: () => undefined,
  onPostCommitFiberRoot: () => undefined,
  onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => count(root.current),
});

/** How often each component was drawn meanwhile; a part that knows its question by its place has it beside its name. */
export async function rendersOf(act: () => Promise<void>): Promise<{ readonly [component: string]: number }> {
  counts.clear();
  await act();
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
