package rujukan

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// himpunan is a random collection of villages, with questions about it.
type himpunan struct {
	dok    []*dok
	nama   []string
	daftar []string // register
	acak   *rand.Rand
	benih  uint64
}

// acakHimpunan makes up to 14 villages of few places and years, some of them twice.
func acakHimpunan(benih uint64) *himpunan {
	r := rand.New(rand.NewPCG(benih, 77))
	h := &himpunan{acak: r, benih: benih}
	for range 1 + r.IntN(14) {
		d := satuDok(r)
		d.tahun = 2024 + r.IntN(2)
		if r.IntN(4) != 0 {
			d.desa = fmt.Sprintf("33.07.0%d.200%d", 1+r.IntN(2), 1+r.IntN(5))
		}
		if len(h.dok) > 0 && r.IntN(8) == 0 {
			d = h.dok[r.IntN(len(h.dok))]
		}
		h.dok = append(h.dok, d)
		h.nama = append(h.nama, satuDari(r, []string{"", "A", "B"}))
	}
	for i := range r.IntN(4) {
		h.daftar = append(h.daftar, fmt.Sprintf("33.07.01.20%02d", 1+3*i))
	}
	return h
}

// besar is the sum of all sizes; up to the largest int64 no sum can overflow.
func (h *himpunan) besar() *big.Rat {
	j := sen(0)
	for _, d := range h.dok {
		j = tambah(j, d.besar())
	}
	return j
}

// desa are the villages by the reference.
func (h *himpunan) desa() []desa {
	var s []desa
	for i, d := range h.dok {
		s = append(s, desaDari(d, h.nama[i]))
	}
	return s
}

// produk collects the villages by the product: one by one, in two halves put together the other way round, and through bytes. The bytes
// must be the same.
func (h *himpunan) produk() (*indikator.Agregat, error) {
	satu, kiri, kanan := new(indikator.Agregat), new(indikator.Agregat), new(indikator.Agregat)
	for _, i := range h.acak.Perm(len(h.dok)) {
		d := h.dok[i]
		t, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d.produk(), Penduduk: d.penduduk})
		if err != nil {
			return nil, err
		}
		t.Nama = h.nama[i]
		sisi := kiri
		if h.acak.IntN(2) == 0 {
			sisi = kanan
		}
		if err := errors.Join(satu.Tambah(&t), sisi.Tambah(&t)); err != nil {
			return nil, err
		}
	}
	bita, err := kiri.MarshalBinary()
	if err != nil {
		return nil, err
	}
	lain := new(indikator.Agregat)
	if err := errors.Join(lain.UnmarshalBinary(bita), kanan.Gabung(lain)); err != nil {
		return nil, err
	}
	a, errA := satu.MarshalBinary()
	b, errB := kanan.MarshalBinary()
	if err := errors.Join(errA, errB); err != nil {
		return nil, err
	}
	if !bytes.Equal(a, b) {
		return nil, errors.New("the bytes depend on the order")
	}
	return kanan, nil
}

// banding asks both for every level, year and phase and lists what differs. ubah spoils the villages of the reference.
func (h *himpunan) banding(ubah func([]desa) []desa, n nisbah) []string {
	a, err := h.produk()
	luapan := h.besar().Cmp(terbesar) > 0
	if err != nil {
		if luapan && errors.Is(err, rupiah.ErrLuapan) {
			return nil
		}
		return []string{err.Error()}
	}
	semua := h.desa()
	if ubah != nil {
		semua = ubah(semua)
	}
	for bagian, t := range []wilayah.Tingkat{wilayah.TanpaTingkat, wilayah.Provinsi, wilayah.Kabupaten, wilayah.Kecamatan, wilayah.Desa} {
		for _, tahun := range []int{2024, 2025} {
			for _, f := range semuaFase {
				benar := hasil{}
				agregatRujukan(benar, semua, tahun, f, bagian, h.daftar, n)
				dapat, err := h.hasilProduk(a, t, tahun, f)
				if err != nil && luapan && errors.Is(err, rupiah.ErrLuapan) {
					continue
				}
				if err != nil {
					return []string{err.Error()}
				}
				if b := bandingHasil(benar, dapat, false); len(b) > 0 {
					return append([]string{fmt.Sprintf("%s %d %s", t, tahun, f)}, b...)
				}
			}
		}
	}
	return nil
}

func (h *himpunan) hasilProduk(a *indikator.Agregat, t wilayah.Tingkat, tahun int, f string) (hasil, error) {
	fase, _ := apbdes.UraiFase(f)
	o := indikator.OpsiAgregat{Tingkat: t, Tahun: tahun, Fase: fase}
	for _, k := range h.daftar {
		o.Desa = append(o.Desa, indikator.DesaTerdaftar{Kode: wilayah.HarusUrai(k)})
	}
	w, err := a.Hitung(o)
	if err != nil {
		return nil, err
	}
	g := hasil{"tanpa kode": fmt.Sprint(w.TanpaKode)}
	for i := range w.Wilayah {
		produkWilayah(g, &w.Wilayah[i])
	}
	return g, nil
}

func produkWilayah(g hasil, w *indikator.RingkasWilayah) {
	kode := func(d []indikator.DesaHilang) []string {
		var s []string
		for _, e := range d {
			s = append(s, e.Kode.String())
		}
		slices.Sort(s)
		return s
	}
	jalur := "[" + w.Kode.String() + "]"
	g[jalur] = fmt.Sprintf("desa %d melapor %d hilang %v ganda %v semula %d penduduk %d/%d", w.Desa, w.Melapor, kode(w.Hilang), kode(w.Ganda), w.Semula,
		w.Penduduk.Jumlah, w.Penduduk.Desa)
	jumlah := func(nama string, j indikator.JumlahAgregat) {
		g[jalur+" "+nama] = fmt.Sprintf("%s desa %d sebagian %d", opsionalTeks(j.Jumlah), j.Desa, j.Sebagian)
	}
	jumlah(pendapatan, w.Pendapatan)
	jumlah(belanja, w.Belanja)
	jumlah("tak terpeta", w.TakTerpeta)
	for i, b := range w.Bidang {
		jumlah(fmt.Sprintf("bidang %d", i+1), b)
	}
	for _, l := range append(slices.Clone(w.Layanan[:]), w.Semua) {
		nama := strings.Replace(l.Kode, "layanan_dasar", "semua", 1)
		jumlah(nama, l.Jumlah)
		jumlah("inti "+nama, l.Inti)
		g[jalur+" porsi "+nama], g[jalur+" porsi inti "+nama] = rasioTeks(&l.Porsi), rasioTeks(&l.PorsiInti)
		g[jalur+" per penduduk "+nama], g[jalur+" serapan "+nama] = rasioTeks(&l.PerPenduduk), rasioTeks(&l.Serapan)
	}
	for nama, r := range map[string]*indikator.RasioAgregat{"rasio pades": &w.PADes, "rasio pegawai": &w.Pegawai, "rasio modal": &w.Modal,
		"rasio siltap": &w.Siltap, "serapan": &w.Serapan} {
		g[jalur+" "+nama] = rasioTeks(r)
	}
}

func rasioTeks(r *indikator.RasioAgregat) string {
	s := r.Sebaran
	k := s.Kelas
	kelas := map[string]int{}
	for i, n := range []int{k.Nol, k.JauhDiBawah, k.DiBawah, k.Sekitar, k.DiAtas, k.JauhDiAtas} {
		kelas[namaKelas[i]] = n
	}
	return fmt.Sprintf("%s/%s orang %d = %s %s desa %d %d: %s %s %s %s %s %s", opsionalTeks(r.Pembilang), opsionalTeks(r.Penyebut), r.Penduduk, angkaTeks(r.Nilai),
		r.Alasan, r.Desa, s.Desa, angkaTeks(s.Terkecil), angkaTeks(s.Q1), angkaTeks(s.Median), angkaTeks(s.Q3), angkaTeks(s.Terbesar), teksKelas(kelas))
}

// TestAgregat compares collections of villages: 80 of them, or one for every 50 documents that DASBOR_RUJUKAN asks for.
func TestAgregat(t *testing.T) {
	banyak, benih := bilanganLingkungan(t, "DASBOR_RUJUKAN", 4_000)/50, bilanganLingkungan(t, "DASBOR_RUJUKAN_BENIH", 0)
	if singkat() {
		banyak = min(banyak, 20)
	}
	sejajar(t, banyak, func(i uint64) string {
		h := acakHimpunan(benih + i)
		b := h.banding(nil, rasioJumlah)
		if len(b) == 0 {
			return ""
		}
		h = h.kecilkan()
		var s strings.Builder
		fmt.Fprintf(&s, "seed %d, register %v\n", h.benih, h.daftar)
		for i, d := range h.dok {
			fmt.Fprintf(&s, "%d %q %s", i, h.nama[i], d)
		}
		return s.String() + strings.Join(h.banding(nil, rasioJumlah), "\n")
	})
}

// kecilkan takes out villages, and then what their documents can do without.
func (h *himpunan) kecilkan() *himpunan {
	gagal := func(e *himpunan) bool { return len(e.banding(nil, rasioJumlah)) > 0 }
	for i := 0; i < len(h.dok); {
		e := *h
		e.dok, e.nama = slices.Delete(slices.Clone(h.dok), i, i+1), slices.Delete(slices.Clone(h.nama), i, i+1)
		if gagal(&e) {
			h = &e
		} else {
			i++
		}
	}
	for i := range h.dok {
		d := kecilkan(h.dok[i], func(d *dok) bool {
			e := *h
			e.dok = slices.Clone(h.dok)
			e.dok[i] = d
			return gagal(&e)
		})
		h.dok = slices.Clone(h.dok)
		h.dok[i] = d
	}
	return h
}
