package vn.cadre.reading.source;

import java.util.function.ToIntFunction;
import vn.cadre.text.encoding.KnownWords;

/**
 * What is known of a file before it is read.
 *
 * @param words the words that decide where a cell reads in two ways
 * @param fieldsNamed how many fields of the contract a row names as a header would
 */
public record Expectation(KnownWords words, ToIntFunction<Row> fieldsNamed) {
    /** Of a file of which nothing is known. */
    public static final Expectation NONE = new Expectation(KnownWords.COMMON, row -> 0);
}
