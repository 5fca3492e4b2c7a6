// What was handed in, as a department's server would file it: here in this browser, so that the clerk's side has it after a reload too.
import type { DeskItem } from '@yunform/react';

const [DATABASE, STORE] = ['yunform-one-stop-desk', 'items'];

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/** All submissions that were handed in here. */
export async function filed(): Promise<readonly DeskItem[]> {
  const database = await open();
  return new Promise((done, fail) => {
    const request: IDBRequest<DeskItem[]> = database.transaction(STORE).objectStore(STORE).getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/** Files the submissions of one application. */
export async function file(items: readonly DeskItem[]): Promise<void> {
  const database = await open();
  return new Promise((done, fail) => {
    const transaction = database.transaction(STORE, 'readwrite');
    for (const item of items) transaction.objectStore(STORE).put(item);
    transaction.oncomplete = () => done();
    transaction.onerror = () => fail(transaction.error);
  });
}
