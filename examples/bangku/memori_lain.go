//go:build !unix

package main

import "os"

// memoriPuncak cannot be told here.
func memoriPuncak(*os.ProcessState) int64 { return 0 }
