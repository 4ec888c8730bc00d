// Package banding holds no code, only tests: package xlsx against excelize, another reader of the same files, on workbooks that our
// writer makes, that excelize makes, and that are made of the XML of other programs. It is a module of its own, so that excelize never
// reaches who imports the library.
package banding
