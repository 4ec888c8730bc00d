package pembangkit

import (
	"bytes"
	"fmt"
	"math/bits"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/bagan/internal/kata"
)

// TandaKurung marks, in the first number of a concept, that it stood inside brackets. The other bits are the number of
// words that follow.
const TandaKurung = 1 << 15

// himpunan is one searchable set of names.
type himpunan struct {
	nama  string // name of the Go variable
	butir []int  // index into the chart
	teks  [][]string
}

// tulisNama writes the search index: one vocabulary, and for each set the weights of its words and its names as
// numbers of words.
func tulisNama(w *bytes.Buffer, keg, rek []butir) error {
	daftar := himpunanNama(keg, rek)
	kosakata := kumpulkanKata(daftar)
	if len(kosakata) >= TandaKurung {
		return fmt.Errorf("%d words do not fit the index", len(kosakata))
	}
	fmt.Fprintf(w, "// kosakata holds every word of the names, sorted.\nvar kosakata = [...]string{\n")
	for _, k := range kosakata {
		fmt.Fprintf(w, "%q,\n", k)
	}
	fmt.Fprintf(w, "}\n")
	for _, h := range daftar {
		fmt.Fprintf(w, "\nvar %s = indeksNama{\nbobot: [len(kosakata)]uint8{", h.nama)
		for i, b := range h.bobot(kosakata) {
			if i%30 == 0 {
				fmt.Fprintf(w, "\n")
			}
			fmt.Fprintf(w, "%d, ", b)
		}
		fmt.Fprintf(w, "\n},\nnama: []namaButir{\n")
		for i, teks := range h.teks {
			for _, t := range teks {
				fmt.Fprintf(w, "{%d, []uint16{%s}},\n", h.butir[i], angkaKonsep(t, kosakata))
			}
		}
		fmt.Fprintf(w, "},\n}\n")
	}
	return nil
}

// himpunanNama collects the sets: kegiatan, sub-bidang and bidang, accounts, and the last two of the old generation.
func himpunanNama(keg, rek []butir) []himpunan {
	kegiatan, sub := himpunan{nama: "namaKegiatan"}, himpunan{nama: "namaSubBidang"}
	bidang, bidangLama := himpunan{nama: "namaBidang"}, himpunan{nama: "namaBidangLama"}
	rekening, rekeningLama := himpunan{nama: "namaRekening"}, himpunan{nama: "namaRekeningLama"}
	for i, b := range keg {
		h := &kegiatan
		switch {
		case b.lama:
			h = &bidangLama
		case b.tingkat == "bidang":
			h = &bidang
		case b.tingkat == "subbidang":
			h = &sub
		}
		h.tambah(i, b.cari)
	}
	for i, b := range rek {
		if b.lama {
			rekeningLama.tambah(i, b.cari)
		} else {
			rekening.tambah(i, b.cari)
		}
	}
	return []himpunan{kegiatan, sub, bidang, bidangLama, rekening, rekeningLama}
}

func (h *himpunan) tambah(butir int, teks []string) {
	h.butir = append(h.butir, butir)
	h.teks = append(h.teks, teks)
}

// kumpulkanKata returns the sorted words of all sets.
func kumpulkanKata(daftar []himpunan) []string {
	var kosakata []string
	for _, h := range daftar {
		for _, teks := range h.teks {
			for _, t := range teks {
				for _, k := range kata.Urai(t) {
					kosakata = append(kosakata, k.Kata...)
				}
			}
		}
	}
	slices.Sort(kosakata)
	return slices.Compact(kosakata)
}

// bobot weighs each word by its rarity: 10 in one entry, down to 2 in all of them, in equal steps of the logarithm. A word
// the set does not have gets 0.
func (h *himpunan) bobot(kosakata []string) []int {
	banyak := make([]int, len(kosakata))
	for _, teks := range h.teks {
		ada := make([]bool, len(kosakata))
		for _, t := range teks {
			for _, k := range kata.Urai(t) {
				for _, satu := range k.Kata {
					i, _ := slices.BinarySearch(kosakata, satu)
					if !ada[i] {
						ada[i] = true
						banyak[i]++
					}
				}
			}
		}
	}
	semua := max(1, bits.Len(uint(len(h.butir)-1)))
	for i, n := range banyak {
		if n > 0 {
			banyak[i] = 10 - 8*bits.Len(uint(n-1))/semua
		}
	}
	return banyak
}

// angkaKonsep encodes a name: for each concept the number of words, the bracket mark, and the words.
func angkaKonsep(teks string, kosakata []string) string {
	var w bytes.Buffer
	for _, k := range kata.Urai(teks) {
		kepala := len(k.Kata)
		if k.Kurung {
			kepala |= TandaKurung
		}
		fmt.Fprintf(&w, "%d, ", kepala)
		for _, satu := range k.Kata {
			i, _ := slices.BinarySearch(kosakata, satu)
			fmt.Fprintf(&w, "%d, ", i)
		}
	}
	return w.String()
}
