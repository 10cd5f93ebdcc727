/**
 * Where the whole local site keeps its state: JSON documents in named collections, read from memory and written
 * through to one SQLite file. A write is on disk (as far as the operating system is concerned) before `put` returns,
 * so killing the process at any instant loses nothing that a caller was told had happened.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface Collection<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
  /** Stores a deep copy; later changes to `value` are not seen. */
  put(id: string, value: T): void;
  delete(id: string): boolean;
  /** In order of first insertion. */
  values(): readonly T[];
  entries(): readonly (readonly [string, T])[];
  readonly size: number;
  clear(): void;
}

export interface Store {
  collection<T>(name: string): Collection<T>;
  /** All writes inside `work` reach the disk together or not at all. Must be synchronous; may be nested. */
  transaction<R>(work: () => R): R;
  /** A number that grows by one at each call and is never given twice, also after a restart. */
  nextNumber(sequence: string, first?: number): number;
  clear(): void;
  close(): void;
}

export function openStore(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS document (collection TEXT, id TEXT, position INTEGER, json TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID`);
  const statements = {
    load: database.prepare('SELECT id, json FROM document WHERE collection = ? ORDER BY position'),
    put: database.prepare(`INSERT INTO document VALUES (?, ?, ?, ?)
      ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json`),
    delete: database.prepare('DELETE FROM document WHERE collection = ? AND id = ?'),
    clear: database.prepare('DELETE FROM document WHERE collection = ?'),
    lastPosition: database.prepare('SELECT max(position) AS position FROM document'),
  };
  const collections = new Map<string, Map<string, string>>();
  let position = Number(statements.lastPosition.get()?.position ?? 0);
  let depth = 0;

  function documents(name: string): Map<string, string> {
    let loaded = collections.get(name);
    if (!loaded) {
      loaded = new Map(statements.load.all(name).map((row) => [String(row.id), String(row.json)]));
      collections.set(name, loaded);
    }
    return loaded;
  }

  function rollBack(): void {
    database.exec('ROLLBACK');
    collections.clear();
  }

  const store: Store = {
    collection<T>(name: string): Collection<T> {
      const parse = (json: string): T => JSON.parse(json);
      return {
        get: (id) => {
          const json = documents(name).get(id);
          return json === undefined ? undefined : parse(json);
        },
        has: (id) => documents(name).has(id),
        put: (id, value) => {
          const json = JSON.stringify(value);
          statements.put.run(name, id, ++position, json);
          documents(name).set(id, json);
        },
        delete: (id) => {
          statements.delete.run(name, id);
          return documents(name).delete(id);
        },
        values: () => [...documents(name).values()].map(parse),
        entries: () => [...documents(name)].map(([id, json]) => [id, parse(json)] as const),
        get size() {
          return documents(name).size;
        },
        clear: () => {
          statements.clear.run(name);
          documents(name).clear();
        },
      };
    },
    transaction(work) {
      if (depth > 0) return work();
      database.exec('BEGIN');
      depth += 1;
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack();
        throw error;
      } finally {
        depth -= 1;
      }
    },
    nextNumber(sequence, first = 1) {
      const numbers = store.collection<number>('sequence');
      const next = numbers.get(sequence) ?? first;
      numbers.put(sequence, next + 1);
      return next;
    },
    clear() {
      database.exec('DELETE FROM document');
      collections.clear();
    },
    close: () => database.close(),
  };
  return store;
}
