package layanan

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// BanyakSkorIDM is the number of scores of the Indeks Desa Membangun:
// BanyakSkorIKS social, BanyakSkorIKE economic, BanyakSkorIKL ecological ones, in
// this order.
const (
	BanyakSkorIKS = 35
	BanyakSkorIKE = 12
	BanyakSkorIKL = 3
	BanyakSkorIDM = BanyakSkorIKS + BanyakSkorIKE + BanyakSkorIKL
)

// The codes of the IDM indices.
const (
	KodeIKS KodeIndikator = "idm.iks"
	KodeIKE KodeIndikator = "idm.ike"
	KodeIKL KodeIndikator = "idm.ikl"
	KodeIDM KodeIndikator = "idm.idm"
)

// skorIDM is one score of IDM. Nama is the published name without "Skor".
type skorIDM struct {
	kode    KodeIndikator
	layanan Layanan
	nama    string
	inggris string
}

// skorIDMSemua holds the scores in the order of publication. Those that are no
// basic service, and those whose published explanation does not tell what is
// counted (SLB: none of it scores 5), are Bukan.
var skorIDMSemua = [BanyakSkorIDM]skorIDM{
	{"idm.akses_sarkes", Kesehatan, "Akses Sarkes", "Access to health facilities"},
	{"idm.dokter", Kesehatan, "Dokter", "Doctors"},
	{"idm.bidan", Kesehatan, "Bidan", "Midwives"},
	{"idm.nakes_lain", Kesehatan, "Nakes Lain", "Other health workers"},
	{"idm.kepesertaan_bpjs", JaminanSosial, "Tingkat Kepesertaan BPJS", "Health insurance membership"},
	{"idm.akses_poskesdes", Kesehatan, "Akses Poskesdes", "Access to a village health post"},
	{"idm.aktivitas_posyandu", Kesehatan, "Aktivitas Posyandu", "Posyandu activity"},
	{"idm.akses_sd", Pendidikan, "Akses SD/MI", "Access to primary school"},
	{"idm.akses_smp", Pendidikan, "Akses SMP/MTS", "Access to lower secondary school"},
	{"idm.akses_sma", Pendidikan, "Akses SMA/SMK", "Access to upper secondary school"},
	{"idm.ketersediaan_paud", Pendidikan, "Ketersediaan PAUD", "Preschools"},
	{"idm.ketersediaan_pkbm", Pendidikan, "Ketersediaan PKBM/ Paket ABC", "Equivalency education"},
	{"idm.ketersediaan_kursus", Pendidikan, "Ketersediaan Kursus", "Training courses"},
	{"idm.taman_baca", Pendidikan, "Ketersediaan Taman Baca/ Perpus Desa", "Village library"},
	{"idm.kebiasaan_goryong", Bukan, "Kebiasaan Goryong", "Custom of mutual help"},
	{"idm.frekuensi_goryong", Bukan, "Frekuensi Goryong", "Frequency of mutual help"},
	{"idm.ruang_publik", Bukan, "Ketersediaan Ruang Publik", "Public space"},
	{"idm.kelompok_or", Bukan, "Kelompok OR", "Sports groups"},
	{"idm.kegiatan_or", Bukan, "Kegiatan OR", "Sports activities"},
	{"idm.keragaman_agama", Bukan, "Keragaman Agama", "Diversity of religions"},
	{"idm.keragaman_bahasa", Bukan, "Keragaman Bahasa", "Diversity of languages"},
	{"idm.keragaman_komunikasi", Bukan, "Keragaman Komunikasi", "Diversity of ethnic groups"},
	{"idm.poskamling", Bukan, "Poskamling", "Guard posts"},
	{"idm.siskamling", Bukan, "Siskamling", "Neighbourhood watch"},
	{"idm.konflik", Bukan, "Konflik", "Conflicts"},
	{"idm.pmks", JaminanSosial, "PMKS", "Persons with social welfare problems"},
	{"idm.slb", Bukan, "SLB", "Special needs schools"},
	{"idm.akses_listrik", Bukan, "Akses Listrik", "Access to electricity"},
	{"idm.sinyal_telepon", Bukan, "Sinyal Tlp", "Telephone signal"},
	{"idm.internet_kantor", Bukan, "Internet Kantor Desa", "Internet at the village office"},
	{"idm.akses_internet", Bukan, "Akses Internet Warga", "Internet access of residents"},
	{"idm.akses_jamban", SanitasiAirBersih, "Akses Jamban", "Access to latrines"},
	{"idm.sampah", SanitasiAirBersih, "Sampah", "Waste disposal"},
	{"idm.air_minum", SanitasiAirBersih, "Air Minum", "Drinking water"},
	{"idm.air_mandi_cuci", SanitasiAirBersih, "Air Mandi & Cuci", "Water for bathing and washing"},
	{"idm.keragaman_produksi", Bukan, "Keragaman Produksi", "Diversity of production"},
	{"idm.pertokoan", Bukan, "Pertokoan", "Shopping area"},
	{"idm.pasar", Bukan, "Pasar", "Market"},
	{"idm.toko_warung", Bukan, "Toko/ Warung Kelontong", "Shops"},
	{"idm.kedai_penginapan", Bukan, "Kedai & Penginapan", "Eating places and lodging"},
	{"idm.pos_logistik", Bukan, "POS & Logistik", "Post and logistics"},
	{"idm.bank_bpr", Bukan, "Bank & BPR", "Banks"},
	{"idm.kredit", Bukan, "Kredit", "Credit"},
	{"idm.lembaga_ekonomi", Bukan, "Lembaga Ekonomi", "Cooperatives and village enterprises"},
	{"idm.moda_transportasi", Bukan, "Moda Transportasi Umum", "Public transport"},
	{"idm.keterbukaan_wilayah", Bukan, "Keterbukaan Wilayah", "Passable road"},
	{"idm.kualitas_jalan", Bukan, "Kualitas Jalan", "Road surface"},
	{"idm.kualitas_lingkungan", Bukan, "Kualitas Lingkungan", "Quality of the environment"},
	{"idm.rawan_bencana", Bukan, "Rawan Bencana", "Exposure to disasters"},
	{"idm.tanggap_bencana", Bukan, "Tanggap Bencana", "Disaster preparedness"},
}

// DaftarKodeSkorIDM returns the codes of the scores in the order of publication.
func DaftarKodeSkorIDM() [BanyakSkorIDM]KodeIndikator {
	var hasil [BanyakSkorIDM]KodeIndikator
	for n := range skorIDMSemua {
		hasil[n] = skorIDMSemua[n].kode
	}
	return hasil
}

// DaftarSkorIDM returns the indicators of the scores in the order of
// publication.
func DaftarSkorIDM() [BanyakSkorIDM]Indikator {
	var hasil [BanyakSkorIDM]Indikator
	for n, s := range skorIDMSemua {
		hasil[n] = Indikator{
			Kode: s.kode, Layanan: s.layanan, Nama: Teks{s.nama, s.inggris},
			Pembilang: Teks{"Skor IDM " + s.nama, "IDM score for: " + s.inggris},
			Bentuk:    Skor, Pengali: 1, Satuan: SatuanSkorIDM, Arah: Naik, Tertinggi: DariBilangan(5),
			Keyakinan: temuan.Praktik, Dasar: []temuan.Dasar{{Peraturan: "IDM Kemendesa 2021-2024"}},
		}
	}
	return hasil
}

// indikatorIDM returns the scores and the four indices.
func indikatorIDM() []Indikator {
	skor := DaftarSkorIDM()
	indeks := func(kode KodeIndikator, nama, rumus Teks) Indikator {
		return Indikator{
			Kode: kode, Nama: nama, Pembilang: rumus, Bentuk: Skor, Pengali: 1, Desimal: 4,
			Satuan: SatuanIndeks, Arah: Naik, Tertinggi: DariBilangan(1),
			Keyakinan: temuan.Praktik, Dasar: []temuan.Dasar{{Peraturan: "IDM Kemendesa 2021-2024"}},
		}
	}
	return append(skor[:],
		indeks(KodeIKS, Teks{"Indeks Ketahanan Sosial", "Social resilience index"},
			Teks{"jumlah 35 skor dibagi 175", "the sum of 35 scores over 175"}),
		indeks(KodeIKE, Teks{"Indeks Ketahanan Ekonomi", "Economic resilience index"},
			Teks{"jumlah 12 skor dibagi 60", "the sum of 12 scores over 60"}),
		indeks(KodeIKL, Teks{"Indeks Ketahanan Lingkungan", "Ecological resilience index"},
			Teks{"jumlah 3 skor dibagi 15", "the sum of 3 scores over 15"}),
		indeks(KodeIDM, Teks{"Indeks Desa Membangun", "Developing Village Index"},
			Teks{"rata-rata IKS, IKE, dan IKL", "the mean of IKS, IKE and IKL"}),
	)
}
