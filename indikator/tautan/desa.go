package tautan

import (
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// modelDesa is what is learnt about villages.
type modelDesa struct {
	fase, lewat, peringkat, alasanSama, kelasSama peluang
	belanja                                       uang
	layanan                                       uang
	semua                                         uang
	porsi, orang, serapan, siltap                 nisbah
	penduduk, alasan, ganda, galat, peringatan    bulat
	catatan, tempat                               bulat
	kelas                                         [8]peluang
}

// semuaDesa codes the villages, in their order.
func (k *penyusun) semuaDesa(maks int) {
	n := k.cacah(&k.daftar, len(k.v.Desa), maks)
	k.p.Desa = make([]indikator.BarisDesa, 0, n)
	lalu := k.p.Kode
	for i := 0; i < n && k.rusak == nil; i++ {
		v := new(indikator.BarisDesa)
		if k.tulis {
			v = &k.v.Desa[i]
		}
		k.p.Desa = append(k.p.Desa, k.satuDesa(v, lalu))
		if b := &k.p.Desa[i]; !b.Kode.Kosong() {
			lalu = b.Kode
		}
		if k.tulis {
			k.akhirDesa = append(k.akhirDesa, len(k.keluar)+k.ulang)
		}
	}
}

func (k *penyusun) satuDesa(v *indikator.BarisDesa, lalu wilayah.Kode) indikator.BarisDesa {
	var h indikator.BarisDesa
	h.Kode = k.wilayah(v.Kode, lalu)
	h.Nama = k.teks(v.Nama)
	h.Ada = k.ya(&k.hilang, v.Ada)
	m := &k.desa[bit(h.Ada)]
	h.Penduduk = k.cacah(&m.penduduk, v.Penduduk, maksCacah)
	if h.Ada {
		h.Fase = k.p.Fase
	}
	if !k.cocok(&m.fase, v.Fase == h.Fase) {
		h.Fase = k.satuFase(v.Fase)
	}
	h.Alasan = k.alasan(m, v.Alasan, indikator.TanpaAlasan)
	h.Ganda = k.cacah(&m.ganda, v.Ganda, maksCacah)
	h.Belanja = k.sandi.rupiah(&m.belanja, v.Belanja, rupiah.Opsional{})
	alasan := h.Alasan
	for l := range layanan.BanyakLayanan {
		h.Layanan[l] = k.sel(m, &m.layanan, &v.Layanan[l], &h, rupiah.Opsional{}, alasan)
		alasan = h.Layanan[l].Alasan
	}
	h.Semua = k.sel(m, &m.semua, &v.Semua, &h, jumlahLayanan(&h.Layanan), alasan)
	h.Serapan = k.pecahan(&m.serapan, v.Serapan, pecah{})
	h.Siltap = k.pecahan(&m.siltap, v.Siltap, pecah{})
	lewat := h.Siltap.Ada && pecahDari(h.Siltap).n > batasSiltap
	h.LewatSiltap = k.cocok(&m.lewat, v.LewatSiltap == lewat) == lewat
	h.Galat = k.cacah(&m.galat, v.Galat, maksCacah)
	h.Peringatan = k.cacah(&m.peringatan, v.Peringatan, maksCacah)
	h.Catatan = k.cacah(&m.catatan, v.Catatan, maksCacah)
	return h
}

// batasSiltap is the limit of rule BLJ-01 with the decimals of a share. It only helps to expect who is above it.
const batasSiltap = 3000

// sel codes a cell without its class, which follows when the medians are known.
func (k *penyusun) sel(m *modelDesa, u *uang, v *indikator.SelPapan, d *indikator.BarisDesa, jumlah rupiah.Opsional, alasan indikator.Alasan) indikator.SelPapan {
	var h indikator.SelPapan
	h.Jumlah = k.sandi.rupiah(u, v.Jumlah, jumlah)
	h.Porsi = k.pecahan(&m.porsi, v.Porsi, tebakPorsi(h.Jumlah, d.Belanja))
	h.PerPenduduk = k.pecahan(&m.orang, v.PerPenduduk, tebakOrang(h.Jumlah, int64(d.Penduduk)))
	if h.Porsi.Ada {
		alasan = indikator.TanpaAlasan
	}
	h.Alasan = k.alasan(m, v.Alasan, alasan)
	return h
}

func (k *penyusun) alasan(m *modelDesa, v, tebakan indikator.Alasan) indikator.Alasan {
	if k.cocok(&m.alasanSama, v == tebakan) {
		return tebakan
	}
	n := k.cacah(&m.alasan, int(v), 255)
	if h := indikator.Alasan(n); h == indikator.TanpaAlasan || h.String() != "" { //nolint:gosec // up to 255
		return h
	}
	k.gagal(ErrIsi)
	return indikator.TanpaAlasan
}
