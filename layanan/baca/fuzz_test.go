package baca_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/baca"
)

// periksaHitungan: no row is lost and none is counted twice.
func periksaHitungan(t *testing.T, h baca.Hasil, tb baca.Tabel) {
	t.Helper()
	n := h.Hitungan
	if n.Baris != n.Terbaca+n.TakTerbaca+n.Kosong || len(h.TakTerbaca) != n.TakTerbaca || n.Baris > len(tb.Baris) {
		t.Fatalf("%+v of %d rows, %d unreadable", n, len(tb.Baris), len(h.TakTerbaca))
	}
	if isi := len(tb.Baris); isi > 0 && n.Baris < isi-1 && !adaHanyaKosong(tb, isi-n.Baris-1) {
		t.Fatalf("%d rows, %d counted", isi, n.Baris)
	}
	for _, x := range h.Temuan {
		if strings.Contains(x.Pesan(temuan.Inggris), "{") && !strings.Contains(gabungSel(tb), "{") {
			t.Fatal(x.Pesan(temuan.Inggris))
		}
	}
}

// adaHanyaKosong: the first n rows, before the header, are blank.
func adaHanyaKosong(tb baca.Tabel, n int) bool {
	for _, b := range tb.Baris[:n] {
		if strings.Trim(strings.Join(b.Sel, ""), " \t\r\n\u00a0") != "" {
			return false
		}
	}
	return true
}

func gabungSel(tb baca.Tabel) string {
	var s strings.Builder
	for _, b := range tb.Baris {
		s.WriteString(strings.Join(b.Sel, ""))
	}
	return s.String()
}

func FuzzPanjang(f *testing.F) {
	f.Add("kode_desa,tahun,periode,indikator,pembilang,penyebut,nilai,satuan,sumber,tanggal,target\n33.07.07.2003,2024,S1,kia,1,2,50,%,x,2024-01-31,90\n")
	f.Add("kode_desa;tahun;indikator;nilai\n33.07.07.2003;2024;x;1.234,5\n;;\n3307072003;24;;a\n")
	f.Add("\n\nkode,thn,indikator\n\"\n")
	f.Add("kode_desa,tahun,indikator\n33.07.07.2003,2024,\"a\rb\"\n")
	f.Fuzz(func(t *testing.T, isi string) {
		o := baca.Opsi{MaksUkuran: 1 << 16, MaksBaris: 1000}
		tb, _, err := baca.CSV(strings.NewReader(isi), o)
		if err != nil {
			return
		}
		h := baca.DariPanjang(tb, o)
		periksaHitungan(t, h, tb)
		if len(h.Capaian) != h.Hitungan.Terbaca {
			t.Fatalf("%d figures of %+v", len(h.Capaian), h.Hitungan)
		}
		layanan.PeriksaCapaian(layanan.KatalogBawaan(), h.Capaian)
		var b bytes.Buffer
		if err := layanan.TulisCapaian(&b, h.Capaian); err != nil {
			t.Fatal(err)
		}
		h2, err := baca.Panjang(&b, baca.Opsi{TataTulis: rupiah.Mesin})
		if err != nil || len(h2.Capaian) != len(h.Capaian) {
			t.Fatalf("%v: %d became %d: %v", err, len(h.Capaian), len(h2.Capaian), h2.Temuan.Err())
		}
		for n := range h.Capaian {
			x, y := h.Capaian[n], h2.Capaian[n]
			if x.Desa != y.Desa || x.Periode != y.Periode || x.Pembilang != y.Pembilang || x.Penyebut != y.Penyebut ||
				x.Nilai != y.Nilai || x.Target != y.Target || x.Tanggal != y.Tanggal {
				t.Fatalf("%+v\n%+v", x, y)
			}
		}
	})
}

func FuzzFormulir(f *testing.F) {
	f.Add("desa_id,jumlah_aki,jumlah_akb\n53.06.13.2001,23,12\n", uint8(1))
	f.Add("jumlah_paud_ra,jumlah_guru_paud_ra,jumlah_siswa_paud_ra\n34,23,12\n", uint8(3))
	f.Add("desa_id,nama,jumlah,kategori\n53.06.13.2020,Pasar,1,Posyandu\n", uint8(6))
	f.Add("kode,tahun,iks,status,skor bidan\n3307072003,2024,0.8,Maju,5\n", uint8(7))
	f.Fuzz(func(t *testing.T, isi string, cara uint8) {
		o := baca.OpsiOpenDK{Opsi: baca.Opsi{MaksUkuran: 1 << 16, MaksBaris: 1000}, Desa: wilayah.HarusUrai("53.06.13.2001"), Periode: layanan.Setahun(2025)}
		tb, _, err := baca.CSV(strings.NewReader(isi), o.Opsi)
		if err != nil {
			return
		}
		if form := baca.KenaliOpenDK(tb); form != 0 {
			periksaHitungan(t, baca.DariOpenDK(tb, form, o), tb)
		}
		switch form := baca.FormulirOpenDK(cara); form {
		case baca.DataSarana:
			periksaHitungan(t, baca.DariSarana(tb, o).Hasil, tb)
		case baca.DataSarana + 1:
			h := baca.DariIDM(tb, o.Opsi)
			if len(h.Baris) != h.Hitungan.Terbaca {
				t.Fatalf("%d rows of %+v", len(h.Baris), h.Hitungan)
			}
			if g, err := baca.IDM(strings.NewReader(isi), o.Opsi); err != nil || g.Hitungan != h.Hitungan {
				t.Fatalf("%v: %+v and not %+v", err, g.Hitungan, h.Hitungan)
			}
			for n := range h.Baris {
				for c := range h.Baris[n].DaftarCapaian() {
					if !c.Nilai.Ada() {
						t.Fatal("a figure without a number")
					}
				}
			}
			periksaHitungan(t, baca.Hasil{TakTerbaca: h.TakTerbaca, Hitungan: h.Hitungan, Temuan: h.Temuan}, tb)
		default:
			periksaHitungan(t, baca.DariOpenDK(tb, form, o), tb)
		}
	})
}
