// Runs a SQL file in DuckDB and prints its rows as JSON: one array for each set of variables. DASBOR_DUCKDB is a folder with DuckDB.
//
//   npm install --prefix /tmp/duckdb @duckdb/node-api
//   DASBOR_DUCKDB=/tmp/duckdb node examples/parquet/duckdb.mjs examples/parquet/porsi.sql '[{"baris": "/tmp/baris.parquet", "tingkat": "kecamatan"}]'
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [berkas, daftar] = process.argv.slice(2);
const dari = createRequire(join(process.env.DASBOR_DUCKDB || process.cwd(), 'x'));
const {DuckDBInstance} = await import(pathToFileURL(dari.resolve('@duckdb/node-api')).href);
const db = await DuckDBInstance.create(':memory:', {threads: process.env.DASBOR_DUCKDB_UTAS ?? '2'});
const sql = readFileSync(berkas, 'utf8');
const semua = [];
for (const pilihan of JSON.parse(daftar)) {
  const k = await db.connect();
  for (const [nama, isi] of Object.entries(pilihan)) {
    await k.run(`set variable ${nama} = ${typeof isi === 'number' ? isi : `'${String(isi).replaceAll("'", "''")}'`}`);
  }
  semua.push((await k.runAndReadAll(sql)).getRowObjectsJson());
}
console.log(JSON.stringify(semua));
