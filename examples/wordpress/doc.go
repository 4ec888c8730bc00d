// Package wordpress holds files to copy: a plugin with a shortcode, and a page to embed. There is no Go in them; the tests check
// that they stay right.
package wordpress
