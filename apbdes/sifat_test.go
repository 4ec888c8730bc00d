package apbdes_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// setiapAcak runs a property on many random documents of all levels of detail and both charts.
func setiapAcak(t *testing.T, sifat func(t *testing.T, r *rand.Rand, d *apbdes.Dokumen, ringkasan *apbdes.Ringkasan)) {
	t.Helper()
	for benih := range uint64(100) {
		r := sumberAcak(benih)
		o := acak.Opsi{Ganjil: true, Tercetak: r.IntN(2) == 0, TanpaPembiayaan: r.IntN(4) == 0, Rincian: apbdes.Rincian(r.IntN(5))}
		if r.IntN(3) == 0 {
			o.Bagan = bagan.Permendagri113
		}
		d := acak.Dokumen(r, o)
		if r.IntN(2) == 0 { // mixed levels of detail
			d.Belanja = append(d.Belanja, acak.Dokumen(r, acak.Opsi{Bagan: o.Bagan, Rincian: apbdes.Rincian(1 + r.IntN(4))}).Belanja...)
		}
		d.TidakLengkap.Pendapatan = r.IntN(8) == 0
		d.TidakLengkap.Belanja = r.IntN(8) == 0
		sifat(t, r, d, ringkas(t, d))
		if t.Failed() {
			t.Fatalf("seed %d", benih)
		}
	}
}

func ringkas(t *testing.T, d *apbdes.Dokumen) *apbdes.Ringkasan {
	t.Helper()
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	return r
}

// tambah adds amounts where they are; it is the oracle, so it uses nothing of the package.
func tambah(a, b apbdes.Nilai) apbdes.Nilai {
	for _, f := range apbdes.DaftarFase() {
		if o := b.Fase(f); o.Ada {
			a.Isi(f, rupiah.Isi(a.Fase(f).Nilai+o.Nilai))
		}
	}
	return a
}

// TestSifatInduk: at every level a parent is the sum of its children and of the lines that stop at it.
func TestSifatInduk(t *testing.T) {
	setiapAcak(t, func(t *testing.T, _ *rand.Rand, d *apbdes.Dokumen, r *apbdes.Ringkasan) {
		semua := slices.Concat(r.Bidang, r.SubBidang, r.Kegiatan)
		for _, induk := range semua {
			var jumlah apbdes.Nilai
			var baris []int
			for _, anak := range semua {
				if anak.Kode.Induk() == induk.Kode {
					jumlah = tambah(jumlah, anak.Nilai)
					baris = append(baris, anak.Baris...)
				}
			}
			for i := range d.Belanja {
				if d.Belanja[i].Kegiatan == induk.Kode {
					jumlah = tambah(jumlah, d.Belanja[i].Nilai)
					baris = append(baris, i)
				}
			}
			assert.Equal(t, induk.Nilai, jumlah, induk.Kode)
			slices.Sort(baris)
			assert.Equal(t, induk.Baris, baris, induk.Kode)
		}
		for _, induk := range r.Rekening {
			if induk.Kode.Tingkat() == bagan.Jenis {
				continue
			}
			var jumlah apbdes.Nilai
			for _, anak := range r.Rekening {
				if anak.Kode.Induk() == induk.Kode {
					jumlah = tambah(jumlah, anak.Nilai)
				}
			}
			for _, p := range acak.DaftarPos(d) {
				if p.Rekening == induk.Kode {
					jumlah = tambah(jumlah, p.Nilai)
				}
			}
			assert.Equal(t, induk.Nilai, jumlah, induk.Kode)
		}
	})
}

// TestSifatPuncak: the totals agree with the top of each tree, and the identities of the layout hold.
func TestSifatPuncak(t *testing.T) {
	setiapAcak(t, func(t *testing.T, _ *rand.Rand, d *apbdes.Dokumen, r *apbdes.Ringkasan) {
		var bidang, sumber, tanpa, masuk apbdes.Nilai
		for _, b := range r.Bidang {
			bidang = tambah(bidang, b.Nilai)
		}
		for i := range d.Belanja {
			if d.Belanja[i].Kegiatan.Kosong() {
				tanpa = tambah(tanpa, d.Belanja[i].Nilai)
			}
		}
		for _, s := range r.Sumber {
			sumber = tambah(sumber, s.Nilai)
		}
		for i := range d.Pendapatan {
			masuk = tambah(masuk, d.Pendapatan[i].Nilai)
		}
		assert.Equal(t, sumber, tambah(bidang, tanpa))
		for _, f := range apbdes.DaftarFase() {
			j := r.Jumlah(f)
			assert.Equal(t, d.AdaFase(f), r.AdaFase(f))
			if !d.TidakLengkap.Belanja {
				assert.Equal(t, sumber.Fase(f), j.Belanja)
			}
			if !d.TidakLengkap.Pendapatan {
				assert.Equal(t, masuk.Fase(f), j.Pendapatan)
			}
			assert.Equal(t, j.Pendapatan.Ada && j.Belanja.Ada, j.SurplusDefisit.Ada)
			assert.Equal(t, j.SurplusDefisit.Ada && j.PembiayaanNeto.Ada, j.Silpa.Ada)
			if j.SurplusDefisit.Ada {
				assert.Equal(t, j.Pendapatan.Nilai-j.Belanja.Nilai, j.SurplusDefisit.Nilai)
			}
			if j.PembiayaanNeto.Ada {
				assert.Equal(t, j.PenerimaanPembiayaan.Nilai-j.PengeluaranPembiayaan.Nilai, j.PembiayaanNeto.Nilai)
			}
			if j.Silpa.Ada {
				assert.Equal(t, j.SurplusDefisit.Nilai+j.PembiayaanNeto.Nilai, j.Silpa.Nilai)
			}
		}
	})
}

// tanpaBaris forgets what depends on the order of the lines: their numbers, and which of several spellings names a kegiatan.
func tanpaBaris(r *apbdes.Ringkasan) *apbdes.Ringkasan {
	for _, daftar := range [][]apbdes.JumlahKegiatan{r.Bidang, r.SubBidang, r.Kegiatan} {
		for i := range daftar {
			daftar[i].Baris, daftar[i].Nama = nil, ""
		}
	}
	return r
}

func TestSifatUrutan(t *testing.T) {
	setiapAcak(t, func(t *testing.T, r *rand.Rand, d *apbdes.Dokumen, asal *apbdes.Ringkasan) {
		beda, err := apbdes.HitungBeda(d, asal)
		require.NoError(t, err)
		r.Shuffle(len(d.Pendapatan), func(i, j int) { d.Pendapatan[i], d.Pendapatan[j] = d.Pendapatan[j], d.Pendapatan[i] })
		r.Shuffle(len(d.Belanja), func(i, j int) { d.Belanja[i], d.Belanja[j] = d.Belanja[j], d.Belanja[i] })
		r.Shuffle(len(d.Pembiayaan), func(i, j int) { d.Pembiayaan[i], d.Pembiayaan[j] = d.Pembiayaan[j], d.Pembiayaan[i] })
		teracak := ringkas(t, d)
		bedaTeracak, err := apbdes.HitungBeda(d, teracak)
		require.NoError(t, err)
		assert.Equal(t, beda, bedaTeracak)
		assert.Equal(t, tanpaBaris(asal), tanpaBaris(teracak))
	})
}

func TestSifatKali(t *testing.T) {
	kali := func(n apbdes.Nilai, k rupiah.Rupiah) apbdes.Nilai {
		for _, f := range apbdes.DaftarFase() {
			if o := n.Fase(f); o.Ada {
				n.Isi(f, rupiah.Isi(o.Nilai*k))
			}
		}
		return n
	}
	setiapAcak(t, func(t *testing.T, r *rand.Rand, d *apbdes.Dokumen, asal *apbdes.Ringkasan) {
		k := rupiah.Rupiah(r.IntN(7) - 3)
		for _, p := range acak.DaftarPos(d) {
			p.Nilai = kali(p.Nilai, k)
		}
		hasil := ringkas(t, d)
		for _, f := range apbdes.DaftarFase() {
			a, b := asal.Jumlah(f), hasil.Jumlah(f)
			for _, p := range [][2]rupiah.Opsional{
				{a.Pendapatan, b.Pendapatan}, {a.Belanja, b.Belanja}, {a.SurplusDefisit, b.SurplusDefisit},
				{a.PenerimaanPembiayaan, b.PenerimaanPembiayaan}, {a.PengeluaranPembiayaan, b.PengeluaranPembiayaan},
				{a.PembiayaanNeto, b.PembiayaanNeto}, {a.Silpa, b.Silpa},
			} {
				assert.Equal(t, rupiah.Opsional{Nilai: p[0].Nilai * k, Ada: p[0].Ada}, p[1])
			}
		}
		for i, b := range asal.Bidang {
			assert.Equal(t, kali(b.Nilai, k), hasil.Bidang[i].Nilai)
		}
		for i, b := range asal.Rekening {
			assert.Equal(t, kali(b.Nilai, k), hasil.Rekening[i].Nilai)
		}
		for i, b := range asal.Sumber {
			assert.Equal(t, kali(b.Nilai, k), hasil.Sumber[i].Nilai)
		}
	})
}

// Splitting a line in two changes nothing: the same code twice is summed.
func TestSifatBelah(t *testing.T) {
	setiapAcak(t, func(t *testing.T, r *rand.Rand, d *apbdes.Dokumen, asal *apbdes.Ringkasan) {
		belah := func(p *apbdes.Pos) (sisa apbdes.Nilai) {
			for _, f := range apbdes.DaftarFase() {
				if o := p.Fase(f); o.Ada {
					ambil := rupiah.Rupiah(r.Int64N(1000)) - 500
					p.Isi(f, rupiah.Isi(o.Nilai-ambil))
					sisa.Isi(f, rupiah.Isi(ambil))
				}
			}
			return sisa
		}
		i := r.IntN(len(d.Belanja))
		b := d.Belanja[i]
		b.Nilai = belah(&d.Belanja[i].Pos)
		d.Belanja = append(d.Belanja, b)
		p := d.Pendapatan[0]
		p.Nilai = belah(&d.Pendapatan[0].Pos)
		d.Pendapatan = append(d.Pendapatan, p)
		assert.Equal(t, tanpaBaris(asal), tanpaBaris(ringkas(t, d)))
	})
}

// Ringkas reads only.
func TestSifatTidakMengubah(t *testing.T) {
	setiapAcak(t, func(t *testing.T, _ *rand.Rand, d *apbdes.Dokumen, r *apbdes.Ringkasan) {
		sebelum, err := salin(d)
		require.NoError(t, err)
		lagi := ringkas(t, d)
		_, err = apbdes.HitungBeda(d, lagi)
		require.NoError(t, err)
		assert.Equal(t, sebelum, d)
		assert.Equal(t, r, lagi)
	})
}
