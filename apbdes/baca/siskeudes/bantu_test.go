package siskeudes_test

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// lembaran is one table of an invented database; kepala[0] is the header.
type lembaran struct {
	nama  string
	baris [][]string
}

// basis is an invented database, in the order in which its tables are written.
type basis struct{ tabel []*lembaran }

func (b *basis) cari(nama string) *lembaran {
	for _, t := range b.tabel {
		if t.nama == nama {
			return t
		}
	}
	t := &lembaran{nama: nama}
	b.tabel = append(b.tabel, t)
	return t
}

func (b *basis) buang(nama string) {
	b.tabel = slices.DeleteFunc(b.tabel, func(t *lembaran) bool { return t.nama == nama })
}

// tambah adds a row given as "Kolom=nilai" pairs after the fixed columns.
func (t *lembaran) tambah(sel ...string) { t.baris = append(t.baris, sel) }

func (t *lembaran) kolom(nama string) int { return slices.Index(t.baris[0], nama) }

// ganti replaces a cell in the rows for which ya holds.
func (t *lembaran) ganti(kolom, nilai string, ya func(map[string]string) bool) {
	k := t.kolom(kolom)
	for i, b := range t.baris[1:] {
		m := map[string]string{}
		for j, h := range t.baris[0] {
			m[h] = b[j]
		}
		if ya(m) {
			t.baris[i+1][k] = nilai
		}
	}
}

func semua(map[string]string) bool { return true }

func dengan(kolom, nilai string) func(map[string]string) bool {
	return func(m map[string]string) bool { return m[kolom] == nilai }
}

// posRAB is a budget line of the invented village "Desa Contoh" 2024: kegiatan, account, fund, semula, after the change.
var posRAB = [][5]string{
	{"00.00.00.", "4.1.2.01.", "PAD", "25000000", "25000000"},
	{"00.00.00.", "4.2.1.01.", "DDS", "880000000", "900000000"},
	{"00.00.00.", "4.2.2.01.", "PBH", "40250000.50", "40250000.50"},
	{"00.00.00.", "4.2.3.01.", "ADD", "500000000", "500000000"},
	{"00.00.00.", "4.3.6.01.", "DLL", "1500000.26", "1500000.26"},
	{"01.01.01.", "5.1.1.01.", "ADD", "60000000", "60000000"},
	{"01.01.02.", "5.1.2.01.", "ADD", "240000000", "240000000"},
	{"01.03.01.", "5.2.1.01.", "ADD", "8000000", "8000000"},
	{"02.01.01.", "5.2.2.05.", "DDS", "48000000", "48000000"},
	{"02.02.02.", "5.2.1.03.", "DDS", "75500000.50", "75500000.50"},
	{"02.03.10.", "5.3.5.01.", "DDS", "400000000", "400000000"},
	{"02.03.10.", "5.3.5.02.", "DDS", "130000000", "150000000"},
	{"02.04.03.", "5.3.7.01.", "DDS", "120000000", "120000000"},
	{"03.01.01.", "5.2.1.01.", "ADD", "30000000", "30000000"},
	{"04.02.01.", "5.2.6.01.", "DDS", "45000000", "45000000"},
	{"05.03.00.", "5.4.1.01.", "DDS", "216000000", "216000000"},
	{"00.00.00.", "6.1.1.01.", "DLL", "50000000", "50000000"},
	{"00.00.00.", "6.2.2.01.", "DLL", "124250000.26", "124250000.26"},
}

func rp(s string) rupiah.Rupiah {
	r, err := rupiah.Urai(s, rupiah.Mesin)
	if err != nil {
		panic(err)
	}
	return r
}

func kurang(a, b string) string { return (rp(a) - rp(b)).String() }

// dana returns the fund of a budget line.
func dana(keg, rek string) string {
	for _, r := range posRAB {
		if r[0] == keg && r[1] == rek {
			return r[2]
		}
	}
	return "DLL"
}

// contoh builds the invented village: kecamatan and village code, year.
func contoh(desa, th string) *basis {
	b := &basis{}
	b.cari("Ref_Version").tambah("Versi", "Tgl_Rilis")
	b.cari("Ref_Version").tambah("V2.0 R2.0.5", "2024-01-05 00:00:00")
	b.cari("Ref_Kecamatan").tambah("Kd_Kec", "Nama_Kecamatan")
	b.cari("Ref_Kecamatan").tambah(desa[:3], "Kecamatan Contoh")
	b.cari("Ref_Desa").tambah("Kd_Kec", "Kd_Desa", "Nama_Desa")
	b.cari("Ref_Kegiatan").tambah("Kd_Bid", "ID_Keg", "Nama_Kegiatan")
	b.cari("Ref_Kegiatan").tambah("02", "02.03.10.", "Jalan Usaha Tani menurut kabupaten")
	b.cari("Ref_Rek4").tambah("Jenis", "Obyek", "Nama_Obyek", "Peraturan")
	b.cari("Ref_Rek4").tambah("5.2.1.", "5.2.1.03.", "Belanja Barang Konsumsi", "")
	b.cari("Ta_Pemda").tambah("Tahun", "Kd_Prov", "Kd_Kab", "Nama_Pemda", "Nama_Provinsi", "Logo")
	b.cari("Ta_Pemda").tambah(th, "33.", "07.", "Pemerintah Kabupaten Contoh", "Jawa Tengah", "")
	b.cari("Ta_Desa").tambah("Tahun", "Kd_Desa", "Nm_Kades", "No_Perdes", "Tgl_Perdes", "No_Perdes_PB")
	b.cari("Ta_Bidang").tambah("Tahun", "Kd_Desa", "Kd_Bid", "Nama_Bidang")
	b.cari("Ta_Kegiatan").tambah("Tahun", "Kd_Desa", "Kd_Bid", "Kd_Keg", "ID_Keg", "Nama_Kegiatan", "Pagu", "Pagu_PAK")
	b.cari("Ta_RAB").tambah("Tahun", "Kd_Desa", "Kd_Keg", "Kd_Rincian", "Anggaran", "AnggaranPAK", "AnggaranStlhPAK")
	b.cari("Ta_RABRinci").tambah("Tahun", "Kd_Desa", "Kd_Keg", "Kd_Rincian", "Kd_SubRinci", "No_Urut", "SumberDana", "Uraian", "Satuan",
		"JmlSatuan", "HrgSatuan", "Anggaran", "JmlSatuanPAK", "HrgSatuanPAK", "AnggaranStlhPAK", "AnggaranPAK", "Kode_SBU")
	b.cari("Ta_TBP").tambah("Tahun", "No_Bukti", "Tgl_Bukti", "Kd_Desa", "Uraian", "Jumlah")
	b.cari("Ta_TBPRinci").tambah("Tahun", "No_Bukti", "Kd_Desa", "Kd_Keg", "Kd_Rincian", "RincianSD", "SumberDana", "nilai")
	b.cari("Ta_SPP").tambah("Tahun", "No_SPP", "Tgl_SPP", "Jn_SPP", "Kd_Desa", "Keterangan", "Jumlah", "Potongan", "Status")
	b.cari("Ta_SPPRinci").tambah("Tahun", "Kd_Desa", "No_SPP", "Kd_Keg", "Kd_Rincian", "Sumberdana", "Nilai")
	b.cari("Ta_SPJ").tambah("Tahun", "No_SPJ", "Tgl_SPJ", "Kd_Desa", "No_SPP", "Keterangan", "Jumlah")
	b.cari("Ta_SPJRinci").tambah("Tahun", "No_SPJ", "Kd_Keg", "Kd_Rincian", "Sumberdana", "Kd_Desa", "No_SPP", "JmlCair", "Nilai", "Sisa")
	b.cari("Ta_Mutasi").tambah("Tahun", "Kd_Desa", "No_Bukti", "Tgl_Bukti", "Keterangan", "Kd_Bank", "Kd_Rincian", "Kd_Keg", "Sumberdana", "Kd_Mutasi", "Nilai")
	b.cari("Ta_JurnalUmum").tambah("Tahun", "KdBuku", "Kd_Desa", "Tanggal", "JnsBukti", "NoBukti", "Keterangan", "Posted")
	b.cari("Ta_JurnalUmumRinci").tambah("Tahun", "NoBukti", "Kd_Keg", "RincianSD", "NoID", "Kd_Desa", "Akun", "Kd_Rincian", "Sumberdana", "DK", "Debet", "Kredit")
	b.isi(desa, th)
	return b
}

// isi adds one village and year to a database.
func (b *basis) isi(desa, th string) {
	b.cari("Ref_Desa").tambah(desa[:3], desa, "Desa Contoh "+desa[3:7])
	b.cari("Ta_Desa").tambah(th, desa, "Kepala, Desa", "1/"+th, th+"-01-02 00:00:00", "7/"+th)
	for i := 1; i <= 5; i++ {
		kode := desa + "0" + string(rune('0'+i))
		b.cari("Ta_Bidang").tambah(th, desa, kode, "Bidang nomor "+string(rune('0'+i)))
	}
	for _, r := range posRAB {
		keg, selisih := desa+r[0], kurang(r[4], r[3])
		b.cari("Ta_RAB").tambah(th, desa, keg, r[1], r[3], selisih, r[4])
		b.cari("Ta_RABRinci").tambah(th, desa, keg, r[1], "01", "01", r[2], "", "paket", "1", r[3], r[3], "1", r[4], r[4], selisih, "")
		if r[0] != "00.00.00." {
			b.cari("Ta_Kegiatan").tambah(th, desa, keg[:10], keg, r[0], "Kegiatan "+r[0]+" di desa", r[3], r[4])
		}
	}
	for i, r := range [][3]string{{"4.1.2.01.", "25000000", "PAD"}, {"4.2.1.01.", "900000000", "DDS"}, {"4.2.2.01.", "38000000", "PBH"}, {"4.2.3.01.", "500000000", "ADD"}} {
		no := "TBP-0" + string(rune('1'+i))
		b.cari("Ta_TBP").tambah(th, no, th+"-0"+string(rune('3'+i))+"-25 00:00:00", desa, "terima", r[1])
		b.cari("Ta_TBPRinci").tambah(th, no, desa, desa+"00.00.00.", r[0], "", r[2], r[1])
	}
	b.cari("Ta_Mutasi").tambah(th, desa, "M-01", th+"-12-31 00:00:00", "bunga", "", "4.3.6.01.", desa+"00.00.00.", "DLL", "3", "1234567.89")
	b.cari("Ta_Mutasi").tambah(th, desa, "M-02", th+"-02-03 00:00:00", "tarik tunai", "", "1.1.1.01.", "", "", "2", "90000000")
	for _, r := range [][6]string{
		{"SPP-01", "LS", "-03-05", "01.01.01.", "5.1.1.01.", "60000000"},
		{"SPP-02", "LS", "-04-05", "01.01.02.", "5.1.2.01.", "240000000"},
		{"SPP-03", "LS", "-04-20", "02.02.02.", "5.2.1.03.", "70000000"},
		{"SPP-04", "LS", "-05-20", "05.03.00.", "5.4.1.01.", "216000000"},
		{"SPP-05", "LS", "-08-20", "02.04.03.", "5.3.7.01.", "110000000"},
		{"SPP-06", "LS", "-08-21", "02.03.10.", "5.3.5.02.", "150000000"},
		{"SPP-07", "UM", "-06-01", "02.03.10.", "5.3.5.01.", "400000000"},
		{"SPP-08", "UM", "-06-02", "02.01.01.", "5.2.2.05.", "48000000"},
		{"SPP-09", "PBY", "-02-02", "00.00.00.", "6.2.2.01.", "124250000.26"},
	} {
		b.cari("Ta_SPP").tambah(th, r[0], th+r[2]+" 00:00:00", r[1], desa, "bayar", r[5], "0", "1")
		b.cari("Ta_SPPRinci").tambah(th, desa, r[0], desa+r[3], r[4], dana(r[3], r[4]), r[5])
	}
	for _, r := range [][6]string{
		{"SPJ-01", "-09-01", "SPP-07", "02.03.10.", "5.3.5.01.", "380000000"},
		{"SPJ-02", "-06-20", "SPP-08", "02.01.01.", "5.2.2.05.", "48000000"},
	} {
		b.cari("Ta_SPJ").tambah(th, r[0], th+r[1]+" 00:00:00", desa, r[2], "", r[5])
		b.cari("Ta_SPJRinci").tambah(th, r[0], desa+r[3], r[4], dana(r[3], r[4]), desa, r[2], "", r[5], "0")
	}
	b.jurnal(desa, th, "JU-01", "-01-02", "00.00.00.", "6.1.1.01.", "0", "50000000")
	b.jurnal(desa, th, "JU-02", "-10-02", "02.02.02.", "5.2.1.03.", "2000000", "0")
	b.rinciJurnal(desa, th, "JU-02", "02.04.03.", "5.3.7.01.", "0", "2000000")
}

func (b *basis) jurnal(desa, th, no, hari, keg, rek, debet, kredit string) {
	b.cari("Ta_JurnalUmum").tambah(th, "JU", desa, th+hari+" 00:00:00", "JU", no, "", "1")
	b.rinciJurnal(desa, th, no, keg, rek, debet, kredit)
}

func (b *basis) rinciJurnal(desa, th, no, keg, rek, debet, kredit string) {
	b.cari("Ta_JurnalUmumRinci").tambah(th, no, desa+keg, "", "001", desa, rek[:2], rek, dana(keg, rek), "D", debet, kredit)
}

// gaya is a way of writing a database as CSV.
type gaya struct {
	pemisah, awal, garis string
	kutip                bool
	kepala, uang, hari   func(string) string
}

func tetap(s string) string { return s }

func gayaBaku() gaya {
	return gaya{pemisah: ",", garis: "\n", kepala: tetap, uang: tetap, hari: tetap}
}

// empatDesimal writes money as Access does.
func empatDesimal(s string) string {
	if s == "" {
		return s
	}
	bulat, pecahan, _ := strings.Cut(s, ".")
	return bulat + "." + (pecahan + "0000")[:4]
}

func komaDesimal(s string) string { return strings.ReplaceAll(empatDesimal(s), ".", ",") }

// pangkat writes money as old versions of mdb-export do.
func pangkat(s string) string {
	tanda := ""
	if strings.HasPrefix(s, "-") {
		tanda, s = "-", s[1:]
	}
	bulat, pecahan, _ := strings.Cut(s, ".")
	if bulat == "" || bulat == "0" {
		return s
	}
	return tanda + bulat[:1] + "." + bulat[1:] + pecahan + "e+" + string(rune('0'+(len(bulat)-1)/10)) + string(rune('0'+(len(bulat)-1)%10))
}

func potongHari(s string) (th, bl, hr string) { return s[:4], s[5:7], s[8:10] }

func bulanHari(s string) string {
	th, bl, hr := potongHari(s)
	return bl + "/" + hr + "/" + th[2:] + " 00:00:00"
}

func hariBulan(s string) string {
	th, bl, hr := potongHari(s)
	return hr + "/" + bl + "/" + th
}

var kolomUang = []string{"Anggaran", "AnggaranPAK", "AnggaranStlhPAK", "Nilai", "nilai", "Debet", "Kredit", "JmlSatuan", "HrgSatuan", "Jumlah",
	"JmlSatuanPAK", "HrgSatuanPAK", "Pagu", "Pagu_PAK", "Sisa", "JmlCair"}

// csv writes one table.
func (t *lembaran) csv(g gaya) string {
	var s strings.Builder
	s.WriteString(g.awal)
	for i, b := range t.baris {
		for j, sel := range b {
			h := t.baris[0][j]
			switch {
			case i == 0:
				sel = g.kepala(sel)
			case slices.Contains(kolomUang, h):
				sel = g.uang(sel)
			case strings.HasPrefix(h, "Tgl_") && sel != "" || h == "Tanggal":
				sel = g.hari(sel)
			}
			if j > 0 {
				s.WriteString(g.pemisah)
			}
			if g.kutip || strings.ContainsAny(sel, g.pemisah+"\"\n") {
				sel = `"` + strings.ReplaceAll(sel, `"`, `""`) + `"`
			}
			s.WriteString(sel)
		}
		s.WriteString(g.garis)
	}
	return s.String()
}

func (b *basis) zip(tb testing.TB, g gaya) []byte {
	tb.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, t := range b.tabel {
		w, err := z.Create(t.nama + ".csv")
		require.NoError(tb, err)
		_, err = w.Write([]byte(t.csv(g)))
		require.NoError(tb, err)
	}
	require.NoError(tb, z.Close())
	return buf.Bytes()
}

func (b *basis) folder(g gaya) fstest.MapFS {
	f := fstest.MapFS{}
	for _, t := range b.tabel {
		f["zip/"+t.nama+".csv"] = &fstest.MapFile{Data: []byte(t.csv(g))}
	}
	return f
}

func opsi() siskeudes.Opsi {
	var o siskeudes.Opsi
	o.Berkas = "opensid_data.zip"
	return o
}

// baca reads a database and checks what must hold for every result.
func (b *basis) baca(tb testing.TB, g gaya, o siskeudes.Opsi) *siskeudes.Hasil {
	tb.Helper()
	isi := b.zip(tb, g)
	h, err := siskeudes.Baca(bytes.NewReader(isi), int64(len(isi)), o)
	require.NoError(tb, err)
	periksaHasil(tb, h)
	samaAlir(tb, isi, o, h)
	return h
}

// periksaHasil checks that every row is accounted for and every sentence is complete.
func periksaHasil(tb testing.TB, h *siskeudes.Hasil) {
	tb.Helper()
	periksaBaris(tb, h)
	for _, t := range h.Temuan {
		for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
			assert.NotContains(tb, t.Pesan(b), "{", t.Kode)
		}
	}
}

func periksaBaris(tb testing.TB, h *siskeudes.Hasil) {
	tb.Helper()
	assert.Equal(tb, h.BarisData, h.BarisTerhitung(), "rows in documents")
	for _, t := range h.Tabel {
		assert.Equal(tb, t.Baris, t.Dipakai+len(t.TakDipakai), t.Nama)
		for _, x := range t.TakDipakai {
			id, en := x.Sebab.Pesan()
			assert.True(tb, id != "" && en != "", "%s: row without a reason", x.Letak)
		}
	}
	// A row in a document is a row that was used: nothing is invented.
	terpakai := 0
	for _, t := range h.Tabel {
		switch t.Nama {
		case "Ta_RABRinci", "Ta_RAB", "Ta_TBPRinci", "Ta_SPPRinci", "Ta_SPJRinci", "Ta_Mutasi", "Ta_JurnalUmumRinci", "Ta_Bidang", "Ta_SubBidang":
			terpakai += t.Dipakai
		}
	}
	assert.LessOrEqual(tb, h.BarisData, terpakai)
}

// satu returns the only document.
func satu(tb testing.TB, h *siskeudes.Hasil) *apbdes.Dokumen {
	tb.Helper()
	require.Len(tb, h.Dokumen, 1)
	return h.Dokumen[0]
}

func ringkas(tb testing.TB, d *apbdes.Dokumen) *apbdes.Ringkasan {
	tb.Helper()
	r, err := apbdes.Ringkas(d)
	require.NoError(tb, err)
	return r
}

// jumlah returns the totals in the order pendapatan, belanja, surplus, penerimaan, pengeluaran, neto, silpa.
func jumlah(tb testing.TB, d *apbdes.Dokumen, f apbdes.Fase) []string {
	tb.Helper()
	j := ringkas(tb, d).Jumlah(f)
	return []string{j.Pendapatan.String(), j.Belanja.String(), j.SurplusDefisit.String(), j.PenerimaanPembiayaan.String(),
		j.PengeluaranPembiayaan.String(), j.PembiayaanNeto.String(), j.Silpa.String()}
}

func rekening(tb testing.TB, d *apbdes.Dokumen, kode string) apbdes.Nilai {
	tb.Helper()
	n, _ := ringkas(tb, d).CariRekening(bagan.HarusRekening(kode))
	return n
}

func bidang(tb testing.TB, d *apbdes.Dokumen, n int) apbdes.JumlahKegiatan {
	tb.Helper()
	j, _ := ringkas(tb, d).CariBidang(n)
	return j
}

func ada(h *siskeudes.Hasil, kode temuan.Kode) []temuan.Temuan {
	return slices.Collect(h.Temuan.Cari(kode))
}

// takDipakai counts the unused rows of a table by reason.
func takDipakai(h *siskeudes.Hasil, nama string, s siskeudes.Sebab) int {
	n := 0
	for _, t := range h.Tabel {
		for _, x := range t.TakDipakai {
			if t.Nama == nama && x.Sebab == s {
				n++
			}
		}
	}
	return n
}
