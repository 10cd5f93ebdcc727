import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Documents = ReturnType<typeof openDocuments>;

/** The documents as JSON: in the file, and in memory as far as their collections were asked for. */
export function openDocuments(file: string) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS document (collection TEXT, id TEXT, position INTEGER, json TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID`);
  const statements = statementsOn(database);
  const loaded = new Map<string, Map<string, string>>();
  let position = Number(statements.lastPosition.get()?.position ?? 0);
  const read = (name: string) =>
    new Map(statements.load.all(name).map((row) => [String(row.id), String(row.json)] as const));
  return {
    database,
    /** One collection, in order of first insertion; what is changed here is changed in memory alone. */
    inMemory(name: string): Map<string, string> {
      const documents = loaded.get(name) ?? read(name);
      loaded.set(name, documents);
      return documents;
    },
    write: (name: string, id: string, json: string) => statements.put.run(name, id, ++position, json),
    remove: (name: string, id: string) => statements.remove.run(name, id),
    removeAll: (name: string) => statements.removeAll.run(name),
    /** From now on the file alone is the truth. */
    forget: () => loaded.clear(),
  };
}

function statementsOn(database: DatabaseSync) {
  return {
    load: database.prepare('SELECT id, json FROM document WHERE collection = ? ORDER BY position'),
    put: database.prepare(`INSERT INTO document VALUES (?, ?, ?, ?)
      ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json`),
    remove: database.prepare('DELETE FROM document WHERE collection = ? AND id = ?'),
    removeAll: database.prepare('DELETE FROM document WHERE collection = ?'),
    lastPosition: database.prepare('SELECT max(position) AS position FROM document'),
  };
}
