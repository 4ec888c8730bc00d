// Sums two amounts by kecamatan and service with DuckDB, for examples/bangku.
// node duckdb.mjs FILE MAP OUT THREADS
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [berkas, peta, keluar, utas] = process.argv.slice(2);
const {DuckDBInstance} = await import(pathToFileURL(createRequire(process.cwd() + '/').resolve('@duckdb/node-api')).href);
const db = await DuckDBInstance.create(':memory:', {threads: utas ?? '1'});
const k = await db.connect();
if (berkas === 'versi') {
  console.log((await (await k.runAndReadAll('select version()')).getRows())[0][0]);
} else {
  await k.run('set preserve_insertion_order = false');
  await k.run(`copy (
    select substr(kode_desa, 1, 8) as kecamatan, layanan, sum(anggaran) as anggaran, sum(realisasi) as realisasi
    from read_csv('${berkas}', header = true, delim = ',', quote = '"', columns = {'kode_desa': 'varchar', 'tahun': 'smallint',
      'kode_kegiatan': 'varchar', 'kode_rekening': 'varchar', 'sumber_dana': 'varchar',
      'anggaran': 'decimal(18,2)', 'realisasi': 'decimal(18,2)'})
    join read_csv('${peta}', header = false, columns = {'kode': 'varchar', 'layanan': 'tinyint'}) on kode = kode_kegiatan
    group by all) to '${keluar}' (header false)`);
}
