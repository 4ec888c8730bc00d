// A board as a link: its figures travel in the address of the page, and nothing is uploaded.
import { bangunUtuh, el } from './bangun';
import { jelaskan } from './galat';
import { opsi } from './lukis';
import { muatUlang } from './muat';
import { bukaPanel, bukaPesan } from './panel';
import type { Adegan, Wadah } from './wadah';

/** Shows the link of the board with its QR code, and copies it; where that is not allowed it is ready to be copied by hand. */
export async function bagikan(w: Wadah): Promise<void> {
  try {
    const h = await w.minta<{ adegan: Adegan; tautan: string }>({ op: 'menu', ...opsi(w), ekspor: { jenis: 'tautan', alamat: location.href } });
    const isi = bangunUtuh(h.adegan.akar), pesan = el('p', { role: 'status' });
    const kotak = el('input', { readonly: '', value: h.tautan, 'aria-label': h.adegan.judul });
    isi.append(kotak, pesan);
    bukaPanel(w, h.adegan.judul, isi);
    kotak.focus();
    kotak.select();
    await navigator.clipboard.writeText(h.tautan).then(() => { pesan.textContent = w.t('tersalin'); }, () => undefined);
  } catch (e) {
    if (w.rangka.panel.open) return; // no clipboard on a page without https
    const g = jelaskan(e);
    bukaPesan(w, g.pesan[w.bahasa], g.saran[w.bahasa]);
  }
}

/** Opens the link that the page was opened with. Without the attribute the hash belongs to the page alone. */
export function bukaTautan(w: Wadah): boolean {
  const ada = w.ada('tautan') && location.hash.startsWith('#dasbor=');
  if (ada) muatUlang(w, [{ nama: 'tautan', jenis: 'tautan', isi: new Blob([location.hash]) }]);
  return ada;
}
