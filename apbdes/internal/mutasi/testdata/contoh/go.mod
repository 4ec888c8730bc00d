module contoh

go 1.25.0
