-- The same shares straight from a canonical CSV and the map of services as CSV (layanan/data/peta.csv, or what layanan.TulisPeta writes),
-- for files that are simple enough: numbers as machines write them, every line of spending down to a kegiatan of the map that is not
-- local (90-99), none of them blank, no parent rows, one budget for each village and year. Anything else needs what the reader knows:
-- take the Parquet of this example and porsi.sql. What can be seen of that here stops the query with an error.
--
--   set variable csv = 'apbdes.csv';
--   set variable peta = 'peta.csv';
--   set variable tingkat = 'kecamatan';   -- desa, kecamatan, kabupaten, provinsi, nasional
--   set variable tahun = 2024;
--   set variable fase = 'anggaran';       -- or realisasi
--   .read porsi-csv.sql
with
belanja as (
  select kode_desa, kode_kegiatan, kode_rekening,
    cast(nullif(case getvariable('fase') when 'realisasi' then realisasi else anggaran end, '') as decimal(18, 2)) as nilai
  from read_csv(getvariable('csv'), header = true, delim = ',', quote = '"', all_varchar = true)
  where tahun = getvariable('tahun')::varchar and kode_rekening not like '4%' and kode_rekening not like '6%'
),
peta as (
  select kode, layanan, tanda
  from read_csv(getvariable('peta'), delim = ',', quote = '"', skip = 2, header = false, all_varchar = true,
    names = ['kode', 'layanan', 'tanda', 'alasan', 'alasan_en'])
),
baris as (
  select kode_desa, nilai, peta.layanan,
    case when nilai is null then error('a blank amount: ' || kode_desa || ' ' || kode_kegiatan)
         when peta.kode is null or tanda = 'lokal' then error('the map alone cannot place ' || kode_desa || ' ' || kode_kegiatan)
         when kode_rekening not similar to '5\..+' then error('no account of spending: ' || kode_rekening)
         else true end as sah
  from belanja left join peta on kode = kode_kegiatan
),
kelompok as (
  select case when getvariable('tingkat') = 'nasional' then ''
       else left(kode_desa, case getvariable('tingkat') when 'provinsi' then 2 when 'kabupaten' then 5 when 'kecamatan' then 8 else 13 end)
    end as kode, layanan, sum(nilai) as jumlah
  from baris where sah group by 1, 2
),
area as (
  select kode, sum(jumlah) as penyebut from kelompok group by 1
),
layanan as (
  select unnest(['pendidikan', 'kesehatan', 'sanitasi_air_bersih', 'jaminan_sosial', 'administrasi_kependudukan', 'layanan_dasar']) as nama,
    unnest([1, 2, 3, 4, 5, 6]) as urutan
)
select a.kode, l.nama as layanan,
  coalesce(sum(jumlah) filter (k.layanan = l.nama or l.nama = 'layanan_dasar' and k.layanan <> 'bukan'), 0) as pembilang, a.penyebut
from area a cross join layanan l join kelompok k on k.kode = a.kode
group by a.kode, l.nama, l.urutan, a.penyebut
order by a.kode, l.urutan;
