// Files that name no year: the visitor may name it.
import { el } from './bangun';
import { muatUlang } from './muat';
import type { HasilBaca, Wadah } from './wadah';

export function tanyaTahun(w: Wadah, baca: HasilBaca | undefined): void {
  const f = w.rangka.tahun;
  f.hidden = !baca || baca.tahun.length > 0;
  if (f.hidden) return;
  w.tanpaTahun = true;
  const m = el('input', { id: 'tahun', type: 'number', min: '2014', max: '2100', step: '1', required: '', inputmode: 'numeric' });
  const tanya = w.t('tanpaTahun');
  f.replaceChildren(el('label', { for: 'tahun' }, tanya), m, el('button', { class: 'tbl', part: 'tombol' }, w.t('pakai')));
  f.onsubmit = (e) => {
    e.preventDefault();
    w.mulai = false; // the attribute alone would only draw again
    w.tuan.setAttribute('tahun', m.value);
    muatUlang(w, w.berkas);
  };
  w.ucap(tanya);
}
