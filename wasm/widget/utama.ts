// dasbor.js: worker and core are files beside it.
import { aturInti, daftarkan } from './dasbor';

export * from './dasbor';
if (typeof document !== 'undefined') {
  aturInti({ inti: new URL('./inti.wasm', import.meta.url).href, pekerja: new URL('./pekerja.js', import.meta.url).href, integritas: SRI_INTI });
  daftarkan();
}
