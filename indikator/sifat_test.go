package indikator_test

import (
	"cmp"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

var (
	kegiatanAcak = []string{"1.1.01", "1.1.95", "1.3", "1.3.01", "1.3.02", "1.3.05", "2", "2.1", "2.1.01", "2.1.09", "2.1.90", "2.2", "2.2.02",
		"2.3.10", "2.4", "2.4.01", "2.4.03", "3", "3.1.01", "4", "4.4.02", "5", "5.3", "5.3.00", "5.3.01", "2.2.77", ""}
	rekeningAcak = []string{"5.1.1.01", "5.2.1.03", "5.3.5.01", "5.4.1.01", "5", "5.2", "4.1.2.01", "4.2.1.01", "4", ""}
	sumberAcak   = []string{"", "DDS", "ADD", "DDS, PBH", "entah"}
	namaAcak     = []string{"", "Posyandu", "Jalan dan Posyandu", "Rapat", "PAUD"}
)

// pembaca yields small numbers from bytes, so that the fuzzer can steer the document.
type pembaca struct{ isi []byte }

func (p *pembaca) angka(n int) int {
	if len(p.isi) == 0 {
		return 0
	}
	b := int(p.isi[0])
	p.isi = p.isi[1:]
	return b % n
}

// uang is missing, Rp0, or an amount in sen; negatif allows amounts below Rp0.
func (p *pembaca) uang(negatif bool) rupiah.Opsional {
	switch n := p.angka(16); {
	case n < 2:
		return rupiah.Opsional{}
	case n < 4:
		return rupiah.Isi(0)
	case n == 4 && negatif:
		return rupiah.Isi(-rupiah.Rupiah(p.angka(256)))
	default:
		return rupiah.Isi(rupiah.Rupiah(p.angka(256)*257 + 1))
	}
}

func (p *pembaca) baris() baris {
	return baris{
		kegiatan: kegiatanAcak[p.angka(len(kegiatanAcak))], rekening: rekeningAcak[p.angka(len(rekeningAcak))],
		sumber: sumberAcak[p.angka(len(sumberAcak))], nama: namaAcak[p.angka(len(namaAcak))],
	}
}

// dokumenAcak makes a document out of bytes.
func dokumenAcak(isi []byte, negatif bool) *apbdes.Dokumen {
	p := &pembaca{isi}
	saklar := p.angka(64)
	var daftar []baris
	var nilai []apbdes.Nilai
	for len(p.isi) > 0 && len(daftar) < 200 {
		daftar = append(daftar, p.baris())
		n := apbdes.Nilai{Anggaran: p.uang(negatif)}
		if saklar&1 != 0 {
			n.Perubahan = p.uang(negatif)
		}
		if saklar&2 != 0 {
			n.Realisasi = p.uang(negatif)
		}
		nilai = append(nilai, n)
	}
	d := dokumen(daftar...)
	// dokumen keeps the order within a section.
	i, j := 0, 0
	for k, b := range daftar {
		if rekening(b.rekening).Akun() == 4 {
			d.Pendapatan[i].Nilai = nilai[k]
			i++
		} else {
			d.Belanja[j].Nilai = nilai[k]
			j++
		}
	}
	d.TidakLengkap.Belanja = saklar > 60
	return d
}

// periksaHasil asserts what holds for every result.
func periksaHasil(t *testing.T, d *apbdes.Dokumen, h *indikator.Hasil, negatif bool) {
	t.Helper()
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	for _, n := range h.Nilai {
		nama := []any{n.Kode, n.Fase, n.Anggota}
		assert.NotEqual(t, n.Nilai.Ada, n.Alasan != indikator.TanpaAlasan, nama...)
		assert.False(t, n.Nilai.Ada && n.BatasBawah.Ada, nama...)
		assert.LessOrEqual(t, n.Cakupan.Berisi, n.Cakupan.Baris, nama...)
		assert.True(t, slices.IsSorted(n.Baris) && slices.IsSorted(n.BarisRagu), nama...)
		def, ada := indikator.CariDefinisi(n.Kode)
		require.True(t, ada, nama...)
		if def.Satuan == indikator.Rasio && n.Nilai.Ada {
			assert.Positive(t, n.Penyebut.Nilai, nama...)
			assert.True(t, n.Pembilang.Ada, nama...)
			assert.Equal(t, int32(4), n.Nilai.Tempat, nama...)
		}
		periksaBarisan(t, d, &n)
	}
	for _, f := range apbdes.DaftarFase() {
		if r.AdaFase(f) {
			periksaLayanan(t, h, r, f, negatif)
		}
	}
}

// periksaBarisan adds the lines that a value names and compares with its numerator.
func periksaBarisan(t *testing.T, d *apbdes.Dokumen, n *indikator.Nilai) {
	t.Helper()
	def, _ := indikator.CariDefinisi(n.Kode)
	if !n.Pembilang.Ada || def.Baris == 0 {
		return
	}
	var p rupiah.Penjumlah
	for _, i := range n.Baris {
		var pos *apbdes.Pos
		switch def.Baris {
		case indikator.BagianPendapatan:
			pos = &d.Pendapatan[i].Pos
		case indikator.BagianPenerimaan:
			pos = &d.Pembiayaan[i].Pos
		default:
			pos = &d.Belanja[i].Pos
		}
		p.TambahOpsional(pos.Fase(n.Fase))
	}
	j, err := p.Hasil()
	require.NoError(t, err)
	assert.Equal(t, n.Pembilang.Nilai, j, "%s %s %s", n.Kode, n.Fase, n.Anggota)
	assert.Len(t, n.Baris, p.Banyak())
}

// periksaLayanan asserts that the services are disjoint parts of the spending, and inti a part of each.
func periksaLayanan(t *testing.T, h *indikator.Hasil, r *apbdes.Ringkasan, f apbdes.Fase, negatif bool) {
	t.Helper()
	var p rupiah.Penjumlah
	semuaAda := true
	for _, l := range layanan.DaftarLayanan() {
		luas, inti := ambil(t, h, indikator.BelanjaLayanan, f, l.String()), ambil(t, h, indikator.BelanjaLayananInti, f, l.String())
		p.TambahOpsional(luas.Pembilang)
		semuaAda = semuaAda && luas.Pembilang.Ada
		if luas.Pembilang.Ada && inti.Pembilang.Ada && !negatif {
			assert.LessOrEqual(t, inti.Pembilang.Nilai, luas.Pembilang.Nilai, l)
		}
	}
	total := ambil(t, h, indikator.PorsiLayanan, f, "")
	assert.Equal(t, r.Jumlah(f).Belanja, total.Penyebut)
	if !total.Pembilang.Ada {
		return
	}
	if semuaAda {
		j, err := p.Hasil()
		require.NoError(t, err)
		assert.Equal(t, total.Pembilang.Nilai, j)
	}
	if !negatif {
		assert.LessOrEqual(t, total.Pembilang.Nilai, total.Penyebut.Nilai)
	}
}

// acak runs a property over documents that are the same in every run.
func acak(t *testing.T, uji func(t *testing.T, r *rand.Rand, isi []byte)) {
	t.Helper()
	r := rand.New(rand.NewPCG(20, 2018))
	for range 150 {
		isi := make([]byte, r.IntN(200))
		for i := range isi {
			isi[i] = byte(r.Uint32())
		}
		uji(t, r, isi)
	}
}

func TestSifatHasil(t *testing.T) {
	acak(t, func(t *testing.T, _ *rand.Rand, isi []byte) {
		for _, negatif := range []bool{false, true} {
			d := dokumenAcak(isi, negatif)
			periksaHasil(t, d, hitung(t, d), negatif)
		}
	})
}

// petakan replaces the indices of a value through urutan.
func petakan(baris []int, urutan []int) []int {
	if baris == nil {
		return nil
	}
	b := make([]int, len(baris))
	for i, j := range baris {
		b[i] = urutan[j]
	}
	slices.Sort(b)
	return b
}

func TestSifatUrutanBaris(t *testing.T) {
	acak(t, func(t *testing.T, r *rand.Rand, isi []byte) {
		d := dokumenAcak(isi, true)
		asli := hitung(t, d)
		belanja, pendapatan := r.Perm(len(d.Belanja)), r.Perm(len(d.Pendapatan))
		e := *d
		e.Belanja, e.Pendapatan = make([]apbdes.BarisBelanja, len(d.Belanja)), make([]apbdes.BarisPendapatan, len(d.Pendapatan))
		for i, j := range belanja {
			e.Belanja[i] = d.Belanja[j]
		}
		for i, j := range pendapatan {
			e.Pendapatan[i] = d.Pendapatan[j]
		}
		lain := hitung(t, &e)
		for i := range lain.Nilai {
			n := &lain.Nilai[i]
			urutan := belanja
			if def, _ := indikator.CariDefinisi(n.Kode); def.Baris == indikator.BagianPendapatan {
				urutan = pendapatan
			}
			n.Baris, n.BarisRagu = petakan(n.Baris, urutan), petakan(n.BarisRagu, urutan)
		}
		a, err := json.Marshal(asli)
		require.NoError(t, err)
		b, err := json.Marshal(lain)
		require.NoError(t, err)
		assert.Equal(t, string(a), string(b))
	})
}

func kalikan(n *apbdes.Nilai, kali rupiah.Rupiah) {
	for _, f := range apbdes.DaftarFase() {
		if o := n.Fase(f); o.Ada {
			n.Isi(f, rupiah.Isi(o.Nilai*kali))
		}
	}
}

func TestSifatSkala(t *testing.T) {
	acak(t, func(t *testing.T, r *rand.Rand, isi []byte) {
		asli := hitung(t, dokumenAcak(isi, true))
		d := dokumenAcak(isi, true)
		kali := rupiah.Rupiah(2 + r.IntN(100_000))
		for i := range d.Belanja {
			kalikan(&d.Belanja[i].Nilai, kali)
		}
		for i := range d.Pendapatan {
			kalikan(&d.Pendapatan[i].Nilai, kali)
		}
		lain := hitung(t, d)
		require.Len(t, lain.Nilai, len(asli.Nilai))
		for i, n := range asli.Nilai {
			m := lain.Nilai[i]
			assert.Equal(t, n.Alasan, m.Alasan)
			assert.Equal(t, n.Pembilang.Nilai*kali, m.Pembilang.Nilai)
			if def, _ := indikator.CariDefinisi(n.Kode); def.Satuan == indikator.Rasio {
				assert.Equal(t, n.Nilai.String(), m.Nilai.String())
				assert.Equal(t, n.BatasBawah.String(), m.BatasBawah.String())
			}
		}
	})
}

// A lower bound holds whatever the lines in doubt turn out to be.
func TestSifatBatasBawah(t *testing.T) {
	acak(t, func(t *testing.T, r *rand.Rand, isi []byte) {
		d := dokumenAcak(isi, false)
		asli := hitung(t, d)
		e := *d
		e.Belanja = slices.Clone(d.Belanja)
		jelas := []string{"1.3.01", "2.1.01", "2.2.02", "2.3.10", "2.4.03", "5.3.00"}
		for i := range e.Belanja {
			b := &e.Belanja[i]
			b.NamaKegiatan = cmp.Or(b.NamaKegiatan, "Posyandu")
			if b.Kegiatan.Kosong() {
				b.Kegiatan = kegiatan(jelas[r.IntN(len(jelas))])
				continue
			}
			for _, j := range jelas {
				if k := kegiatan(j); b.Kegiatan != k && b.Kegiatan.Memuat(k) {
					b.Kegiatan = k
					break
				}
			}
		}
		lain := hitung(t, &e)
		for i, n := range asli.Nilai {
			m := lain.Nilai[i]
			if n.Kode != m.Kode || n.Anggota != m.Anggota || n.Kode == indikator.SerapanBidang {
				break // other bidang came up
			}
			if n.BatasBawah.Ada && m.Nilai.Ada && n.Fase == m.Fase {
				assert.True(t, n.BatasBawah.Desimal.LessThanOrEqual(m.Nilai.Desimal), "%s %s %s: %s > %s", n.Kode, n.Fase, n.Anggota, n.BatasBawah, m.Nilai)
			}
		}
	})
}

func FuzzHitung(f *testing.F) {
	f.Add([]byte{3, 13, 0, 1, 1, 9, 200, 9, 100, 9, 50})
	f.Add([]byte{0, 6, 4, 0, 0, 9, 77, 2, 0, 0, 0, 9, 3})
	f.Add([]byte("\x3f 0123456789abcdefghijklmnopqrstuvwxyz"))
	f.Fuzz(func(t *testing.T, isi []byte) {
		d := dokumenAcak(isi, true)
		periksaHasil(t, d, hitung(t, d), true)
	})
}

func BenchmarkHitung(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 150))
	var daftar []baris
	for i := range 150 {
		n := rupiah.Rupiah(r.IntN(1_000_000_000)).String()
		x := baris{kegiatan: kegiatanAcak[3+r.IntN(3)], rekening: "5.2.1.03", sumber: "DDS", anggaran: n, perubahan: n, realisasi: n}
		if i%3 == 0 {
			x.kegiatan = "2.2.02"
		}
		if i < 10 {
			x.rekening = "4.1.2.01"
		}
		daftar = append(daftar, x)
	}
	d := dokumen(daftar...)
	peta := layanan.PetaBawaan()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := indikator.Hitung(indikator.Masukan{Dokumen: d, Peta: &peta, Penduduk: 2000}); err != nil {
			b.Fatal(err)
		}
	}
}
