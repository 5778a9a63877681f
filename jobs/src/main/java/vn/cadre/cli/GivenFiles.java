package vn.cadre.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.landing.Packages;
import vn.cadre.submission.Reason;

/** Files given on the command line; a ZIP stands for its members, which lie in a passing directory until this is closed. */
final class GivenFiles implements AutoCloseable {
    private Path passing;

    /**
     * A file, or a member of one.
     *
     * @param file the file given
     * @param member the path in the package, or null
     * @param content where the bytes lie, or null when the member was refused
     * @param reason why it was refused, or null
     */
    record Given(Path file, String member, Path content, Reason reason) {
        String name() {
            return member == null || member.isEmpty() ? file.toString() : file + Packages.INSIDE + member;
        }
    }

    List<Given> of(Path file) throws IOException {
        if (!Packages.isPackage(file)) {
            return List.of(new Given(file, null, file, null));
        }
        Vault vault = new Vault(new Home(passing().resolve("home")).create());
        List<Given> given = new ArrayList<>();
        for (Packages.Member member : new Packages(vault).membersOf(file)) {
            Path content = member.reason() == null ? vault.path(member.contentHash()) : null;
            given.add(new Given(file, member.name(), content, member.reason()));
        }
        return given;
    }

    private Path passing() throws IOException {
        if (passing == null) {
            passing = Files.createTempDirectory("cadre-check-");
        }
        return passing;
    }

    @Override
    public void close() throws IOException {
        if (passing != null) {
            try (Stream<Path> paths = Files.walk(passing)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
