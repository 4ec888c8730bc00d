// The other side of wasm/main_tinygo.go: what the core imports, and the one function that it gives. It stands in the worker where
// the glue of the ordinary compiler stands in the ordinary build, and has its shape.
globalThis.Go = class {
  constructor() {
    const dunia = globalThis, teks = new TextDecoder();
    let x, maju, isi;
    const bita = (p, n) => new Uint8Array(x.memory.buffer, p >>> 0, n);
    const tiada = () => { throw new Error('inti: js'); };
    // The standard library would ask for the local time zone through these; the core never does. It only looks at globals when it
    // starts, and is told that they are undefined.
    const gojs = { 'runtime.ticks': () => BigInt(Math.round(performance.now() * 1e6)), 'syscall/js.valueGet': () => 0n };
    for (const n of ['valuePrepareString', 'valueLoadString', 'finalizeRef', 'valueNew', 'valueCall']) gojs['syscall/js.' + n] = tiada;
    this.importObject = {
      gojs,
      wasi_snapshot_preview1: {
        fd_write: () => 8, fd_close: () => 8, fd_seek: () => 8, // bad file number: there are no files
        random_get: (p, n) => { crypto.getRandomValues(bita(p, n)); return 0; },
      },
      dasbor: {
        maju: (p, n, persen) => { maju?.(teks.decode(bita(p, n)), persen); },
        // Bytes of a file; -1 if they cannot be read.
        baca: (k, letak, p, n) => {
          try {
            const b = isi[k], s = b.read ? b.read(letak, letak + n) : b.subarray(letak, letak + n);
            bita(p, n).set(s);
            return s.length;
          } catch { return -1; }
        },
      },
    };
    // Ends when the core does: a fault of it traps, and what was kept is then not to be trusted.
    this.run = (modul) => new Promise((_, gagal) => {
      x = modul.exports;
      x._initialize();
      dunia.dasborInti = (permintaan, berkas, m) => {
        maju = m;
        try {
          bita(x.dasborTempat(permintaan.length), permintaan.length).set(permintaan);
          isi = [...berkas ?? []];
          for (const b of isi) x.dasborBerkas(b.size ?? b.length);
          const n = x.dasborJawab();
          return bita(x.dasborHasil(), n).slice();
        } catch (e) {
          gagal(e);
          throw e;
        } finally { isi = null; }
      };
    });
  }
};
