import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { noto } from '../support.ts';

const SCRIPT = 'text/javascript';

interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** What the response allows scripts to do. */
  readonly policy?: string;
}

/** The worker with all that it imports, as one file each. */
async function bundle(): Promise<ReadonlyMap<string, Served>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'worker.ts'), formats: ['es'], fileName: () => 'worker.js' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
  return new Map(
    outputs.flatMap((file) =>
      file.type === 'chunk' ? [[`/${file.fileName}`, { type: SCRIPT, body: file.code, policy }] as const] : [],
    ),
  );
}

/** Serves a page under a strict policy whose worker prints; `visit` opens it, and gets what the worker says. */
export async function serve(visit: (address: string) => () => Promise<void>): Promise<string> {
  const files = new Map<string, Served>([
    ['/', { type: 'text/html', body: '<!doctype html><script src="/page.js"></script>' }],
    ['/page.js', { type: SCRIPT, body: readFileSync(join(import.meta.dirname, 'page.js')) }],
    ['/font.ttf', { type: 'font/ttf', body: noto.bytes }],
    ...(await bundle()),
  ]);
  return new Promise((resolve) => {
    let leave = async () => {};
    const server = createServer((request, response) => {
      if (request.method === 'POST') {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          response.end();
          server.close();
          leave().then(() => {
            server.closeAllConnections();
            resolve(Buffer.concat(parts).toString('utf8'));
          });
        });
        return;
      }
      const file = files.get(request.url ?? '');
      const policy = file?.policy ?? "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";
      response.writeHead(file ? 200 : 404, {
        'content-type': file?.type ?? 'text/plain',
        'content-security-policy': policy,
      });
      response.end(file?.body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      leave = visit(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    });
  });
}
