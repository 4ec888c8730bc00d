// Package layanan says which basic service a kegiatan of a village budget
// belongs to, and what villages have achieved in those services.
//
// The terms, once:
//
//   - layanan: one of five basic services, in a fixed order: pendidikan
//     (education), kesehatan (health), sanitasi dan air bersih (sanitation and
//     clean water), jaminan sosial (social protection), administrasi
//     kependudukan (population records and civil registration).
//   - bidang, sub bidang, kegiatan: the three levels of activity codes in
//     Permendagri 20/2018, such as 2, 2.2 and 2.2.02.
//   - peta: the map from kegiatan to layanan.
//   - tanda: how sure a row of the map is. inti is beyond dispute, debat is
//     counted but disputable, bukan is no service, bukan-debat is left out but
//     disputable, lokal is a code 90–99 whose meaning the regency decides.
//   - golongan: what the map says about one kegiatan.
//   - ringkas: a document whose rows stop at bidang or sub bidang.
//
// The map is ours; no official list was found. PernyataanUntuk gives the sentence
// that says so, or that another map was given, which must be shown wherever a
// figure that rests on a map is shown. Every share of a
// basic service should be given twice: the inti rows alone, and with the
// disputable ones (see Golongan.Inti). A caller with better knowledge replaces
// the map with BacaPeta.
//
// Achievement data stands on its own, without a budget. A Capaian is one reported
// figure: an indicator of a village in a period (periode) with its pembilang
// (numerator), penyebut (denominator) and nilai (value), each of which may be
// missing, and missing is not zero. Figures are combined only through numerator
// and denominator (Gabung): a bare percentage can be shown but never added or
// averaged. A stok is a state on a day and does not add up over periods, an alir
// is a flow and does. Katalog describes the indicators with their source; an
// entry whose source was not read says so.
//
// The five services are those named for the P3PD program by the Ministry of
// Home Affairs: health, education, clean water and sanitation, social affairs,
// population. The source says "sosial"; this package follows the common
// rendering jaminan sosial.
package layanan
