const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/;

interface Parts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

function split(uri: string): Parts {
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(uri) ?? [];
  return { scheme, authority, path, query, fragment };
}

/** The absolute form of a URI reference (RFC 3986, 5.2), with its fragment apart. A base that is no URI is taken as a path. */
export function resolveUri(base: string, reference: string): { readonly uri: string; readonly fragment: string } {
  const [from, to] = [split(base), split(reference)];
  const fragment = to.fragment ?? '';
  if (to.scheme !== undefined) return { uri: join({ ...to, path: withoutDots(to.path) }), fragment };
  if (to.authority !== undefined) {
    return { uri: join({ ...to, scheme: from.scheme, path: withoutDots(to.path) }), fragment };
  }
  if (to.path === '') return { uri: join({ ...from, query: to.query ?? from.query }), fragment };
  const path = to.path.startsWith('/') ? to.path : beside(from, to.path);
  return { uri: join({ ...from, path: withoutDots(path), query: to.query }), fragment };
}

function beside(base: Parts, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

function withoutDots(path: string): string {
  if (!path.includes('.')) return path;
  const out: string[] = [];
  const segments = path.split('/');
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '..') {
      if (out.length > 1 || (out.length === 1 && out[0] !== '')) out.pop();
      if (last) out.push('');
    } else if (segment === '.') {
      if (last) out.push('');
    } else out.push(segment);
  });
  return out.join('/');
}

function join({ scheme, authority, path, query }: Parts): string {
  const head = scheme === undefined ? '' : `${scheme}:`;
  return `${head}${authority === undefined ? '' : `//${authority}`}${path}${query === undefined ? '' : `?${query}`}`;
}

/** The text that a fragment's percent-encoding stands for; undefined when it is malformed. */
export function decodeFragment(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
