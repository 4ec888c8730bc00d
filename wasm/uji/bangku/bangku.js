// Measures the widget of this page. Every time ends after the picture was painted. Opened by hand, the button shows the figures;
// the runner (go test -run TestBangku -bangku) calls the same functions at several speeds of the processor.
const bangku = (() => {
  const widget = document.querySelector('dasbor-apbdes');
  const akar = () => widget.shadowRoot ?? widget; // before the element is defined there is none
  const tugas = [];
  let geser = 0;
  new PerformanceObserver((l) => { for (const e of l.getEntries()) tugas.push(Math.round(e.duration)); }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) geser += e.value; }).observe({ type: 'layout-shift', buffered: true });

  const lukis = () => new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
  const sampai = async (syarat, batas = 120_000) => {
    for (const akhir = performance.now() + batas; !syarat(); await new Promise((r) => setTimeout(r, 2))) {
      if (performance.now() > akhir) throw new Error('bangku: ' + syarat);
    }
    await lukis();
  };
  const tenang = () => widget.keadaan === 'siap' && !akar().querySelector('.isi.sibuk');
  const baris = () => akar().querySelectorAll('.panas tbody tr').length;
  const panjang = async () => { await new Promise((r) => setTimeout(r, 120)); return tugas.splice(0); };

  /** From the beginning of the navigation to a heat table that can be read, and to the whole board. */
  async function buka() {
    await sampai(() => baris() > 0);
    const tabel = performance.now();
    await sampai(tenang);
    const semua = performance.now();
    return { tabel, semua, tugas: await panjang(), geser };
  }

  /** From giving a file to a heat table of it. */
  async function jatuh(alamat) {
    const isi = await (await fetch(alamat)).blob();
    await panjang();
    let baru = false;
    const dengar = () => { baru = true; };
    widget.addEventListener('apbdes-hasil', dengar, { once: true });
    const lama = akar().querySelector('.isi > *');
    const mulai = performance.now();
    widget.data = new File([isi], 'ukur.csv');
    await sampai(() => widget.keadaan === 'galat' || tenang() && akar().querySelector('.isi > *') !== lama && baris() > 0);
    const tabel = performance.now() - mulai;
    await sampai(() => baru || widget.keadaan === 'galat');
    return { tabel, bita: isi.size, desa: baris(), keadaan: widget.keadaan, tugas: await panjang() };
  }

  /** From pressing a unit to the board drawn anew, five times; the middle of them. */
  async function gambar() {
    const waktu = [];
    for (const satuan of ['perjiwa', 'persen', 'rupiah', 'perjiwa', 'persen']) {
      const lama = akar().querySelector('.isi > *');
      const mulai = performance.now();
      widget.setAttribute('satuan', satuan);
      await sampai(() => tenang() && akar().querySelector('.isi > *') !== lama);
      waktu.push(performance.now() - mulai);
    }
    return { waktu: waktu.sort((a, b) => a - b)[2], nodus: akar().querySelectorAll('*').length, tugas: await panjang() };
  }

  document.getElementById('mulai').addEventListener('click', async () => {
    const isi = document.getElementById('hasil');
    for (const [nama, f] of [['buka', buka], ['gambar 12 desa', gambar], ['jatuh 12 desa', () => jatuh('/data/12.csv')], ['jatuh 40 desa', () => jatuh('/data/40.csv')],
      ['gambar 40 desa', gambar], ['jatuh 10 MB', () => jatuh('/data/10mb.csv')]]) {
      const b = isi.insertRow();
      b.insertCell().textContent = nama;
      b.insertCell().textContent = JSON.stringify(await f());
    }
  });
  return { buka, jatuh, gambar };
})();
