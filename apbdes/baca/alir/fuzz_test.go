package alir_test

import (
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

const kepalaUji = "kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi\n"

// benihUji are small files with what goes wrong in large ones.
var benihUji = []string{
	kepalaUji + "33.07.07.2003,Contoh,2024,,,4.2.1.01,Dana Desa,DDS,880000000.00,,1.50\n33.07.07.2003,Contoh,2024,2.2.02,Posyandu,5.2.1.01,Kader,DDS,5,,\n",
	kepalaUji + "33.07.07.2003,\"Con\"\"toh\",2024,,,4.2.1.01,\"Dana\nDesa\",DDS,88.50,,1.50\n33.07.07.2004,Lain,2024,2.2.02,Posyandu,5.2.1.01,Kader,DDS,1.234,,\n",
	kepalaUji + "33.07.07.2003,\"tak tertutup,2024,,,4.2.1.01,x,DDS,88.50,,1.50\n33.07.07.2003,\"y,2024,,,4.2.2.01,x,DDS,88.50,,1.50\n33.07.07.2003,a\"b\"c,2024,,,4.2.3.01,x,DDS,88.50,,1.50\n",
	kepalaUji + "33.07.07.2003,A,2024,,,4.2.1.01,x,DDS,1,,\n33.07.07.2004,B,2024,,,4.2.1.01,x,DDS,2,,\n33.07.07.2003,A,2024,,,4.2.2.01,x,DDS,3,,\n33.07.07.2004,B,2024,,,4.2.2.01,x,DDS,x,,\n",
	kepalaUji + "33.07.07.2003,A,20x4,,,4.2.1.01,x,DDS,1,,\n\n,,,,,,,,,,\n33.07.07.2003,A,2024.0,,,4.2.1.01,x,DDS,1,,\n3307072003,A,2024,,,4.2.1.01,x,DDS,1.234.567,,\n",
	kepalaUji + "20.01.01.2003,A,2024,,,4.2.1.01,x,DDS,1,,\n20.01.01.2003,A,2023,,,4.2.1.01,x,DDS,1,,\nabc,A,2023,,,4.2.1.01,x,DDS,1,,\nabc,B,2023,,,4.2.1.01,x,DDS,1,,\n,C,2023,,,4.2.1.01,x,DDS,1,,\n,,2023,,,4.2.1.01,x,DDS,1,,\n",
	"sep=;\r\nkode_desa;tahun;kode_kegiatan;kode_rekening;anggaran\r\n33.07.07.2003;2024;2.2.02;5.2.1;1.000,00\r\n;;;;\r\n33.07.07.2003;2024;2.2.02;5.2.1.01;1.000,00\r\n",
	"kode_desa||tahun||kode_kegiatan||kode_rekening||anggaran\n33.07.07.2003||2024||2.2.02||5.2.1||\"1.000,00\n33.07.07.2003||2024||2.2.03||5.2.1||7\n",
	"kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\r33.07.07.2003,2024,2.2.02,5.2.1,12\r33.07.07.2004,2024,2.2,5.2,\xe9\x0012\r",
	kepalaUji + "33.07.07.2003,A,2018,2.1.01,,2.1.1,x,DDS,1,,\n33.07.07.2003,A,2018,,,1.2.1,x,DDS,1,,\n33.07.07.2003,A,2018,1.1,,2.1,x,DDS,1,,\n",
	kepalaUji + "33.07.07.2003,A,2024,2,,,Bidang,,3,,\n33.07.07.2003,A,2024,2.2,,,Sub,,3,,\n33.07.07.2003,A,2024,2.2.02,,5.2,x,DDS,3,,\n,,,,,,JUMLAH BELANJA,,3,,\n33.07.07.2003,A,2024,,,,JUMLAH BELANJA,,3,,\n33.07.07.2003,A,2024,,,5.2,x,,3,,\n",
	kepalaUji + "33.07.07.2003,A,2024,2.2.02,x,5.2.1.01,y,DDS,1,,\n#cap:abc,,,,,,,,,,\n",
	kepalaUji + "33.07.07.2003,A,2024,2.2.02,x,5.2.1.01,y,DDS,1,,\n,,,,,,\" #cap:a\"\"b\",,,,\n#cap:a,x\n33.07.07.2004,A,2024,2.2.02,#cap:a,5.2.1.01,y,DDS,1,,\n",
	kepalaUji + "abc,A,20x4,,,4.2.1.01,x,DDS,1,,\nabc,A,2023,,,4.2.1.01,x,DDS,1,,\nabc,A,2022,,,4.2.1.01,x,DDS,1,,\nabc,A,20x4,,,4.2.1.01,x,DDS,1,,\n",
	kepalaUji + "'33.07.07.2003,'=A,2024,2.2.02,'+x,5.2.1.01,'-y,'DDS,-3,(4),Rp 5\n33.07.07.2003,A,2024,2.2.03,x,5.2.1.01,y,DDS,-,Rp -,\"1,234.50\"\n",
}

// FuzzAlirSamaDenganBiasa reads any file both ways: what the stream takes it reads as the ordinary reader does.
func FuzzAlirSamaDenganBiasa(f *testing.F) {
	for _, s := range benihUji {
		f.Add([]byte(s), uint16(40), uint16(2024))
	}
	f.Fuzz(func(t *testing.T, b []byte, potongan, tahun uint16) {
		if len(b) > 1<<14 {
			return
		}
		o := susun.Opsi{Berkas: "f.csv"}
		if tahun%3 == 0 {
			o.Tahun = 2024
		}
		if tahun%5 == 0 {
			o.Desa.Nama = "A"
		}
		samakan(t, b, o, int(potongan%2000)+1)
	})
}

func TestBenih(t *testing.T) {
	for i, s := range benihUji {
		if !samakan(t, []byte(s), susun.Opsi{Berkas: "f.csv"}, ukuranPotongan...) {
			t.Errorf("seed %d is not streamed", i)
		}
	}
}
