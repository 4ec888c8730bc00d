// satu-berkas.html: core, worker and data are in the page itself, so it works from a file and without a network.
import { aturInti, daftarkan, type DasborApbdes } from './dasbor';
import { GalatMesin } from './mesin';

const sandi = 'windows-1252';

/** Bytes written as base64. */
function bita(id: string): Uint8Array<ArrayBuffer> {
  const b = atob(document.getElementById(id)?.textContent?.trim() ?? ''), h = new Uint8Array(b.length);
  for (let i = 0; i < b.length; i++) h[i] = b.charCodeAt(i);
  return h;
}

/** Bytes written as letters of windows-1252, those that HTML would change as "=" and the byte plus 64. */
function bitaHuruf(teks: string, panjang: number): Uint8Array<ArrayBuffer> | undefined {
  const huruf = new TextDecoder(sandi).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const nilai = new Uint8Array(65536), h = new Uint8Array(panjang);
  for (let i = 0; i < 256; i++) nilai[huruf.charCodeAt(i)] = i;
  let n = 0;
  for (let i = 0; i < teks.length; i++) {
    let c = nilai[teks.charCodeAt(i)]!;
    if (c === 61) c = nilai[teks.charCodeAt(++i)]! - 64;
    h[n++] = c;
  }
  return n === panjang ? h : undefined;
}

/** The core. A server that declares the page as UTF-8 has spoilt the letters; then the page is fetched once more, as bytes. */
async function inti(): Promise<ArrayBuffer> {
  const s = document.getElementById('apbdes-inti')!, panjang = Number(s.dataset['bita']);
  let h = document.characterSet.toLowerCase() === sandi ? bitaHuruf(s.textContent ?? '', panjang) : undefined;
  if (!h) {
    const teks = new TextDecoder(sandi).decode(await (await fetch(location.href)).arrayBuffer());
    const awal = teks.indexOf('>', teks.indexOf(' id="apbdes-inti"')) + 1;
    h = bitaHuruf(teks.slice(awal, teks.indexOf('</script', awal)), panjang);
  }
  if (!h) throw new GalatMesin('unduh-inti', document.characterSet);
  return h.buffer;
}

aturInti({ inti, pekerja: '', integritas: '' });
daftarkan();

const data = [...document.querySelectorAll<HTMLScriptElement>('script[data-apbdes]')].map((s) => new File([bita(s.id)], s.dataset['apbdes'] ?? 'data'));
if (data.length) for (const e of document.querySelectorAll<DasborApbdes>('dasbor-apbdes')) e.data = data;
