// The other side of wasm/main_tinygo.go: what the core imports, and the one function that it gives. It stands in the worker where
// the glue of the ordinary compiler stands in the ordinary build, and has its shape.
globalThis.Go = class {
  constructor() {
    const dunia = globalThis, teks = new TextDecoder();
    let x, maju;
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
      dasbor: { maju: (p, n, persen) => { maju?.(teks.decode(bita(p, n)), persen); } },
    };
    const salin = (b) => { bita(x.dasborTempat(b.length), b.length).set(b); };
    // Ends when the core does: a fault of it traps, and what was kept is then not to be trusted.
    this.run = (modul) => new Promise((_, gagal) => {
      x = modul.exports;
      x._initialize();
      dunia.dasborInti = (permintaan, berkas, m) => {
        maju = m;
        try {
          salin(permintaan);
          for (const b of berkas ?? []) salin(b);
          const n = x.dasborJawab();
          return bita(x.dasborHasil(), n).slice();
        } catch (e) {
          gagal(e);
          throw e;
        }
      };
    });
  }
};
