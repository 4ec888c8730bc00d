//go:build !js && !wasip1

package docs_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// sasaranContoh are assumed: the example kecamatan counts residents only.
var sasaranContoh = indikator.Sasaran{Balita: 410, UsiaSekolah: 980, KK: 1540}

// desaContoh is the village of the examples, as an index.
const desaContoh = 2

func hitungContoh(t *testing.T, m indikator.Masukan) *indikator.Hasil {
	t.Helper()
	h, err := indikator.Hitung(m)
	require.NoError(t, err)
	return h
}

// TestHalamanIndikator writes indikator.md and indicators.md from the catalogue and from real results.
func TestHalamanIndikator(t *testing.T) {
	alasan := alasanMungkin(t)
	dok, jiwa := dokumenContoh(t, desaContoh)
	h := hitungContoh(t, indikator.Masukan{Dokumen: dok[tahunContoh], TahunLalu: dok[tahunContoh-1], Penduduk: jiwa, Sasaran: sasaranContoh})
	for b, nama := range map[temuan.Bahasa]string{temuan.Indonesia: "indikator.md", temuan.Inggris: "indicators.md"} {
		halaman(t, nama, halamanIndikator(t, b, h, dok[tahunContoh], jiwa, alasan))
	}
}

func halamanIndikator(t *testing.T, b temuan.Bahasa, h *indikator.Hasil, d *apbdes.Dokumen, jiwa int, alasan map[indikator.Kode][]indikator.Alasan) []byte {
	t.Helper()
	tetap := daftarTetapan(t, "indikator")
	katalog := indikator.Katalog()
	var w bytes.Buffer
	tulisSemua(&w, "# ", pilih(b, "Indikator", "Indicators"), "\n\n", tandaBangkit, pilih(b, "[English](indicators.md)", "[Bahasa Indonesia](indikator.md)"), "\n\n",
		pilih(b, "Setiap angka berasal dari baris dokumen, membawa pembilang dan penyebutnya, dan bila tidak dapat dihitung nilainya `null` dengan satu alasan. ",
			"Every figure comes from lines of the document and carries its numerator and denominator; where it cannot be computed its value is `null` with one reason. "),
		indikator.DaftarKalimat()[0].Dalam(b), "\n\n",
		pilih(b, "Contoh di bawah adalah keluaran sungguhan untuk ", "The examples are real output for "), d.Desa.Nama, " ", strconv.Itoa(d.Tahun),
		pilih(b, " dari kecamatan karangan (`indikator/contoh`, benih 1), ", " of the invented kecamatan (`indikator/contoh`, seed 1), "), strconv.Itoa(jiwa),
		pilih(b, " jiwa; sasaran lain dianggap: ", " residents; other targets are assumed: "),
		strconv.Itoa(sasaranContoh.Balita), pilih(b, " balita, ", " children under five, "), strconv.Itoa(sasaranContoh.UsiaSekolah),
		pilih(b, " anak usia sekolah, ", " children of school age, "), strconv.Itoa(sasaranContoh.KK), pilih(b, " KK. Alasan `null` dikumpulkan dengan merusak dokumen itu dengan ", " households. The reasons of `null` were collected by spoiling that document in "),
		strconv.Itoa(len(probe(t))-1), pilih(b, " cara.\n\n", " ways.\n\n"),
		"| ", pilih(b, "kode | nama | satuan", "code | name | unit"), " |\n|---|---|---|\n")
	for _, k := range katalog {
		tulisSemua(&w, "| [`", string(k.Kode), "`](#", string(k.Kode), ") | ", k.Nama.Dalam(b), " | ", namaSatuanSingkat(b, k.Satuan), " |\n")
	}
	for _, k := range katalog {
		x, ada := tetap[string(k.Kode)]
		require.True(t, ada, k.Kode)
		tulisSemua(&w, "\n## ", string(k.Kode), "\n\n**", k.Nama.Dalam(b), "**\n\n",
			"- ", pilih(b, "rumus", "formula"), ": ", k.Rumus.Dalam(b), "\n",
			"- ", pilih(b, "satuan", "unit"), ": ", namaSatuan(b, k.Satuan), pilih(b, "; arah: ", "; direction: "), namaArah(b, k.Arah), pilih(b, "; sumbu: ", "; axes: "), sumbu(b, k.Dimensi), "\n",
			"- ", pilih(b, "dasar", "basis"), ": ", dasar(b, k.Dasar, k.Keyakinan), "\n")
		if c := k.Catatan.Dalam(b); c != "" {
			tulisSemua(&w, "- ", pilih(b, "catatan", "note"), ": ", c, "\n")
		}
		tulisSemua(&w, pilih(b, "- `null` bila: ", "- `null` when: "), namaAlasan(b, alasan[k.Kode]), "\n", "- ", pilih(b, "contoh", "example"), ": ", contohNilai(b, h, k), "\n",
			"- Go: [`indikator.", x.nama, "`](../", x.berkas, ")\n")
	}
	tulisSemua(&w, "\n## ", pilih(b, "Alasan", "Reasons"), "\n\n", pilih(b, "Urutan ini juga urutan pendahuluan: bila beberapa berlaku, yang teratas disebut.\n\n",
		"The order is that of precedence: where several hold, the first is named.\n\n"), "| ", pilih(b, "kode | kalimat", "code | sentence"), " |\n|---|---|\n")
	for _, a := range indikator.DaftarAlasan() {
		tulisSemua(&w, "| <a id=\"alasan-", a.String(), "\"></a>`", a.String(), "` | ", sel(a.Pesan(b)), " |\n")
	}
	return w.Bytes()
}

func namaSatuan(b temuan.Bahasa, s indikator.Satuan) string {
	switch s {
	case indikator.Rasio:
		return pilih(b, "rasio, empat desimal (0,3357 = 33,57%)", "ratio, four decimals (0.3357 = 33.57%)")
	case indikator.Uang:
		return pilih(b, "rupiah, dua desimal", "rupiah, two decimals")
	case indikator.UangPerOrang:
		return pilih(b, "rupiah per orang", "rupiah per person")
	case indikator.UangPerKK:
		return pilih(b, "rupiah per KK", "rupiah per household")
	case indikator.PoinPersen:
		return pilih(b, "poin persen", "percentage points")
	default:
		return string(s)
	}
}

func namaSatuanSingkat(b temuan.Bahasa, s indikator.Satuan) string {
	singkat, _, _ := strings.Cut(namaSatuan(b, s), ",")
	return singkat
}

func namaArah(b temuan.Bahasa, a indikator.Arah) string {
	switch a {
	case indikator.Naik:
		return pilih(b, "lebih besar lebih baik", "more is better")
	case indikator.Turun:
		return pilih(b, "lebih kecil lebih baik", "less is better")
	default:
		return pilih(b, "tidak dinyatakan", "none claimed")
	}
}

func sumbu(b temuan.Bahasa, d []indikator.Dimensi) string {
	if len(d) == 0 {
		return pilih(b, "tidak ada", "none")
	}
	s := make([]string, len(d))
	for i := range d {
		s[i] = "`" + string(d[i]) + "`"
	}
	return strings.Join(s, ", ")
}

// dasar writes the legal basis with the confidence in it.
func dasar(b temuan.Bahasa, d []temuan.Dasar, k temuan.Keyakinan) string {
	if len(d) == 0 {
		if k == temuan.BukanHukum {
			return pilih(b, "buatan kami", "ours")
		}
		return pilih(b, "tidak ada pasal; keyakinan: ", "no article; confidence: ") + keyakinan(b, k)
	}
	s := make([]string, len(d))
	for i := range d {
		s[i] = d[i].String()
	}
	return strings.Join(s, "; ") + pilih(b, "; keyakinan: ", "; confidence: ") + keyakinan(b, k)
}

func keyakinan(b temuan.Bahasa, k temuan.Keyakinan) string {
	switch k {
	case temuan.Dibaca:
		return pilih(b, "dibaca (naskahnya dibaca)", "dibaca (the text itself was read)")
	case temuan.Sekunder:
		return pilih(b, "sekunder (kutipan atau aturan turunan)", "sekunder (quoted elsewhere, or a derived regulation)")
	case temuan.Praktik:
		return pilih(b, "praktik (kebiasaan, tanpa naskah)", "praktik (practice, no text)")
	case temuan.Ingatan:
		return pilih(b, "ingatan (belum dicek)", "ingatan (from memory, not checked)")
	default:
		return pilih(b, "bukan hukum", "not a legal rule")
	}
}

func namaAlasan(b temuan.Bahasa, a []indikator.Alasan) string {
	if len(a) == 0 {
		return pilih(b, "tidak pernah terlihat", "never seen")
	}
	s := make([]string, len(a))
	for i := range a {
		s[i] = "[`" + a[i].String() + "`](#alasan-" + a[i].String() + ")"
	}
	return strings.Join(s, ", ")
}

// contohNilai writes the first value of an indicator that is there, or the first with its reason.
func contohNilai(b temuan.Bahasa, h *indikator.Hasil, k indikator.Definisi) string {
	var n *indikator.Nilai
	for i := range h.Nilai {
		if h.Nilai[i].Kode != k.Kode {
			continue
		}
		if n == nil || !n.Nilai.Ada && h.Nilai[i].Nilai.Ada {
			n = &h.Nilai[i]
		}
	}
	if n == nil {
		return pilih(b, "tidak ada nilai", "no value")
	}
	var s strings.Builder
	s.WriteString(n.Fase.String())
	if n.Anggota != "" {
		s.WriteString(", `" + n.Anggota + "`")
	}
	s.WriteString(": ")
	if !n.Nilai.Ada {
		s.WriteString("`null`, `" + n.Alasan.String() + "`")
		return s.String()
	}
	uang := func(o rupiah.Opsional) string { return pilih(b, o.Nilai.TeksIndonesia(), o.Nilai.TeksInggris()) }
	switch {
	case n.Pembanding != nil && k.Satuan == indikator.PoinPersen:
		s.WriteString("(" + uang(n.Pembilang) + " / " + uang(n.Penyebut) + " − " + uang(n.Pembanding.Pembilang) + " / " + uang(n.Pembanding.Penyebut) + ") × 100 = ")
	case n.Pembanding != nil:
		s.WriteString("(" + uang(n.Pembilang) + " − " + uang(n.Pembanding.Pembilang) + ") / " + uang(n.Pembanding.Pembilang) + " = ")
	case n.Penduduk != 0:
		s.WriteString(uang(n.Pembilang) + " / " + strconv.Itoa(n.Penduduk) + " = ")
	case n.Sasaran != 0:
		s.WriteString(uang(n.Pembilang) + " / " + strconv.Itoa(n.Sasaran) + " = ")
	case n.Penyebut.Ada:
		s.WriteString(uang(n.Pembilang) + " / " + uang(n.Penyebut) + " = ")
	}
	s.WriteString("`" + n.Nilai.String() + "`")
	switch k.Satuan {
	case indikator.Rasio:
		s.WriteString(" (" + indikator.TeksPersen(n.Nilai).Dalam(b) + ")")
	case indikator.Uang:
		s.WriteString(" (" + uang(n.Pembilang) + ")")
	default:
	}
	s.WriteString(pilih(b, "; baris yang berisi: ", "; lines with an amount: ") + strconv.Itoa(n.Cakupan.Berisi) + "/" + strconv.Itoa(n.Cakupan.Baris))
	return s.String()
}

// alasanMungkin computes every indicator over documents that lack one thing each and collects the reasons that came out.
func alasanMungkin(t *testing.T) map[indikator.Kode][]indikator.Alasan {
	t.Helper()
	hasil := map[indikator.Kode][]indikator.Alasan{}
	for _, m := range probe(t) {
		for _, n := range hitungContoh(t, m).Nilai {
			if n.Alasan != indikator.TanpaAlasan && !slices.Contains(hasil[n.Kode], n.Alasan) {
				hasil[n.Kode] = append(hasil[n.Kode], n.Alasan)
			}
		}
	}
	for k := range hasil {
		slices.Sort(hasil[k])
	}
	return hasil
}

// probe are documents of the example, each spoiled in one way.
func probe(t *testing.T) []indikator.Masukan {
	t.Helper()
	var daftar []indikator.Masukan
	rusak := func(ubah func(m *indikator.Masukan)) {
		dok, jiwa := dokumenContoh(t, desaContoh)
		m := indikator.Masukan{Dokumen: dok[tahunContoh], TahunLalu: dok[tahunContoh-1], Penduduk: jiwa, Sasaran: sasaranContoh}
		ubah(&m)
		daftar = append(daftar, m)
	}
	belanja := func(ubah func(b *apbdes.BarisBelanja)) {
		rusak(func(m *indikator.Masukan) {
			for i := range m.Dokumen.Belanja {
				ubah(&m.Dokumen.Belanja[i])
			}
		})
	}
	pendapatan := func(ubah func(b *apbdes.BarisPendapatan)) {
		rusak(func(m *indikator.Masukan) {
			for i := range m.Dokumen.Pendapatan {
				ubah(&m.Dokumen.Pendapatan[i])
			}
		})
	}
	nol := func(n *apbdes.Nilai, r rupiah.Rupiah) {
		n.Anggaran, n.Perubahan, n.Realisasi = rupiah.Isi(r), rupiah.Isi(r), rupiah.Isi(r)
	}
	rusak(func(*indikator.Masukan) {})
	rusak(func(m *indikator.Masukan) { m.Dokumen, m.TahunLalu = &apbdes.Dokumen{}, nil })
	rusak(func(m *indikator.Masukan) { m.Penduduk, m.Sasaran, m.TahunLalu = 0, indikator.Sasaran{}, nil })
	rusak(func(m *indikator.Masukan) { m.TahunLalu.Tahun -= 3 })
	rusak(func(m *indikator.Masukan) { m.TahunLalu.Bagan = bagan.Permendagri113 })
	rusak(func(m *indikator.Masukan) { m.Dokumen.Bagan = bagan.Permendagri113 })
	rusak(func(m *indikator.Masukan) { m.Dokumen.SampaiTanggal = strconv.Itoa(tahunContoh) + "-06-30" })
	rusak(func(m *indikator.Masukan) { m.Dokumen.Tahun = 0 })
	rusak(func(m *indikator.Masukan) { m.Dokumen.Tahun, m.TahunLalu = 2010, nil })
	rusak(func(m *indikator.Masukan) {
		m.Dokumen.TidakLengkap = apbdes.Bagian{Pendapatan: true, Belanja: true, Pembiayaan: true}
	})
	rusak(func(m *indikator.Masukan) { m.Dokumen.Belanja = nil })
	rusak(func(m *indikator.Masukan) { m.Dokumen.Pendapatan = nil })
	belanja(func(b *apbdes.BarisBelanja) { b.Kegiatan = bagan.KodeKegiatan{} })
	belanja(func(b *apbdes.BarisBelanja) { b.Kegiatan = b.Kegiatan.Pangkas(bagan.Bidang) })
	belanja(func(b *apbdes.BarisBelanja) { b.Rekening = bagan.KodeRekening{} })
	belanja(func(b *apbdes.BarisBelanja) { b.Rekening = b.Rekening.Pangkas(bagan.Kelompok) })
	belanja(func(b *apbdes.BarisBelanja) { b.Sumber = bagan.SumberDana{} })
	belanja(func(b *apbdes.BarisBelanja) { b.Nilai = apbdes.Nilai{} })
	belanja(func(b *apbdes.BarisBelanja) { nol(&b.Nilai, 0) })
	belanja(func(b *apbdes.BarisBelanja) { nol(&b.Nilai, -1) })
	pendapatan(func(b *apbdes.BarisPendapatan) { b.Rekening = b.Rekening.Pangkas(bagan.Akun) })
	pendapatan(func(b *apbdes.BarisPendapatan) { b.Rekening = b.Rekening.Pangkas(bagan.Kelompok) })
	pendapatan(func(b *apbdes.BarisPendapatan) { nol(&b.Nilai, 0) })
	pendapatan(func(b *apbdes.BarisPendapatan) { nol(&b.Nilai, -1) })
	rusak(func(m *indikator.Masukan) {
		m.Dokumen.Belanja[3].Realisasi = rupiah.Opsional{}
		m.Dokumen.Pendapatan[1].Realisasi = rupiah.Opsional{}
	})
	rusak(func(m *indikator.Masukan) {
		for i := range m.Dokumen.Belanja {
			if i%2 == 0 {
				m.Dokumen.Belanja[i].Realisasi = rupiah.Opsional{}
			}
		}
		for i := range m.Dokumen.Pembiayaan {
			m.Dokumen.Pembiayaan[i].Realisasi = rupiah.Opsional{}
		}
	})
	rusak(func(m *indikator.Masukan) {
		b := &m.Dokumen.Belanja[5]
		b.Sisa, b.Kegiatan, b.NamaKegiatan = true, bagan.HarusKegiatan("2"), ""
	})
	belanja(func(b *apbdes.BarisBelanja) {
		if b.Kegiatan.Bidang() == 2 {
			b.Kegiatan, b.NamaKegiatan = bagan.HarusKegiatan("2.2.95"), ""
		}
	})
	return daftar
}
