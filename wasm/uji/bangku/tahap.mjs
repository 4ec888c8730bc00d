// Measures the stages of reading on one core; run by TestTahap under node and in a worker of the browser alike.

/** Stages with the file they are measured on. */
const TAHAP = [['potong', 'besar'], ['kode', 'besar'], ['alir', 'besar'], ['jumlah', 'besar'], ['biasa', 'kecil'], ['papan', 'kecil']];

/** kirim sends a message of the worker; the result resolves with its answer. Returns nanoseconds a line by stage, of the fastest turn. */
export async function ukur(kirim, berkas) {
  let nomor = 0;
  const minta = async (p, isi) => {
    const id = ++nomor;
    const b = await kirim({ id, permintaan: JSON.stringify({ v: 1, id, ...p }), berkas: isi });
    const j = JSON.parse(b.jawab ?? '{}');
    if (!j.ok) throw new Error(JSON.stringify(p) + JSON.stringify(b));
    return j.hasil;
  };
  const hasil = {};
  let kini = '';
  for (const [tahap, nama] of TAHAP) {
    if (kini !== nama) await minta({ op: 'tahap', data: 'isi' }, [berkas[nama]]); // named, or the worker would see nothing kept and take a new core
    kini = nama;
    let tercepat = Infinity, baris = 0;
    for (let n = 0, habis = 0; n < 3 || habis < 1500; n++) {
      const mulai = performance.now();
      baris = await minta({ op: 'tahap', data: tahap });
      const lama = performance.now() - mulai;
      habis += lama;
      tercepat = Math.min(tercepat, lama);
    }
    hasil[tahap] = tercepat * 1e6 / baris;
  }
  return hasil;
}

/** Pairs messages with answers. pasang gives the function that sends, and takes the one that receives. */
export function pasangan(pasang) {
  const tunggu = new Map();
  const kirim = pasang((b) => {
    if ('langkah' in b) return;
    tunggu.get(b.id)?.(b);
    tunggu.delete(b.id);
  });
  return (p) => new Promise((r) => { tunggu.set(p.id, r); kirim(p); });
}

// node tahap.mjs FOLDER LARGE SMALL
if (globalThis.process?.argv?.[1]?.endsWith('tahap.mjs')) {
  const { readFileSync } = await import('node:fs');
  const { resolve } = await import('node:path');
  const [folder, besar, kecil] = process.argv.slice(2);
  const bita = (nama) => { const b = readFileSync(nama); return b.buffer.slice(b.byteOffset, b.byteOffset + b.length); };
  const { buatPelaksana } = await import('data:text/javascript;base64,' + readFileSync(resolve(folder, 'pekerja.js')).toString('base64'));
  const kirim = pasangan((terima) => buatPelaksana(terima));
  await kirim({ id: 1e9, inti: bita(resolve(folder, 'inti.wasm')) });
  console.log(JSON.stringify(await ukur(kirim, { besar: bita(besar), kecil: bita(kecil) })));
}
