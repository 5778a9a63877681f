package vn.cadre.sample;

import java.util.List;

/**
 * How one file is made: its format and the habits of the office that made it.
 *
 * @param heading which of the known headers it prints, counted round
 * @param spelling which of the known spellings of a code it writes, counted round
 * @param nameFirst the name stands before the cadre's identifier
 */
record Manner(Format format, int heading, int spelling, Dates dates, String ticked, boolean nameFirst) {
    enum Format {
        WORKBOOK("xlsx"),
        TITLED_WORKBOOK("xlsx"),
        CSV("csv"),
        SEMICOLON_CSV("csv"),
        TSV("tsv"),
        JSON("json"),
        JSON_LINES("jsonl");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        String extension() {
            return extension;
        }

        boolean workbook() {
            return this == WORKBOOK || this == TITLED_WORKBOOK;
        }

        boolean delimited() {
            return this == CSV || this == SEMICOLON_CSV || this == TSV;
        }
    }

    /** How a day is written. */
    enum Dates {
        /** 07/10/2019, or a true date in a workbook. */
        PADDED("%02d/%02d/%d"),
        /** 7-10-2019, as text also in a workbook. */
        DASHED("%d-%d-%d"),
        /** 7/10/2019, or a true date in a workbook. */
        SHORT("%d/%d/%d");

        private final String pattern;

        Dates(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    /** The manner in which the unit sends that dataset that month. */
    static Manner of(SampleUnit unit, String dataset, String period) {
        Dice office = Dice.of("office", unit.code(), dataset);
        Dice file = Dice.of("file", unit.code(), dataset, period);
        Format format = format(file.chance(70) ? office : file);
        return new Manner(
                format,
                office.below(6),
                office.below(5),
                office.pick(List.of(Dates.values())),
                office.chance(80) ? "x" : "Có",
                office.chance(25));
    }

    Manner as(Format other) {
        return new Manner(other, heading, spelling, dates, ticked, nameFirst);
    }

    private static Format format(Dice dice) {
        int roll = dice.below(100);
        if (roll < 48) {
            return roll < 24 ? Format.WORKBOOK : Format.TITLED_WORKBOOK;
        }
        if (roll < 84) {
            return roll < 66 ? Format.CSV : roll < 76 ? Format.SEMICOLON_CSV : Format.TSV;
        }
        return roll < 92 ? Format.JSON : Format.JSON_LINES;
    }
}
