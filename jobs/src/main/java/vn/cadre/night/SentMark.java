package vn.cadre.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cadre.edition.Edition;
import vn.cadre.home.Home;

/** Remembers up to which edition everything was sent back, so that the night after a killed one sends the rest. */
final class SentMark {
    private SentMark() {}

    static boolean stands(Home home, Edition edition) {
        try {
            Path mark = mark(home);
            return Files.exists(mark) && Files.readString(mark).strip().equals(String.valueOf(edition.number()));
        } catch (IOException e) {
            throw new UncheckedIOException("the outbox cannot be read", e);
        }
    }

    static void put(Home home, Edition edition) {
        try {
            Files.writeString(mark(home), edition.number() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the outbox cannot be written", e);
        }
    }

    private static Path mark(Home home) {
        return home.outbox().resolve(".edition");
    }
}
