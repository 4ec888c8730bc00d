// Answers the same requests over many files with one build of the core and prints one line for each answer: request, length, SHA-256.
//
//	node tinygo_banding.mjs FOLDER LIST [WANTED]
//
// FOLDER holds mesin.mjs and inti.wasm, LIST one path a line. With WANTED, the number of a line, that answer is printed whole.
import { createHash } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, daftar, cari] = process.argv.slice(2);
const { buatMesin } = await import(pathToFileURL(resolve(folder, 'mesin.mjs')).href);
const inti = readFileSync(resolve(folder, 'inti.wasm'));
const mulai = () => buatMesin(inti.buffer.slice(inti.byteOffset, inti.byteOffset + inti.length));

let mesin = await mulai(), nomor = 0, keluar = '', mati = 0;
async function tanya(nama, p, berkas = []) {
  const maju = [];
  let jawab;
  try {
    jawab = mesin.panggil(JSON.stringify({ v: 1, id: 1, ...p }), berkas, (l, n) => maju.push(l, n));
  } catch (e) {
    jawab = '!' + (e.kode ?? e);
    mati++;
    mesin = await mulai();
  }
  nomor++;
  if (String(nomor) === cari) writeSync(1, nama + '\n' + JSON.stringify(p) + '\n' + jawab + '\n');
  keluar += [nama, p.op, JSON.stringify(p), jawab.length, createHash('sha256').update(jawab).update(JSON.stringify(maju)).digest('hex')].join('\t') + '\n';
  if (keluar.length > 1 << 20 && !cari) { writeSync(1, keluar); keluar = ''; }
  return jawab;
}

const TAMPILAN = ['kecamatan', 'desa', 'tren', 'agenda', 'ringkas', 'kosong'];
const LAYANAN = ['pendidikan', 'kesehatan', 'sanitasi', 'jamsos', 'adminduk'];
const JENIS = ['poster', 'panas', 'pita', 'lereng', 'serapan', 'sebaran', 'jembatan', 'ambang', 'susunan', 'kelengkapan', 'garis', 'tiada'];

async function papan(nama, lengkap) {
  const data = { data: 'd' };
  const j = await tanya(nama, { op: 'papan', ...data, rinci: true });
  if (!j.includes('"ok":true')) {
    await tanya(nama, { op: 'temuan', ...data });
    await tanya(nama, { op: 'adegan', ...data, adegan: { bahasa: 'en' } });
    return;
  }
  await tanya(nama, { op: 'papan', ...data });
  for (const fase of ['anggaran', 'perubahan', 'realisasi', 'rancangan']) await tanya(nama, { op: 'papan', ...data, papan: { fase, sumber: fase === 'anggaran' ? 'DDS' : '', tahun_banding: -1 } });
  await tanya(nama, { op: 'temuan', ...data });
  for (const bahasa of ['id', 'en']) {
    for (const lebar of [360, 820, 1280]) {
      for (const tampilan of TAMPILAN) {
        await tanya(nama, { op: 'adegan', ...data, adegan: { tampilan, bahasa, lebar, kendali: lebar !== 820, indeks: 0, satuan: ['persen', 'perjiwa', 'rupiah'][lebar % 3] } });
      }
    }
    for (const kode of [...LAYANAN, '1', '2', '2.2', '2.2.02', '1.1.01', '5', '9']) await tanya(nama, { op: 'rincian', ...data, adegan: { bahasa, indeks: 0, lebar: 360 }, rincian: { kode } });
    for (const usulan of [0, 1, 2]) await tanya(nama, { op: 'rincian', ...data, adegan: { bahasa, lebar: 820 }, rincian: { usulan } });
    await tanya(nama, { op: 'rincian', ...data, adegan: { bahasa, indeks: 0 }, rincian: { baris: [0, 1, 2], singkat: bahasa === 'en' } });
    await tanya(nama, { op: 'rincian', ...data, adegan: { bahasa, indeks: 0 }, rincian: { jalur: '/belanja/0' } });
    for (const jenis of ['csv', 'json', 'temuan', 'html', 'salah']) await tanya(nama, { op: 'ekspor', ...data, adegan: { bahasa, indeks: 0 }, ekspor: { jenis, semua: bahasa === 'en', tema: bahasa === 'en' ? 'gelap' : '' } });
    for (const gambar of JENIS) await tanya(nama, { op: 'ekspor', ...data, adegan: { bahasa, indeks: 0, tampilan: bahasa === 'en' ? 'desa' : '' }, ekspor: { jenis: 'svg', gambar, tema: bahasa === 'en' ? 'gelap' : 'terang' } });
  }
  if (!lengkap) return;
  for (const urut of ['semua', 'desa', 'pendidikan', 'perjiwa', 'serapan', 'siltap', 'temuan', 'x']) {
    for (const naik of [false, true]) await tanya(nama, { op: 'adegan', ...data, adegan: { tampilan: 'kecamatan', urut, naik, lebar: 1280, statis: naik } });
  }
  for (let indeks = 0; indeks < 12; indeks++) {
    await tanya(nama, { op: 'adegan', ...data, adegan: { tampilan: 'desa', indeks, lebar: 820 } });
    for (const kode of LAYANAN) await tanya(nama, { op: 'rincian', ...data, adegan: { indeks, lebar: 820 }, rincian: { kode } });
  }
}

await tanya('-', { op: 'versi' });
for (const p of [{ op: 'x' }, { v: 2, op: 'versi' }, { op: 'papan', data: 'tiada' }, { op: 'baca', berkas: [{ nama: 'a' }] }, { op: 'adegan', adegan: { lebar: 'x' } }, { id: '"\\ud800"', op: 'versi' }, { id: {}, op: 'versi' }]) await tanya('-', p);
await tanya('-', { op: 'contoh', data: 'd' });
await papan('contoh', true);
for (const jalur of readFileSync(daftar, 'utf8').split('\n').filter(Boolean)) {
  const nama = basename(jalur), isi = readFileSync(jalur);
  await tanya(nama, { op: 'lepas', data: 'd' });
  const j = await tanya(nama, { op: 'baca', data: 'd', berkas: [{ nama }] }, [new Uint8Array(isi)]);
  await papan(nama, isi.length > 20_000);
  if (j.includes('"dokumen":0')) { // maybe it lacks a year, or is to be read in another number style
    await tanya(nama, { op: 'lepas', data: 'd' });
    await tanya(nama, { op: 'baca', data: 'd', berkas: [{ nama, jenis: 'apbdes' }], baca: { tahun: 2024, gaya: 'mesin' } }, [new Uint8Array(isi)]);
    await papan(nama, false);
  }
}
if (!cari) writeSync(1, keluar);
process.stderr.write(nomor + ' answers, ' + mati + ' fatal\n');
