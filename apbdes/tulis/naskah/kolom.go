package naskah

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
)

// daftarKolom chooses the columns of amounts.
func daftarKolom(d *apbdes.Dokumen, r *apbdes.Ringkasan, j Jenis, paksa apbdes.Fase) []Kolom {
	if j == LRA {
		return []Kolom{
			{Judul: "ANGGARAN (Rp)", Fase: cmp.Or(paksa, rencana(d, r))},
			{Judul: "REALISASI (Rp)", Fase: apbdes.Realisasi},
			{Judul: "LEBIH / (KURANG) (Rp)", Jenis: Selisih, A: 0, B: 1},
			{Judul: "%", Jenis: Persen, A: 1, B: 0},
		}
	}
	if paksa == 0 && r.AdaFase(apbdes.Perubahan) && r.AdaFase(apbdes.Anggaran) {
		return []Kolom{
			{Judul: "SEMULA (Rp)", Fase: apbdes.Anggaran},
			{Judul: "MENJADI (Rp)", Fase: apbdes.Perubahan},
			{Judul: "BERTAMBAH / (BERKURANG) (Rp)", Jenis: Selisih, A: 1, B: 0},
		}
	}
	return []Kolom{{Judul: "ANGGARAN (Rp)", Fase: cmp.Or(paksa, rencana(d, r))}}
}

// rencana returns the phase of the plan in force: the plan phase that fills most spending lines, the latest among equals. A change
// that lists only some lines does not hide the budget it changes. Without spending it is the latest plan with any amount.
func rencana(d *apbdes.Dokumen, r *apbdes.Ringkasan) apbdes.Fase {
	pilih, terbanyak := apbdes.Anggaran, 0
	for _, f := range [...]apbdes.Fase{apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan} {
		n := 0
		for i := range d.Belanja {
			if d.Belanja[i].Fase(f).Ada {
				n++
			}
		}
		if n > terbanyak {
			pilih, terbanyak = f, n
		}
	}
	if terbanyak > 0 {
		return pilih
	}
	for _, f := range [...]apbdes.Fase{apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan} {
		if r.AdaFase(f) {
			return f
		}
	}
	return pilih
}

const titik = "……………"

// isiJudul writes the headings and completes the signature.
func (n *Naskah) isiJudul(d *apbdes.Dokumen, o *Opsi) {
	nama := strings.TrimSpace(d.Desa.Nama)
	desa := cmp.Or(nama, titik)
	tahun := titik
	if d.Tahun > 0 {
		tahun = strconv.Itoa(d.Tahun)
	}
	apa := "ANGGARAN PENDAPATAN DAN BELANJA DESA"
	peraturan := "PERATURAN DESA " + besar(desa)
	switch {
	case n.Jenis == LRA:
		apa = "LAPORAN REALISASI PELAKSANAAN\n" + apa
	case n.Kolom[0].Fase == apbdes.Rancangan:
		apa = "RANCANGAN " + apa
	case len(n.Kolom) > 1 || n.Kolom[0].Fase == apbdes.Perubahan:
		apa = "PERUBAHAN " + apa
	}
	if n.Jenis == Penjabaran {
		apa = strings.Replace("PENJABARAN "+apa, "PENJABARAN RANCANGAN ", "RANCANGAN PENJABARAN ", 1)
		peraturan = "PERATURAN KEPALA DESA " + besar(desa)
	}
	n.Lampiran = []string{"LAMPIRAN", peraturan, "NOMOR " + cmp.Or(o.Nomor, titik) + " TAHUN " + cmp.Or(o.TahunPeraturan, titik)}
	n.Judul = append(strings.Split(apa, "\n"), "PEMERINTAH DESA "+besar(desa), "TAHUN ANGGARAN "+tahun)
	if n.Jenis == LRA && d.SampaiTanggal != "" {
		n.Judul = append(n.Judul, "SAMPAI DENGAN "+besar(tanggal(d.SampaiTanggal)))
	}
	t := &n.TandaTangan
	t.Tempat = cmp.Or(t.Tempat, desa)
	t.Tanggal = cmp.Or(t.Tanggal, titik+titik)
	t.Jabatan = cmp.Or(t.Jabatan, strings.TrimSpace("KEPALA DESA "+besar(nama)))
}

func besar(s string) string { return strings.ToUpper(s) }

var namaBulan = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}

// tanggal writes YYYY-MM-DD as "30 Juni 2024", and anything else as it is.
func tanggal(s string) string {
	b := strings.Split(s, "-")
	if len(b) != 3 {
		return s
	}
	bulan, err := strconv.Atoi(b[1])
	if err != nil || bulan < 1 || bulan > len(namaBulan) {
		return s
	}
	return strings.TrimPrefix(b[2], "0") + " " + namaBulan[bulan-1] + " " + b[0]
}
