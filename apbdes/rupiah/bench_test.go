package rupiah

import "testing"

// Seen on two shared cores, Go 1.26: Urai 60 to 83 ns and 0 allocations, Penjumlah 1.4 ns.
func BenchmarkUrai(b *testing.B) {
	for g, s := range map[TataTulis]string{Indonesia: "Rp 1.234.567.890,50", Mesin: "1234567890.50", Inggris: "1,234,567,890.50"} {
		b.Run(g.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Urai(s, g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPengenal(b *testing.B) {
	b.ReportAllocs()
	var p Pengenal
	for b.Loop() {
		p.Tambah("1.234.567,50")
	}
}

func BenchmarkPenjumlah(b *testing.B) {
	b.ReportAllocs()
	var p Penjumlah
	for b.Loop() {
		p.Tambah(1)
	}
}

func BenchmarkString(b *testing.B) {
	b.ReportAllocs()
	b.Run("mesin", func(b *testing.B) {
		for b.Loop() {
			_ = Rupiah(123456789050).String()
		}
	})
	b.Run("indonesia", func(b *testing.B) {
		for b.Loop() {
			_ = Rupiah(123456789050).TeksIndonesia()
		}
	})
}
