<?php
/**
 * Plugin Name: Dasbor APBDes
 * Description: Kode pendek [dasbor_apbdes src="…"] menampilkan dasbor APBDes. Berkas dibaca di peramban pengunjung.
 * Version: 1.0.0
 * Requires at least: 5.3
 * Requires PHP: 7.0
 * License: Apache-2.0
 */

if (!defined('ABSPATH')) {
    exit;
}

/** The folder of this plugin that holds dasbor.cdn.js, inti.wasm and inti.wasm.gz. */
function dasbor_apbdes_berkas($nama)
{
    return plugins_url('apbdes/' . $nama, __FILE__);
}

/** [dasbor_apbdes src="…" tahun="2025"]isi tanpa skrip[/dasbor_apbdes] */
function dasbor_apbdes_kode_pendek($atribut, $isi = '')
{
    $bawaan = array(
        'src' => '', 'penduduk' => '', 'tahun' => '', 'tahun-banding' => '', 'tampilan' => '', 'desa' => '', 'satuan' => '',
        'dasar' => '', 'dana' => '', 'bahasa' => '', 'tema' => '', 'kepadatan' => '', 'muat' => 'lambat', 'tingkat-judul' => '',
    );
    $atribut = shortcode_atts($bawaan, is_array($atribut) ? $atribut : array(), 'dasbor_apbdes');
    wp_enqueue_script('dasbor-apbdes', dasbor_apbdes_berkas('dasbor.cdn.js'), array(), '1.0.0', true);
    $tag = '<dasbor-apbdes';
    foreach ($atribut as $nama => $nilai) {
        if ($nilai === '') {
            continue;
        }
        if ($nama === 'src' || $nama === 'penduduk') {
            $nilai = implode(' ', array_map('esc_url', preg_split('/\s+/', trim($nilai))));
        }
        $tag .= ' ' . $nama . '="' . esc_attr($nilai) . '"';
    }
    if ($isi === '' && $atribut['src'] !== '') {
        $isi = '<a href="' . esc_url(strtok($atribut['src'], ' ')) . '">' . esc_html__('Unduh data APBDes', 'dasbor-apbdes') . '</a>';
    }
    return $tag . '>' . wp_kses_post($isi) . '</dasbor-apbdes>';
}
add_shortcode('dasbor_apbdes', 'dasbor_apbdes_kode_pendek');
