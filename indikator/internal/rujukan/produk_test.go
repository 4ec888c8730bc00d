package rujukan

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// hasilRujukan computes everything about a document by the reference.
func hasilRujukan(d *dok) hasil {
	h := hasil{}
	d = d.beku()
	d.isiJumlah(h)
	d.isiIndikator(h)
	d.isiTotal(h)
	d.isiTemuan(h)
	return h
}

// hasilProduk computes the same by the product. The error is that of a sum that does not fit.
func hasilProduk(d *dok) (hasil, error) {
	h, p := hasil{}, d.produk()
	r, err := apbdes.Ringkas(p)
	if err != nil {
		return nil, err
	}
	beda, err := apbdes.HitungBeda(p, r)
	if err != nil {
		return nil, err
	}
	produkJumlah(h, r)
	for _, b := range beda {
		h[fmt.Sprintf("tercetak/%d/%s", b.Urutan, b.Fase)] = senTeks(b.Tercetak) + " " + senTeks(b.Terurai)
	}
	m := indikator.Masukan{Dokumen: p, Penduduk: d.penduduk, Sasaran: indikator.Sasaran{Balita: d.balita, UsiaSekolah: d.usiaSekolah, KK: d.kk}}
	if d.lalu != nil {
		m.TahunLalu = d.lalu.produk()
	}
	n, err := indikator.Hitung(m)
	if err != nil {
		return nil, err
	}
	for i := range n.Nilai {
		produkNilai(h, &n.Nilai[i])
	}
	for i, l := range append([]indikator.RingkasLayanan{n.SemuaLayanan()}, n.DaftarLayanan()...) {
		produkRingkas(h, append([]string{""}, limaLayanan...)[i], &l)
	}
	t, err := indikator.HitungTotal(m)
	if err != nil {
		return nil, err
	}
	produkTotal(h, &t)
	for _, t := range aturan.Periksa(p, d.opsi(m.TahunLalu)) {
		catat(h, string(t.Kode), t.Tingkat.String(), t.Jalur)
	}
	rapikanTemuan(h)
	return h, nil
}

func senTeks(r rupiah.Rupiah) string { return strconv.FormatInt(int64(r), 10) }

func opsionalTeks(o rupiah.Opsional) string {
	if !o.Ada {
		return "-"
	}
	return senTeks(o.Nilai)
}

func angkaTeks(a indikator.Angka) string {
	if !a.Ada {
		return "-"
	}
	return tanpaMinusNol(a.String())
}

func nilaiTeks(n apbdes.Nilai) string {
	var s []string
	for _, f := range apbdes.DaftarFase() {
		s = append(s, opsionalTeks(n.Fase(f)))
	}
	return strings.Join(s, " ")
}

func produkJumlah(h hasil, r *apbdes.Ringkasan) {
	for _, f := range apbdes.DaftarFase() {
		if !r.AdaFase(f) {
			continue
		}
		j := r.Jumlah(f)
		for i, o := range []rupiah.Opsional{j.Pendapatan, j.Belanja, j.SurplusDefisit, j.PenerimaanPembiayaan, j.PengeluaranPembiayaan, j.PembiayaanNeto, j.Silpa} {
			h["jumlah/"+f.String()+"/"+namaJumlah[i]] = opsionalTeks(o)
		}
	}
	for _, t := range [][]apbdes.JumlahKegiatan{r.Bidang, r.SubBidang, r.Kegiatan} {
		for _, j := range t {
			h["kegiatan/"+j.Kode.String()] = nilaiTeks(j.Nilai) + " " + deret(j.Baris)
		}
	}
	for _, j := range r.Sumber {
		h["sumber/"+j.Sumber.String()] = nilaiTeks(j.Nilai)
	}
	for _, j := range r.Rekening {
		h["rekening/"+j.Kode.String()] = nilaiTeks(j.Nilai)
	}
	if !sort.SliceIsSorted(r.Kegiatan, func(i, j int) bool { return r.Kegiatan[i].Kode.Bandingkan(r.Kegiatan[j].Kode) < 0 }) {
		h["urutan kegiatan"] = "salah"
	}
}

func produkNilai(h hasil, n *indikator.Nilai) {
	banding := ""
	if p := n.Pembanding; p != nil {
		banding = fmt.Sprintf("%s %s / %s = %s %s %d/%d baris %v ragu %v", p.Fase, opsionalTeks(p.Pembilang), opsionalTeks(p.Penyebut), angkaTeks(p.Nilai), p.Alasan,
			p.Cakupan.Berisi, p.Cakupan.Baris, p.Baris, p.BarisRagu)
	}
	jalur := "indikator/" + string(n.Kode) + "/" + n.Fase.String() + "/" + n.Anggota
	if _, ada := h[jalur]; ada {
		jalur += " ganda"
	}
	h[jalur] = teksAngka(opsionalTeks(n.Pembilang), opsionalTeks(n.Penyebut), n.FasePenyebut.String(), n.Penduduk+n.Sasaran, angkaTeks(n.Nilai), angkaTeks(n.BatasBawah),
		n.Alasan.String(), n.Cakupan.Berisi, n.Cakupan.Baris, n.Baris, n.BarisRagu, n.Sementara, banding)
}

func produkRingkas(h hasil, nama string, l *indikator.RingkasLayanan) {
	var s []string
	for _, f := range apbdes.DaftarFase() {
		s = append(s, opsionalTeks(l.Fase(f)), opsionalTeks(l.Inti.Fase(f)), opsionalTeks(l.MenurutNama.Fase(f)))
	}
	h["ringkas/"+nama] = strings.Join(s, " ") + " " + deret(l.BarisMenurutNama)
}

// namaUkuran are the amounts that are kept of a village, in the order of the product.
var namaUkuran = slices.Concat([]string{pendapatan, belanja, "bidang 1", "bidang 2", "bidang 3", "bidang 4", "bidang 5"},
	limaLayanan, []string{"inti pendidikan", "inti kesehatan", "inti sanitasi_air_bersih", "inti jaminan_sosial", "inti administrasi_kependudukan",
		"semua", "inti semua", "pegawai", "modal", "pades", "tak terpeta"})

func produkTotal(h hasil, t *indikator.TotalDesa) {
	h["total"] = fmt.Sprintf("berlaku %s lama %v siltap %s/%s", t.Berlaku, t.Lama, opsionalTeks(t.Siltap), opsionalTeks(t.SiltapDari))
	for _, f := range apbdes.DaftarFase() {
		for u, nama := range namaUkuran {
			if o := t.Fase[f-1].Cari(indikator.Ukuran(u)); o.Ada {
				sebagian := t.Fase[f-1].Sebagian&(1<<u) != 0
				h["total/"+f.String()+"/"+nama] = senTeks(o.Nilai) + " sebagian " + strconv.FormatBool(sebagian)
			}
		}
	}
}

// kodeTanpaRujukan are the rules that are not run.
var kodeTanpaRujukan = func() []temuan.Kode {
	var d []temuan.Kode
	for k := range aturanTanpaRujukan {
		d = append(d, temuan.Kode(k))
	}
	return d
}()

// opsi are the options of the rules.
func (d *dok) opsi(lalu *apbdes.Dokumen) aturan.Opsi {
	o := aturan.Opsi{MaksPerAturan: -1, Abaikan: kodeTanpaRujukan, Ketat: d.ketat, PaguDanaDesa: rupiahDari(d.pagu), PaguDanaDesaReguler: rupiahDari(d.paguReguler), Penduduk: d.penduduk,
		JumlahPerangkat: d.perangkat, JumlahKPM: d.kpm, TahunLalu: lalu}
	for _, k := range d.pktd {
		o.KegiatanPKTD = append(o.KegiatanPKTD, harusKegiatan(k, bagan.Permendagri20))
	}
	o.Kabupaten = aturan.Kabupaten{DanaPerimbangan: rupiahDari(d.kabupaten["perimbangan"]), ADD: rupiahDari(d.kabupaten["add"]),
		PajakRetribusi: rupiahDari(d.kabupaten["pajak"]), BagiHasil: rupiahDari(d.kabupaten["bagi"])}
	t := d.tanggal
	o.Metadata = aturan.Metadata{Rancangan: t["rancangan"], Sepakat: t["sepakat"], Diterima: t["diterima"], Evaluasi: t["evaluasi"],
		Penyempurnaan: t["penyempurnaan"], Perdes: t["perdes"], PerdesPerubahan: t["perdes_perubahan"], LaporanSemester1: t["semester"],
		Pertanggungjawaban: t["pertanggungjawaban"], TransaksiPertama: t["transaksi"], DokumenSalurTahap1: t["salur"]}
	return o
}

// besar is the sum of all sizes of a document; up to the largest int64 no sum of its lines can overflow, in whatever order.
func (d *dok) besar() *big.Rat {
	j := sen(0)
	for _, b := range semuaBagian {
		for i := range d.bagian[b] {
			for _, r := range d.bagian[b][i].nilai {
				j = tambah(j, new(big.Rat).Abs(r))
			}
		}
	}
	for i := range d.cetak {
		for _, r := range d.cetak[i].nilai {
			j = tambah(j, new(big.Rat).Abs(r))
		}
	}
	for _, r := range []*big.Rat{d.pagu, d.paguReguler} {
		if r != nil {
			j = tambah(j, new(big.Rat).Abs(r))
		}
	}
	if d.lalu != nil {
		j = tambah(j, d.lalu.besar())
	}
	return j
}

var terbesar = sen(math.MaxInt64)

// banding computes a document twice and lists what differs, nil if nothing. acuan is the document that the reference works on.
func banding(d, acuan *dok, ubah func(hasil)) []string {
	benar := hasilRujukan(acuan)
	if ubah != nil {
		ubah(benar)
	}
	dapat, err := hasilProduk(d)
	luapan := d.besar().Cmp(terbesar) > 0
	switch {
	case err != nil && luapan && errors.Is(err, rupiah.ErrLuapan):
		return nil
	case err != nil:
		return []string{"galat: " + err.Error()}
	}
	return bandingHasil(benar, dapat, luapan)
}

// bandingHasil lists the paths that differ. Where sums may overflow the rules are not compared, because their own sums may.
func bandingHasil(benar, dapat hasil, luapan bool) []string {
	var b []string
	for k, v := range benar {
		if luapan && strings.HasPrefix(k, "temuan/") || dapat[k] == v {
			continue
		}
		b = append(b, fmt.Sprintf("%s\n  rujukan %q\n  produk  %q", k, v, dapat[k]))
	}
	for k, v := range dapat {
		if _, ada := benar[k]; !ada && (!luapan || !strings.HasPrefix(k, "temuan/")) {
			b = append(b, fmt.Sprintf("%s\n  rujukan tidak ada\n  produk  %q", k, v))
		}
	}
	slices.Sort(b)
	return b
}
