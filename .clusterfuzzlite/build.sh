#!/bin/bash -eu
# Builds every fuzz target of sasaran.txt for libFuzzer, with its committed inputs as seeds. Runs in the image of OSS-Fuzz.
#
# The builder of native Go targets turns the test files of a folder into ordinary ones and cannot take two packages in one folder, so
# each target is built from a copy of what it needs: one of package x_test in a folder of its own below its package, with a link to
# testdata; one of package x itself without the files of x_test.
cd "$SRC/dasbor"
BANGUN=${BANGUN:-compile_native_go_fuzzer_v2}

bangun() { # package target kind
	local paket=$1 sasaran=$2 jenis=$3 nama folder=$1
	nama=$(printf '%s_%s' "$paket" "$sasaran" | tr '/' '_')
	if [ "$jenis" = luar ]; then
		folder=$paket/sasaran_fuzz
		rm -rf "$folder"
		mkdir "$folder"
		for f in $(go list -f '{{join .XTestGoFiles " "}}' "./$paket"); do
			cp "$paket/$f" "$folder/$f"
		done
		[ ! -d "$paket/testdata" ] || ln -s ../testdata "$folder/testdata"
	else
		for f in $(go list -f '{{join .XTestGoFiles " "}}' "./$paket"); do
			mv "$paket/$f" "$paket/$f.simpan"
		done
	fi
	"$BANGUN" "github.com/dasbor-desa/dasbor/$folder" "$sasaran" "$nama"
	if [ "$jenis" = luar ]; then
		rm -rf "$folder"
	else
		for f in "$paket"/*.go.simpan; do
			[ ! -e "$f" ] || mv "$f" "${f%.simpan}"
		done
	fi
	if [ -d "$paket/testdata/fuzz/$sasaran" ]; then
		zip -q -j "$OUT/${nama}_seed_corpus.zip" "$paket/testdata/fuzz/$sasaran"/*
	fi
}

while read -r paket sasaran jenis; do
	bangun "$paket" "$sasaran" "$jenis"
done <.clusterfuzzlite/sasaran.txt
