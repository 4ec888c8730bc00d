package evaluasi

import (
	"io"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// TulisXLSX writes one workbook for the worksheets of one or more documents in the given language. Each has three sheets: the
// cover, the lines with the empty columns to fill in, and the findings about no single line. Amounts are numbers and the totals
// under the lines are live formulas.
func TulisXLSX(w io.Writer, b temuan.Bahasa, daftar ...*Lembar) error {
	var buku xlsx.Buku
	for i, l := range daftar {
		p := penulis{b: b, l: l, fase: l.faseAda()}
		if len(daftar) > 1 {
			p.akhiran = " " + strconv.Itoa(i+1)
		}
		buku.Lembar = append(buku.Lembar, p.sampul(), p.baris(), p.umum())
	}
	return buku.Tulis(w)
}

type penulis struct {
	b       temuan.Bahasa
	l       *Lembar
	fase    []apbdes.Fase // the phases in which any line has an amount
	akhiran string
}

func (p *penulis) kata(id, en string) string { return kolom{id, en}.dalam(p.b) }

func (p *penulis) pola(t temuan.Pola) string { return p.kata(t.Indonesia, t.Inggris) }

func (p *penulis) teks(id, en string, g xlsx.Gaya) xlsx.Sel { return xlsx.Teks(p.kata(id, en), g) }

func (p *penulis) sampul() xlsx.Lembar {
	s := &p.l.Sampul
	nama := strings.TrimSpace(s.Desa.Nama + " " + s.Desa.Kode.String())
	if nama == "" {
		nama = p.kata("Desa tanpa nama", "Unnamed village")
	}
	x := xlsx.Lembar{Nama: p.kata("Sampul", "Cover") + p.akhiran, Lebar: []int{34, 22, 22, 16, 30, 14, 22, 44}, Mendatar: true}
	tambah := func(sel ...xlsx.Sel) { x.Baris = append(x.Baris, sel) }
	tambah(p.teks("Lembar evaluasi APBDes", "Worksheet for evaluating a village budget", xlsx.Judul))
	tambah(xlsx.Teks(nama, xlsx.Tebal))
	if s.Tahun > 0 {
		tambah(p.teks("Tahun anggaran", "Budget year", xlsx.Biasa), xlsx.Teks(strconv.Itoa(s.Tahun), xlsx.Biasa))
	}
	tambah(p.teks("Berkas", "File", xlsx.Biasa), xlsx.Teks(s.Asal.Berkas, xlsx.Biasa))
	tambah(p.teks("Temuan", "Findings", xlsx.Biasa), xlsx.Teks(p.kata(
		strconv.Itoa(s.Galat)+" galat, "+strconv.Itoa(s.Peringatan)+" peringatan, "+strconv.Itoa(s.Catatan)+" catatan",
		strconv.Itoa(s.Galat)+" errors, "+strconv.Itoa(s.Peringatan)+" warnings, "+strconv.Itoa(s.Catatan)+" notes"), xlsx.Biasa))
	tambah()
	p.sampulJumlah(tambah)
	tambah()
	p.sampulUkuran(tambah)
	tambah()
	p.sampulLayanan(tambah)
	return x
}

// sampulJumlah writes the totals by phase, as the check has them: a sum of cells would take a missing one for Rp0.
func (p *penulis) sampulJumlah(tambah func(...xlsx.Sel)) {
	kepala := []xlsx.Sel{p.teks("Keseimbangan", "Balance", xlsx.Kepala)}
	var jumlah []*apbdes.Jumlah
	for _, f := range apbdes.DaftarFase() {
		if j := p.l.Sampul.Jumlah.Fase(f); j != nil {
			kepala = append(kepala, xlsx.Teks(namaFase(f).dalam(p.b), xlsx.Kepala))
			jumlah = append(jumlah, j)
		}
	}
	tambah(kepala...)
	for _, r := range []struct {
		nama  kolom
		nilai func(*apbdes.Jumlah) rupiah.Opsional
		tebal bool
	}{
		{kolom{"Pendapatan", "Income"}, func(j *apbdes.Jumlah) rupiah.Opsional { return j.Pendapatan }, false},
		{kolom{"Belanja", "Spending"}, func(j *apbdes.Jumlah) rupiah.Opsional { return j.Belanja }, false},
		{kolom{"Surplus/(defisit)", "Surplus/(deficit)"}, func(j *apbdes.Jumlah) rupiah.Opsional { return j.SurplusDefisit }, true},
		{kolom{"Penerimaan pembiayaan", "Financing receipts"}, func(j *apbdes.Jumlah) rupiah.Opsional { return j.PenerimaanPembiayaan }, false},
		{kolom{"Pengeluaran pembiayaan", "Financing expenditure"}, func(j *apbdes.Jumlah) rupiah.Opsional { return j.PengeluaranPembiayaan }, false},
		{kolom{"SiLPA", "SiLPA (balance)"}, func(j *apbdes.Jumlah) rupiah.Opsional { return j.Silpa }, true},
	} {
		g := xlsx.Uang
		if r.tebal {
			g = xlsx.UangTebal
		}
		sel := []xlsx.Sel{xlsx.Teks(r.nama.dalam(p.b), xlsx.Biasa)}
		for _, j := range jumlah {
			sel = append(sel, xlsx.Rupiah(r.nilai(j), g))
		}
		tambah(sel...)
	}
}

func (p *penulis) sampulUkuran(tambah func(...xlsx.Sel)) {
	var kepala []xlsx.Sel
	for _, k := range []kolom{{"Batas", "Limit"}, {"Pembilang", "Numerator"}, {"Penyebut", "Denominator"}, {"Rasio", "Ratio"}, {"Ketentuan", "Rule"},
		{"Terpenuhi", "Kept"}, {"Perlu digeser", "To be moved"}, {"Dasar (keyakinan)", "Basis (confidence)"}} {
		kepala = append(kepala, xlsx.Teks(k.dalam(p.b), xlsx.Kepala))
	}
	tambah(kepala...)
	for i := range p.l.Sampul.Ukuran {
		u := &p.l.Sampul.Ukuran[i]
		patuh := kolom{"tidak", "no"}
		if u.Patuh {
			patuh = kolom{"ya", "yes"}
		}
		if u.Sementara {
			patuh.id, patuh.en = patuh.id+" (perkiraan)", patuh.en+" (estimate)"
		}
		rasio := xlsx.Kosong(xlsx.Persen)
		if u.Rasio != "" {
			rasio = xlsx.Angka(u.Rasio, xlsx.Persen)
		}
		tambah(xlsx.Teks(string(u.Kode)+" "+p.pola(u.Nama), xlsx.Bungkus), xlsx.Rupiah(rupiah.Isi(u.Pembilang), xlsx.Uang),
			xlsx.Rupiah(rupiah.Isi(u.Penyebut), xlsx.Uang), rasio, xlsx.Teks(p.pola(u.Batas), xlsx.Bungkus), xlsx.Teks(patuh.dalam(p.b), xlsx.Biasa),
			xlsx.Rupiah(rupiah.Isi(u.Geser), xlsx.Uang), xlsx.Teks(teksDasar(u.Dasar, u.Keyakinan), xlsx.Bungkus))
	}
	if len(p.l.Sampul.Ukuran) == 0 {
		tambah(p.teks("Tidak ada batas yang dapat dihitung untuk tahun dan rincian dokumen ini.",
			"No limit can be computed for the year and detail of this document.", xlsx.Bungkus))
	}
}

func (p *penulis) sampulLayanan(tambah func(...xlsx.Sel)) {
	var kepala []xlsx.Sel
	for _, k := range []kolom{{"Layanan dasar", "Basic service"}, {"Jumlah", "Amount"}, {"Tanpa [debat]", "Without [debat]"}, {"Porsi belanja", "Share of spending"}, {"Catatan", "Note"}} {
		kepala = append(kepala, xlsx.Teks(k.dalam(p.b), xlsx.Kepala))
	}
	tambah(kepala...)
	for _, s := range p.l.Sampul.Layanan {
		nama := p.kata("Kelima layanan", "All five services")
		if y, err := layanan.UraiLayanan(s.Kode); err == nil {
			nama = y.Nama(p.b)
		}
		jumlah, inti := rupiah.Opsional{}, rupiah.Opsional{}
		if s.FasePorsi != 0 {
			jumlah, inti = s.Fase(s.FasePorsi), s.Inti.Fase(s.FasePorsi)
		}
		tambah(xlsx.Teks(nama, xlsx.Biasa), xlsx.Rupiah(jumlah, xlsx.Uang), xlsx.Rupiah(inti, xlsx.Uang), persen(s.Porsi), xlsx.Teks(s.Alasan.Pesan(p.b), xlsx.Bungkus))
	}
	tambah(xlsx.Teks(layanan.TeksPernyataan(p.b), xlsx.Biasa))
	tambah(xlsx.Teks(indikator.DaftarKalimat()[1].Dalam(p.b), xlsx.Biasa))
}

func persen(a indikator.Angka) xlsx.Sel {
	if !a.Ada {
		return xlsx.Kosong(xlsx.Persen)
	}
	return xlsx.Angka(a.Desimal.StringFixed(4), xlsx.Persen)
}

// baris writes the table of lines, with live sums for income and spending under it. Financing has two directions, which no one sum shows.
func (p *penulis) baris() xlsx.Lembar {
	x := xlsx.Lembar{Nama: p.kata("Lembar evaluasi", "Worksheet") + p.akhiran, Beku: 1, Saring: true, Mendatar: true,
		Lebar: []int{6, 13, 11, 34, 13, 34, 12}}
	var kepala []xlsx.Sel
	for _, k := range kolomBaris[:kolomFase] {
		kepala = append(kepala, xlsx.Teks(k.dalam(p.b), xlsx.Kepala))
	}
	for _, f := range p.fase {
		kepala = append(kepala, xlsx.Teks(namaFase(f).dalam(p.b), xlsx.Kepala))
		x.Lebar = append(x.Lebar, 18)
	}
	for _, k := range kolomBaris[kolomFase+len(apbdes.DaftarFase()):] {
		kepala = append(kepala, xlsx.Teks(k.dalam(p.b), xlsx.Kepala))
	}
	x.Lebar = append(x.Lebar, 20, 12, 48, 18, 34, 22, 30)
	x.Baris = append(x.Baris, kepala)
	for i := range p.l.Baris {
		x.Baris = append(x.Baris, p.satuBaris(&p.l.Baris[i]))
	}
	x.Baris = append(x.Baris, nil)
	akhir := len(p.l.Baris) + 1
	for _, b := range []Bagian{Pendapatan, Belanja} {
		x.Baris = append(x.Baris, p.jumlahBagian(b, akhir))
	}
	return x
}

func (p *penulis) satuBaris(b *Baris) []xlsx.Sel {
	tingkat, pesan, kode, dasar := gabungTemuan(b.Temuan, p.b)
	sel := []xlsx.Sel{xlsx.Angka(strconv.Itoa(b.Nomor), xlsx.Biasa), xlsx.Teks(string(b.Bagian), xlsx.Biasa), xlsx.Teks(b.Kegiatan.String(), xlsx.Biasa),
		xlsx.Teks(b.NamaKegiatan, xlsx.Bungkus), xlsx.Teks(b.Rekening.String(), xlsx.Biasa), xlsx.Teks(b.Uraian, xlsx.Bungkus), xlsx.Teks(b.Sumber.String(), xlsx.Biasa)}
	for _, f := range p.fase {
		sel = append(sel, xlsx.Rupiah(b.Fase(f), xlsx.Uang))
	}
	return append(sel, xlsx.Teks(b.Letak.String(), xlsx.Biasa), xlsx.Teks(tingkat, xlsx.Biasa), xlsx.Teks(pesan, xlsx.Bungkus), xlsx.Teks(kode, xlsx.Bungkus),
		xlsx.Teks(dasar, xlsx.Bungkus), xlsx.Kosong(xlsx.Isian), xlsx.Kosong(xlsx.Isian))
}

// jumlahBagian makes the row of live sums of one section.
func (p *penulis) jumlahBagian(b Bagian, akhir int) []xlsx.Sel {
	sel := make([]xlsx.Sel, kolomFase)
	sel[3] = xlsx.Teks(p.kata("Jumlah ", "Total of ")+string(b), xlsx.Tebal)
	for i, f := range p.fase {
		var jumlah rupiah.Penjumlah
		for j := range p.l.Baris {
			if p.l.Baris[j].Bagian == b {
				jumlah.TambahOpsional(p.l.Baris[j].Fase(f))
			}
		}
		o, err := jumlah.Opsional()
		if err != nil || !o.Ada {
			sel = append(sel, xlsx.Kosong(xlsx.UangTebal))
			continue
		}
		k := kolomFase + i
		rentang := func(kolom int) string {
			return mutlak(xlsx.Alamat(1, kolom)) + ":" + mutlak(xlsx.Alamat(akhir-1, kolom))
		}
		sel = append(sel, xlsx.Rumus(`SUMIF(`+rentang(1)+`,"`+string(b)+`",`+rentang(k)+`)`, o.Nilai.String(), xlsx.UangTebal))
	}
	return sel
}

func mutlak(a string) string {
	i := strings.IndexAny(a, "0123456789")
	return "$" + a[:i] + "$" + a[i:]
}

func (p *penulis) umum() xlsx.Lembar {
	x := xlsx.Lembar{Nama: p.kata("Temuan umum", "General findings") + p.akhiran, Beku: 1, Saring: true, Lebar: []int{12, 18, 70, 40, 24, 24, 30}, Mendatar: true}
	var kepala []xlsx.Sel
	for _, k := range []kolom{{"Tingkat", "Level"}, {"Aturan", "Rule"}, {"Temuan", "Finding"}, {"Dasar (keyakinan)", "Basis (confidence)"}, {"Letak", "Place"},
		{"Keputusan evaluator", "Evaluator's decision"}, {"Keterangan", "Remarks"}} {
		kepala = append(kepala, xlsx.Teks(k.dalam(p.b), xlsx.Kepala))
	}
	x.Baris = append(x.Baris, kepala)
	for i := range p.l.Umum {
		t := &p.l.Umum[i]
		tingkat := t.Tingkat.String()
		if p.b == temuan.Inggris {
			tingkat = t.Tingkat.Inggris()
		}
		x.Baris = append(x.Baris, []xlsx.Sel{xlsx.Teks(tingkat, xlsx.Biasa), xlsx.Teks(string(t.Kode), xlsx.Biasa), xlsx.Teks(t.Pesan(p.b), xlsx.Bungkus),
			xlsx.Teks(teksDasar(t.Dasar, t.Keyakinan), xlsx.Bungkus), xlsx.Teks(t.Letak.String(), xlsx.Biasa), xlsx.Kosong(xlsx.Isian), xlsx.Kosong(xlsx.Isian)})
	}
	return x
}

// namaFase is the name of a phase in the head of a column.
func namaFase(f apbdes.Fase) kolom {
	return map[apbdes.Fase]kolom{apbdes.Rancangan: {"Rancangan", "Draft"}, apbdes.Anggaran: {"Anggaran", "Budget"},
		apbdes.Perubahan: {"Perubahan", "Changed"}, apbdes.Realisasi: {"Realisasi", "Realised"}}[f]
}
