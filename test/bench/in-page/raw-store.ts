// The yardstick: IndexedDB itself, nothing around it.

/** A database with one object store that has no index. */
export function openRawStore(name: string): Promise<IDBDatabase> {
  return open(name, (db) => void db.createObjectStore('rows'));
}

/** One row a record, with the two indexes the simplest store would have. */
export function openIndexedStore(name: string): Promise<IDBDatabase> {
  return open(name, (db) => {
    const rows = db.createObjectStore('rows', { keyPath: 'id' });
    rows.createIndex('clientId', 'clientId');
    rows.createIndex('day', 'day');
  });
}

function open(name: string, create: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => create(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Put values in one durable transaction: with their keys, or by the key in them. */
export function putRaw(db: IDBDatabase, rows: Iterable<readonly [IDBValidKey | undefined, unknown]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('rows');
    for (const [key, value] of rows) store.put(value, key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Every value of the store. */
export function getAllRaw(db: IDBDatabase): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('rows').objectStore('rows').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One value. */
export function getRaw(db: IDBDatabase, key: IDBValidKey): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('rows').objectStore('rows').get(key);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
