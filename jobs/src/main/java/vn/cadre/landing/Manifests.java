package vn.cadre.landing;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.landing.Packages.Member;
import vn.cadre.submission.Reason;

/** What packages were found to hold, by their content hash, so that a package that merely lies there is not opened again. */
final class Manifests {
    private static final int PARTS = 5;

    private final Vault vault;

    Manifests(Vault vault) {
        this.vault = vault;
    }

    /** The members, unless the package was never opened or the vault lost one. */
    Optional<List<Member>> of(String contentHash) {
        Path manifest = vault.manifest(contentHash);
        if (!Files.exists(manifest)) {
            return Optional.empty();
        }
        try {
            List<Member> members = new ArrayList<>();
            for (String line : Files.readAllLines(manifest)) {
                String[] parts = line.split("\t", -1);
                if (parts.length != PARTS) {
                    return Optional.empty();
                }
                members.add(member(parts));
            }
            boolean whole = members.stream()
                    .allMatch(member -> member.reason() != null || Files.exists(vault.path(member.contentHash())));
            return whole ? Optional.of(members) : Optional.empty();
        } catch (IOException e) {
            throw vault.failure(e);
        }
    }

    private static Member member(String[] parts) {
        Reason reason =
                parts[2].isEmpty() ? null : new Reason(parts[2], null, parts[3].isEmpty() ? null : text(parts[3]));
        return new Member(text(parts[4]), parts[0], Long.parseLong(parts[1]), reason);
    }

    private static String text(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }

    void keep(String contentHash, List<Member> members) {
        StringBuilder lines = new StringBuilder();
        for (Member member : members) {
            Reason reason = member.reason();
            lines.append(member.contentHash())
                    .append('\t')
                    .append(member.size())
                    .append('\t');
            lines.append(reason == null ? "" : reason.code()).append('\t');
            lines.append(reason == null || reason.detail() == null ? "" : written(reason.detail()));
            lines.append('\t').append(written(member.name())).append('\n');
        }
        Path draft = vault.draft();
        try {
            Files.writeString(draft, lines);
            Path manifest = vault.manifest(contentHash);
            if (!Files.isDirectory(manifest.getParent())) {
                Home.createPrivate(manifest.getParent());
            }
            Files.move(draft, manifest, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw vault.failure(e);
        } finally {
            vault.drop(draft);
        }
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
