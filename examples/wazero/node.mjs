// The core from Node. From the folder of the repository, the first line once:
//
//   GOOS=wasip1 GOARCH=wasm go build -trimpath -ldflags='-s -w' -buildmode=c-shared -o inti.wasi.wasm ./wasm
//   node examples/wazero/node.mjs inti.wasi.wasm FILE…
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { WASI } from 'node:wasi';

/** Starts the core: no files, no network, no environment. */
export async function bukaInti(bita) {
  const wasi = new WASI({ version: 'preview1', env: {}, preopens: {} });
  const { instance } = await WebAssembly.instantiate(bita, wasi.getImportObject());
  wasi.initialize(instance);
  const { memory, dasbor_tampung, dasbor_jawab } = instance.exports;
  return function tanya(permintaan, ...berkas) {
    for (const b of [new TextEncoder().encode(JSON.stringify(permintaan)), ...berkas]) {
      const di = dasbor_tampung(b.length) >>> 0;
      if (di === 0) throw new RangeError(b.length + ' bytes are more than the core takes');
      new Uint8Array(memory.buffer).set(b, di); // memory.buffer is another one whenever the memory has grown
    }
    const j = BigInt.asUintN(64, dasbor_jawab());
    const awal = Number(j >> 32n);
    return new TextDecoder().decode(new Uint8Array(memory.buffer).subarray(awal, awal + Number(j & 0xffffffffn)));
  };
}

const [wasm, ...berkas] = process.argv.slice(2);
const tanya = await bukaInti(await readFile(wasm));
const hasil = (teks) => {
  const j = JSON.parse(teks);
  if (!j.ok) throw new Error(j.galat.kode + ': ' + j.galat.pesan.id);
  return teks.slice(teks.indexOf('"hasil":') + 8, -1);
};
const isi = await Promise.all(berkas.map((b) => readFile(b)));
hasil(isi.length ? tanya({ v: 1, id: 1, op: 'baca', data: 'a', berkas: berkas.map((b) => ({ nama: basename(b) })) }, ...isi) : tanya({ v: 1, id: 1, op: 'contoh', data: 'a' }));
process.stdout.write(hasil(tanya({ v: 1, id: 2, op: 'papan', data: 'a' })) + '\n');
