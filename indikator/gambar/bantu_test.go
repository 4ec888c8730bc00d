package gambar_test

import (
	"iter"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

var semuaTampilan = []gambar.Tampilan{
	gambar.TampilanKecamatan, gambar.TampilanDesa, gambar.TampilanTren, gambar.TampilanAgenda, gambar.TampilanRingkas, gambar.TampilanKosong,
}

// semuaOpsi yields every combination of what changes a scene.
func semuaOpsi() iter.Seq[gambar.Opsi] {
	return func(yield func(gambar.Opsi) bool) {
		n := 0
		for _, t := range semuaTampilan {
			for _, lebar := range []int{1280, 820, 560, 1} {
				for _, satuan := range []gambar.Satuan{gambar.SatuanPersen, gambar.SatuanPerJiwa, gambar.SatuanRupiah} {
					n++
					o := gambar.Opsi{
						Tampilan: t, Lebar: lebar, Satuan: satuan, Desa: n % 13, Bahasa: temuan.Bahasa(n % 2), Kendali: n%3 > 0, Statis: n%5 == 0,
						Sorot: n%4 == 0, Urut: gambar.Urut{Kolom: gambar.Kolom(n % 11), Naik: n%7 == 0}, Berkas: "contoh.csv",
					}
					if !yield(o) {
						return
					}
				}
			}
		}
	}
}

// semuaSimpul yields every node of everything that can be drawn from p.
func semuaSimpul(p *indikator.Papan) iter.Seq[*gambar.Simpul] {
	return func(yield func(*gambar.Simpul) bool) {
		for o := range semuaOpsi() {
			a := gambar.HitungAdegan(p, o)
			if !telusuri(a.Akar, yield) {
				return
			}
			o.Layanan = layanan.Layanan(o.Desa % 6)
			if r, ada := gambar.HitungRincian(p, o); ada && !telusuri(r.Akar, yield) {
				return
			}
		}
		if g, ada := gambar.HitungGambar(p, gambar.JenisPeta, gambar.Opsi{Desa: 3, Sorot: true, Batas: kisiBatas(p, -1)}); ada {
			if !telusuri(g.SVG(), yield) {
				return
			}
		}
		for _, j := range gambar.DaftarJenis() {
			for _, lebar := range []int{1280, 500, 360, 300} {
				for _, desa := range []int{-1, 3, 7, len(p.Desa)} {
					if g, ada := gambar.HitungGambar(p, j, gambar.Opsi{Lebar: lebar, Desa: desa}); ada {
						f := g.Figur("Tabel")
						if !telusuri(f, yield) {
							return
						}
					}
				}
			}
		}
	}
}

func telusuri(s *gambar.Simpul, yield func(*gambar.Simpul) bool) bool {
	if !yield(s) {
		return false
	}
	for i := range s.Anak {
		if !telusuri(s.Anak[i], yield) {
			return false
		}
	}
	return true
}

// teks joins every text below a node.
func teks(s *gambar.Simpul) string {
	t := s.Teks
	for i := range s.Anak {
		t += teks(s.Anak[i])
	}
	return t
}

// cari returns every node below s with a class.
func cari(s *gambar.Simpul, tag, kelas string) []*gambar.Simpul {
	var d []*gambar.Simpul
	telusuri(s, func(n *gambar.Simpul) bool {
		if (tag == "" || n.Tag == tag) && (kelas == "" || adaKata(n.Cari("class"), kelas)) {
			d = append(d, n)
		}
		return true
	})
	return d
}
