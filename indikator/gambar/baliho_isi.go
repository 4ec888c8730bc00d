package gambar

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// barisUang is a named amount, with its share of a whole.
type barisUang struct {
	nama   string
	pendek string // shorter, "" for none
	jumlah rupiah.Opsional
	porsi  indikator.Angka
}

// isiBaliho is what a board says about one village in one phase.
type isiBaliho struct {
	judul, berkas string
	nama, tahun   string
	sub           []string // what else there is to say, the most important first
	jumlah        apbdes.Jumlah
	sumber        []barisUang // income
	bidang        []barisUang // spending: five, then what has no bidang
	pita          bagianPita
}

// isiBaliho collects the figures of a village. The error is that of a sum that does not fit.
func (h *pelukis) isiBaliho(b *indikator.BarisDesa, d *apbdes.Dokumen, nama string) (isiBaliho, error) {
	r, err := apbdes.Ringkas(d)
	if err != nil {
		return isiBaliho{}, err
	}
	f := h.faseDokumen(b, r)
	i := isiBaliho{jumlah: r.Jumlah(f), pita: h.bagianDesa(b), berkas: d.Asal.Berkas}
	if !b.Ada || b.Fase != f && (b.Fase != 0 || h.p.Fase != f) {
		i.pita = h.bagianRencana(b, f, i.jumlah.Belanja)
	}
	tahun := h.tahun(d.Tahun)
	if tahun == "" {
		tahun = h.tahun(h.p.Tahun)
	}
	if len(d.Pembiayaan) == 0 { // totals count it as Rp0, but the file does not say so
		i.jumlah.PenerimaanPembiayaan, i.jumlah.PengeluaranPembiayaan = rupiah.Opsional{}, rupiah.Opsional{}
		i.jumlah.PembiayaanNeto, i.jumlah.Silpa = rupiah.Opsional{}, rupiah.Opsional{}
	}
	i.nama, i.tahun = h.sebutanDesa(b, nama), tahun
	i.judul = gabung(" ", i.nama, "· APBDes", tahun)
	kecamatan := luar(d.Desa.Kecamatan, maksNama)
	if kecamatan != "" && !strings.HasPrefix(strings.ToLower(kecamatan), "kec") {
		kecamatan = "Kecamatan " + kecamatan
	}
	i.sub = []string{h.namaFase(f), kecamatan, h.jiwa(b.Penduduk)}
	i.sumber, err = h.sumberPendapatan(r, f, i.jumlah.Pendapatan)
	if err != nil {
		return isiBaliho{}, err
	}
	i.bidang = h.belanjaBidang(r, f, i.jumlah.Belanja)
	return i, nil
}

// bagianRencana is the strip of a village in the phase of its document, where the board is about another.
func (h *pelukis) bagianRencana(b *indikator.BarisDesa, f apbdes.Fase, belanja rupiah.Opsional) bagianPita {
	p := b.Pemeriksaan
	if p == nil {
		return bagianPita{}
	}
	satu := func(r *indikator.RingkasLayanan) indikator.BagianRingkas {
		hasil := indikator.BagianRingkas{Jumlah: r.Fase(f)}
		if r.FasePorsi == f {
			hasil.Porsi, hasil.PerPenduduk, hasil.Alasan = r.Porsi, r.PerPenduduk, r.Alasan
		}
		return hasil
	}
	hasil := bagianPita{subjek: h.namaDesa(b.Nama, b.Kode.String()), belanja: belanja, semua: satu(&p.SemuaLayanan)}
	for n, l := range layanan.DaftarLayanan() {
		for i := range p.Layanan {
			if p.Layanan[i].Kode == l.String() {
				hasil.layanan[n] = satu(&p.Layanan[i])
			}
		}
	}
	hasil.lain.Jumlah = belanja.Selisih(hasil.semua.Jumlah)
	if a := hasil.semua.Porsi; a.Ada {
		hasil.lain.Porsi = indikator.Angka{Desimal: decimal.NewFromInt(1).Sub(a.Desimal), Tempat: a.Tempat, Ada: true}
	}
	return hasil
}

// gabungMuat joins the first parts that fit on one line, at least one.
func gabungMuat(bagian []string, ukuran, lebar int) string {
	s := ""
	for _, b := range bagian {
		if calon := gabung(" · ", s, b); s == "" || lebarTeks(calon, ukuran, true) <= lebar {
			s = calon
		}
	}
	return s
}

// sebutanDesa is the name with the word for a village before it, unless the file has one.
func (h *pelukis) sebutanDesa(b *indikator.BarisDesa, nama string) string {
	if nama == "" || b.Nama != "" {
		nama = h.namaDesa(b.Nama, b.Kode.String())
	}
	kecil := strings.ToLower(nama)
	for _, k := range [...]string{"desa", "kampung", "nagari", "pekon", "gampong", "kalurahan", "pemerintah", "negeri", "lembang", "(", "village"} {
		if strings.HasPrefix(kecil, k) {
			return nama
		}
	}
	return h.k("Desa ", "Village ") + nama
}

// faseDokumen is the phase of the village on the board if its document has it, else the plan in force.
func (h *pelukis) faseDokumen(b *indikator.BarisDesa, r *apbdes.Ringkasan) apbdes.Fase {
	for _, f := range [...]apbdes.Fase{b.Fase, h.p.Fase, apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan, apbdes.Realisasi} {
		if f != 0 && r.AdaFase(f) {
			return f
		}
	}
	return h.p.Fase
}

// namaSumber are the names of income as they stand on the boards of villages, by kelompok and jenis of the account.
var namaSumber = [...]struct{ kode, indonesia, inggris string }{
	{"1", "PADes", "Own income"}, {"2", "Transfer", "Transfers"}, {"2.1", "Dana Desa", "Dana Desa"}, {"2.2", "Bagi hasil pajak", "Tax share"},
	{"2.3", "Alokasi Dana Desa", "Alokasi Dana Desa"}, {"2.4", "Bankeu provinsi", "Province grants"}, {"2.5", "Bankeu kabupaten", "District grants"},
	{"3", "Lain-lain", "Other income"},
}

// namaPendapatan names an account of income. In the chart of 113/2014 one jenis holds the grants of province and district.
func (h *pelukis) namaPendapatan(k bagan.KodeRekening) string {
	_, sisa, _ := strings.Cut(k.String(), ".")
	if sisa == "2.4" && k.Generasi() == bagan.Permendagri113 {
		return h.k("Bantuan keuangan", "Grants")
	}
	for _, n := range namaSumber {
		if n.kode == sisa {
			return pilih(h.b, n.indonesia, n.inggris)
		}
	}
	b, _ := bagan.CariRekening(k)
	return gabung(" ", k.String(), luar(b.Nama, maksNama))
}

// maksSumber bounds the rows of income; the smaller ones beyond it become one.
const maksSumber = 7

// sumberPendapatan lists the income of a phase: own income and the rest as one row each, transfers by jenis, and what no account
// explains.
func (h *pelukis) sumberPendapatan(r *apbdes.Ringkasan, f apbdes.Fase, jumlah rupiah.Opsional) ([]barisUang, error) {
	var d []barisUang
	var tercatat rupiah.Penjumlah
	tambah := func(nama string, o rupiah.Opsional) {
		d = append(d, barisUang{nama: nama, jumlah: o, porsi: porsiRupiah(o, jumlah)})
		tercatat.Tambah(o.Nilai)
	}
	for i := range r.Rekening {
		k := &r.Rekening[i]
		o := k.Fase(f)
		if k.Kode.Golongan() != bagan.Pendapatan || !o.Ada {
			continue
		}
		_, sisa, _ := strings.Cut(k.Kode.String(), ".")
		transfer := strings.HasPrefix(sisa, "2")
		switch {
		case transfer && k.Kode.Tingkat() == bagan.Kelompok:
			if o = h.sisaRekening(r.Rekening[i+1:], k.Kode, f, o); o.Ada && o.Nilai != 0 {
				tambah(h.namaPendapatan(k.Kode), o)
			}
		case transfer && k.Kode.Tingkat() == bagan.Jenis || !transfer && k.Kode.Tingkat() == bagan.Kelompok:
			tambah(h.namaPendapatan(k.Kode), o)
		}
	}
	n, err := tercatat.Hasil()
	if err != nil {
		return nil, err
	}
	if sisa := jumlah.Selisih(rupiah.Isi(n)); jumlah.Ada && sisa.Ada && sisa.Nilai != 0 {
		d = append(d, barisUang{nama: h.k("Tidak dirinci", "Not itemised"), jumlah: sisa, porsi: porsiRupiah(sisa, jumlah)})
	}
	return h.ringkasSumber(d, jumlah)
}

// sisaRekening is what an account has beyond the jenis below it.
func (h *pelukis) sisaRekening(d []apbdes.JumlahRekening, k bagan.KodeRekening, f apbdes.Fase, o rupiah.Opsional) rupiah.Opsional {
	for i := range d {
		if n := d[i].Fase(f); n.Ada && d[i].Kode.Tingkat() == bagan.Jenis && k.Memuat(d[i].Kode) {
			o = o.Selisih(n)
		}
	}
	return o
}

// ringkasSumber keeps the rows in their order and adds up those beyond the last.
func (h *pelukis) ringkasSumber(d []barisUang, jumlah rupiah.Opsional) ([]barisUang, error) {
	if len(d) <= maksSumber {
		return d, nil
	}
	var sisa rupiah.Penjumlah
	for _, b := range d[maksSumber-1:] {
		sisa.TambahOpsional(b.jumlah)
	}
	o, err := sisa.Opsional()
	return append(d[:maksSumber-1:maksSumber-1], barisUang{nama: h.k("Sumber lain", "Other sources"), jumlah: o, porsi: porsiRupiah(o, jumlah)}), err
}

// bidangPendek are the names of the bidang that have a shorter one.
var bidangPendek = [len(namaBidang)][2]string{2: {"Pembinaan", "Community"}, 4: {"Bencana", "Emergencies"}}

// belanjaBidang lists the spending of the five bidang, missing amounts included, and what no bidang explains.
func (h *pelukis) belanjaBidang(r *apbdes.Ringkasan, f apbdes.Fase, jumlah rupiah.Opsional) []barisUang {
	var d []barisUang
	sisa := jumlah
	for n := 1; n <= len(namaBidang); n++ {
		b := barisUang{
			nama:   pilih(h.b, namaBidang[n-1][0], namaBidang[n-1][1]),
			pendek: pilih(h.b, bidangPendek[n-1][0], bidangPendek[n-1][1]),
		}
		if k, ada := r.CariBidang(n); ada {
			b.jumlah = k.Fase(f)
			b.porsi = porsiRupiah(b.jumlah, jumlah)
			if b.jumlah.Ada {
				sisa = sisa.Selisih(b.jumlah)
			}
		}
		d = append(d, b)
	}
	if sisa.Ada && sisa.Nilai != 0 {
		d = append(d, barisUang{nama: h.k("Tanpa bidang", "Without bidang"), jumlah: sisa, porsi: porsiRupiah(sisa, jumlah)})
	}
	return d
}

// uraian says the whole board in one sentence.
func (b *baliho) uraian() string {
	s := b.isi.nama + ", APBDes " + b.isi.tahun + ": "
	for i, u := range b.pokok() {
		s += pilihKelas(i > 0, ", ", "") + u.nama + " " + b.uang(u.jumlah)
	}
	return s + "."
}

// pokok are the totals in the order of the statutory layout.
func (b *baliho) pokok() []barisUang {
	j := &b.isi.jumlah
	return []barisUang{
		{nama: b.k("Pendapatan", "Income"), jumlah: j.Pendapatan}, {nama: b.k("Belanja", "Spending"), jumlah: j.Belanja},
		{nama: b.k("Pembiayaan neto", "Net financing"), jumlah: j.PembiayaanNeto}, b.sisa(),
	}
}

// sisa is what is left over: the SiLPA, or the balance before financing where the file has no financing.
func (b *baliho) sisa() barisUang {
	j := &b.isi.jumlah
	if !j.Silpa.Ada && j.SurplusDefisit.Ada {
		return barisUang{nama: b.k("Surplus/defisit", "Surplus/deficit"), jumlah: j.SurplusDefisit}
	}
	return barisUang{nama: "SiLPA", jumlah: j.Silpa}
}

func (b *baliho) tabel() Tabel {
	t := Tabel{Judul: b.isi.judul, Kepala: []string{b.k("Bagian", "Part"), b.k("Jumlah", "Amount"), "%"}}
	tambah := func(d []barisUang) {
		for _, u := range d {
			t.Baris = append(t.Baris, []string{u.nama, b.tepat(u.jumlah), b.persen(u.porsi)})
		}
	}
	p := b.pokok()
	tambah(p[:1])
	tambah(b.isi.sumber)
	tambah(p[1:2])
	tambah(b.isi.bidang)
	tambah(p[2:])
	for _, l := range b.potongan(&b.isi.pita) {
		t.Baris = append(t.Baris, []string{l.nama, b.tepat(l.bagian.Jumlah), b.persen(l.bagian.Porsi)})
	}
	return t
}

// dalamKurung puts a negative amount in brackets, as it stands behind a sign.
func (h *pelukis) dalamKurung(o rupiah.Opsional) string {
	if o.Ada && o.Nilai < 0 {
		return "(" + h.tepat(o) + ")"
	}
	return h.tepat(o)
}
