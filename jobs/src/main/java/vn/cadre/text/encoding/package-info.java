/** Which letters the bytes of a text stand for, by evidence. */
package vn.cadre.text.encoding;
