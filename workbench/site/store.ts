/**
 * Where the whole local site keeps its state: JSON documents in named collections, read from memory and written
 * through to one SQLite file. A write is on disk (as far as the operating system is concerned) before `put` returns,
 * so killing the process at any instant loses nothing that a caller was told had happened.
 */
import { type Documents, openDocuments } from './documents.ts';

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

/**
 * Opens the store that lies in this file, or makes it. @param file `:memory:` for one that ends with the process
 */
export function openStore(file: string): Store {
  const documents = openDocuments(file);
  const collection = <T>(name: string): Collection<T> => collectionOf(documents, name);
  return {
    collection,
    transaction: transactionsOn(documents),
    nextNumber(sequence, first = 1) {
      const numbers = collection<number>('sequence');
      const next = numbers.get(sequence) ?? first;
      numbers.put(sequence, next + 1);
      return next;
    },
    clear() {
      documents.database.exec('DELETE FROM document');
      documents.forget();
    },
    close: () => documents.database.close(),
  };
}

function collectionOf<T>(documents: Documents, name: string): Collection<T> {
  const parse = (json: string): T => JSON.parse(json);
  const all = () => documents.inMemory(name);
  return {
    get: (id) => {
      const json = all().get(id);
      return json === undefined ? undefined : parse(json);
    },
    has: (id) => all().has(id),
    put: (id, value) => {
      const json = JSON.stringify(value);
      documents.write(name, id, json);
      all().set(id, json);
    },
    delete: (id) => {
      documents.remove(name, id);
      return all().delete(id);
    },
    values: () => [...all().values()].map(parse),
    entries: () => [...all()].map(([id, json]) => [id, parse(json)] as const),
    get size() {
      return all().size;
    },
    clear: () => {
      documents.removeAll(name);
      all().clear();
    },
  };
}

/** After a failure, memory is read again from the file, which never saw what was undone. */
function transactionsOn({ database, forget }: Documents): Store['transaction'] {
  let depth = 0;
  return (work) => {
    if (depth > 0) return work();
    database.exec('BEGIN');
    depth += 1;
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      forget();
      throw error;
    } finally {
      depth -= 1;
    }
  };
}
