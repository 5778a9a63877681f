package vn.cadre.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import vn.cadre.contract.Definitions;

/** A copy of the definitions for each fingerprint: {@code editions/definitions/<fingerprint>/}. */
final class DefinitionsArchive {
    private DefinitionsArchive() {}

    static void keep(Definitions definitions, Path editions) {
        Path copy = editions.resolve("definitions").resolve(definitions.fingerprint());
        if (Files.exists(copy)) {
            return;
        }
        try {
            Files.createDirectories(copy.getParent());
            Path draft = Files.createDirectory( // readable as the process's umask says
                    copy.resolveSibling("draft-" + copy.getFileName() + "-"
                            + ProcessHandle.current().pid()));
            copyTree(definitions.directory(), draft);
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the definitions cannot be kept in " + copy, e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(from)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
