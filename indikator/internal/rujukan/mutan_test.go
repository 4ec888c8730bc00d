package rujukan

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// mutanMasukan are errors put into the document that the reference reads. Each must be seen in some of the first documents, or the
// comparison proves nothing.
var mutanMasukan = map[string]func(*dok){
	"one line dropped":        func(d *dok) { d.bagian[belanja] = d.bagian[belanja][min(1, len(d.bagian[belanja])):] },
	"one income line dropped": func(d *dok) { d.bagian[pendapatan] = d.bagian[pendapatan][min(1, len(d.bagian[pendapatan])):] },
	"one sen too much":        func(d *dok) { d.ubahSatu(func(r *big.Rat) *big.Rat { return tambah(r, sen(1)) }) },
	"a sign lost":             func(d *dok) { d.ubahSatu(func(r *big.Rat) *big.Rat { return new(big.Rat).Abs(r) }) },
	"sen dropped": func(d *dok) {
		d.ubahSemua(func(r *big.Rat) *big.Rat { return kali(sen(100), sen(lantai(bagi(r, sen(100))).Int64())) })
	},
	"absent as zero":               func(d *dok) { d.isiKosong(realisasi, "") },
	"perubahan filled from before": func(d *dok) { d.isiKosong(perubahan, anggaran) },
	"wrong phase":                  func(d *dok) { d.tukar(anggaran, perubahan) },
	"draft as budget":              func(d *dok) { d.tukar(rancangan, anggaran) },
	"parent added to children":     tambahInduk,
	"repeated code overwritten": func(d *dok) {
		s := d.bagian[belanja]
		d.bagian[belanja] = slices.DeleteFunc(slices.Clone(s), func(b baris) bool {
			i := slices.IndexFunc(s, func(c baris) bool { return sePosisi(&b, &c) })
			return s[i].nilai.String() != b.nilai.String()
		})
	},
	"receipts as expenditure": func(d *dok) { d.ubahKode(pembiayaan, "6.1", "6.2") },
	"Dana Desa as ADD":        func(d *dok) { d.ubahKode(pendapatan, "4.2.1", "4.2.3") },
	"bidang 1 as bidang 2": func(d *dok) {
		for i, b := range d.bagian[belanja] {
			if di(b.kegiatan, "1") {
				d.bagian[belanja][i].kegiatan = "2" + b.kegiatan[1:]
			}
		}
	},
	"first of several funds": func(d *dok) {
		for i := range d.bagian[belanja] {
			d.bagian[belanja][i].sumber, _, _ = strings.Cut(d.bagian[belanja][i].sumber, ", ")
		}
	},
	"cut off section complete": func(d *dok) { d.terpotong = map[string]bool{} },
	"remainder as a line": func(d *dok) {
		for i := range d.bagian[belanja] {
			d.bagian[belanja][i].sisa = false
		}
	},
	"local code without its name": func(d *dok) {
		for i := range d.bagian[belanja] {
			d.bagian[belanja][i].nama = "Kegiatan Tambahan"
		}
	},
	"old chart read as new": func(d *dok) { d.lama = false },
	"next year's limits":    func(d *dok) { d.tahun++ },
	"residents invented":    func(d *dok) { d.penduduk = max(d.penduduk, 1) },
	"pagu unknown":          func(d *dok) { d.pagu, d.paguReguler = nil, nil },
	"last year forgotten":   func(d *dok) { d.lalu = nil },
	"sign of a deficit":     func(d *dok) { d.tanpaTandaSemua() },
	"one day late":          func(d *dok) { d.tanggal = map[string]string{"perdes": "2099-01-01"} },
}

// ubahSatu changes the first amount of spending.
func (d *dok) ubahSatu(f func(*big.Rat) *big.Rat) {
	for _, b := range d.bagian[belanja] {
		for _, g := range semuaFase {
			if r := b.nilai[g]; r != nil {
				b.nilai[g] = f(r)
				return
			}
		}
	}
}

func (d *dok) ubahSemua(f func(*big.Rat) *big.Rat) {
	for _, s := range d.bagian {
		for _, b := range s {
			for g, r := range b.nilai {
				if r.Num().IsInt64() {
					b.nilai[g] = f(r)
				}
			}
		}
	}
}

// isiKosong fills a blank phase from another, or with Rp0.
func (d *dok) isiKosong(f, dari string) {
	for _, s := range d.bagian {
		for _, b := range s {
			if r := b.nilai[dari]; b.nilai[f] == nil && (r != nil || dari == "") {
				b.nilai[f] = sen(0)
				if r != nil {
					b.nilai[f] = r
				}
			}
		}
	}
}

func (d *dok) tukar(f, g string) {
	for _, s := range d.bagian {
		for _, b := range s {
			x, y := b.nilai[f], b.nilai[g]
			delete(b.nilai, f)
			delete(b.nilai, g)
			if y != nil {
				b.nilai[f] = y
			}
			if x != nil {
				b.nilai[g] = x
			}
		}
	}
}

func (d *dok) ubahKode(bagian, dari, ke string) {
	for i, b := range d.bagian[bagian] {
		if di(b.rekening, dari) {
			d.bagian[bagian][i].rekening = ke + strings.TrimPrefix(b.rekening, dari)
		}
	}
}

func (d *dok) tanpaTandaSemua() {
	for i := range d.cetak {
		d.cetak[i].tanpaTanda = !d.cetak[i].tanpaTanda
	}
}

// tambahInduk adds a printed parent of spending to the lines.
func tambahInduk(d *dok) {
	for _, c := range d.cetak {
		if c.sasaran == "kode" && c.kegiatan != "" {
			d.bagian[belanja] = append(d.bagian[belanja], baris{kegiatan: c.kegiatan, rekening: c.rekening, nilai: c.nilai})
			return
		}
	}
}

// mutanHasil are errors put into the result of the reference.
var mutanHasil = map[string]func(hasil){
	"ratio rounded down": func(h hasil) {
		sah := regexp.MustCompile(`= 0\.\d\d\d[1-9] `)
		for k, v := range h {
			if i := sah.FindStringIndex(v); i != nil {
				h[k] = v[:i[1]-2] + string(v[i[1]-2]-1) + v[i[1]-1:]
			}
		}
	},
	"reason not given": func(h hasil) {
		for k, v := range h {
			h[k] = strings.Replace(v, "fase_sebagian", "", 1)
		}
	},
	"lower bound as value": func(h hasil) {
		for k, v := range h {
			h[k] = regexp.MustCompile(`= - ≥ (\S+)`).ReplaceAllString(v, "= $1 ≥ -")
		}
	},
	"a finding missing": func(h hasil) {
		for k := range h {
			if strings.HasPrefix(k, "temuan/") {
				delete(h, k)
				return
			}
		}
	},
	"a warning as an error": func(h hasil) {
		for k, v := range h {
			if strings.HasPrefix(k, "temuan/") {
				h[k] = strings.ReplaceAll(v, "peringatan", "galat")
			}
		}
	},
	"lines of a figure forgotten": func(h hasil) {
		for k, v := range h {
			h[k] = regexp.MustCompile(`baris \[\d`).ReplaceAllString(v, "baris [")
		}
	},
}

// dokMutan is how many documents a mutant may need to be seen.
const dokMutan = 400

func TestMutan(t *testing.T) {
	for nama, ubah := range mutanMasukan {
		t.Run(nama, func(t *testing.T) {
			t.Parallel()
			assert.Positive(t, terlihat(func(i uint64) bool {
				d := acakDok(i)
				acuan := d.salin()
				ubah(acuan)
				return acuan.String() != d.String() && len(banding(d, acuan, nil)) > 0
			}), "never seen in %d documents", dokMutan)
		})
	}
	for nama, ubah := range mutanHasil {
		t.Run(nama, func(t *testing.T) {
			t.Parallel()
			assert.Positive(t, terlihat(func(i uint64) bool {
				d := acakDok(i)
				return len(banding(d, d, ubah)) > 0
			}), "never seen in %d documents", dokMutan)
		})
	}
}

// terlihat returns the number of the first document in which something is seen, counted from 1; 0 for none.
func terlihat(periksa func(uint64) bool) int {
	for i := range dokMutan {
		if periksa(uint64(i)) {
			return i + 1
		}
	}
	return 0
}

// mutanDesa are errors put into the villages before the reference adds them up.
var mutanDesa = map[string]func([]desa) []desa{
	"a village dropped":       func(s []desa) []desa { return s[1:] },
	"a village counted twice": func(s []desa) []desa { return append(slices.Clone(s), salinanLain(s[0])) },
	"absent as zero": func(s []desa) []desa {
		for i := range s {
			for _, f := range semuaFase {
				for _, n := range namaUkuran {
					if _, ada := s[i].total[f][n]; !ada {
						s[i].total[f][n] = ukuran{nilai: sen(0)}
					}
				}
			}
		}
		return s
	},
	"blank lines in a ratio": func(s []desa) []desa {
		for i := range s {
			for _, t := range s[i].total {
				for n, u := range t {
					t[n] = ukuran{nilai: u.nilai}
				}
			}
		}
		return s
	},
	"wrong phase": func(s []desa) []desa {
		for i := range s {
			s[i].total[anggaran], s[i].total[realisasi] = s[i].total[realisasi], s[i].total[anggaran]
		}
		return s
	},
	"draft in force": func(s []desa) []desa {
		for i := range s {
			s[i].berlaku = anggaran
		}
		return s
	},
	"two reports, one chosen": func(s []desa) []desa {
		var h []desa
		for _, e := range s {
			if !slices.ContainsFunc(h, func(x desa) bool { return x.kode == e.kode && x.tahun == e.tahun }) {
				h = append(h, e)
			}
		}
		return h
	},
	"residents of some missing": func(s []desa) []desa { s[0].penduduk = 0; return s },
	"last year as this year": func(s []desa) []desa {
		for i := range s {
			s[i].tahun = 2025
		}
		return s
	},
}

// salinanLain is the same village under another name.
func salinanLain(e desa) desa {
	e.kode, e.sidik = "33.09.01.2001", e.sidik+"!"
	return e
}

// mutanNisbah are wrong ways to make the ratio of an area.
var mutanNisbah = map[string]nisbah{
	"mean of ratios": func(_, _ *big.Rat, sendiri []*big.Rat) *big.Rat {
		j := sen(0)
		for _, r := range sendiri {
			j = tambah(j, r)
		}
		if len(sendiri) == 0 {
			return nil
		}
		return bagi(j, sen(int64(len(sendiri))))
	},
	"upside down": func(atas, bawah *big.Rat, _ []*big.Rat) *big.Rat {
		if atas.Sign() == 0 {
			return sen(0)
		}
		return bagi(bawah, atas)
	},
}

func TestMutanAgregat(t *testing.T) {
	for nama, ubah := range mutanDesa {
		t.Run(nama, func(t *testing.T) {
			t.Parallel()
			assert.Positive(t, terlihat(func(i uint64) bool { return len(acakHimpunan(i).banding(ubah, rasioJumlah)) > 0 }))
		})
	}
	for nama, n := range mutanNisbah {
		t.Run(nama, func(t *testing.T) {
			t.Parallel()
			assert.Positive(t, terlihat(func(i uint64) bool { return len(acakHimpunan(i).banding(nil, n)) > 0 }))
		})
	}
}
