package vn.cadre.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.cadre.archive.BoundedZip;
import vn.cadre.archive.ZipNames;
import vn.cadre.home.Vault;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Sha256;

/** Opens ZIP packages: each member goes into the vault under its own content hash, or is refused with a reason. */
public final class Packages {
    /** What stands between the path of a package and the name of its member. */
    public static final String INSIDE = "!/";

    private static final long MEMBER_BYTES = 1L << 30;
    private static final long ALL_BYTES = 2L << 30;
    private static final long RATIO = 250;
    private static final long RATIO_MATTERS_ABOVE = 64L << 20;
    private static final String DAMAGED = "ZIP bị hỏng hoặc gửi chưa trọn / damaged or incomplete ZIP";
    private static final int NESTED = 2;
    private static final int CHUNK = 1 << 16;
    private static final int HEADER = 30;
    private static final int NAME_LENGTH = 26;
    private static final List<String> DOCUMENTS =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "mimetype");
    private static final List<String> LITTER = List.of(".ds_store", "thumbs.db", "desktop.ini");

    private final Vault vault;
    private final Manifests manifests;

    public Packages(Vault vault) {
        this.vault = vault;
        this.manifests = new Manifests(vault);
    }

    /**
     * A member of a package.
     *
     * @param name the path in the package, of a nested one with {@link #INSIDE}; empty when the package itself is meant
     * @param contentHash the content in the vault, or empty when the member was refused
     * @param reason why it was refused, or null
     */
    public record Member(String name, String contentHash, long size, Reason reason) {
        static Member refused(String name, String code, String detail) {
            return new Member(name, "", 0, new Reason(code, null, detail));
        }
    }

    /** True when the first bytes of a file are those of a ZIP that is no workbook or document. */
    static boolean mayBe(byte[] head, int length) {
        boolean empty = length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 5 && head[3] == 6;
        boolean zip = length >= HEADER && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        if (!zip) {
            return empty;
        }
        int name = (head[NAME_LENGTH] & 0xFF) + ((head[NAME_LENGTH + 1] & 0xFF) << 8);
        String first =
                new String(head, HEADER, Math.min(name, length - HEADER), java.nio.charset.StandardCharsets.ISO_8859_1);
        return DOCUMENTS.stream().noneMatch(first::startsWith);
    }

    /** True when a file is a ZIP that is no workbook or document. */
    public static boolean isPackage(Path file) throws IOException {
        byte[] head = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            return mayBe(head, in.readNBytes(head, 0, CHUNK)) && !isDocument(file);
        }
    }

    private static boolean isDocument(Path file) {
        try (ZipFile zip = open(file)) {
            boolean office = zip.getEntry("[Content_Types].xml") != null;
            return office || (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return BoundedZip.open(Files.newByteChannel(file));
    }

    /** The members of a package that the vault holds; what was opened once is remembered. */
    public List<Member> members(String contentHash) {
        return manifests.of(contentHash).orElseGet(() -> {
            List<Member> members = new Opening().members(vault.path(contentHash), "", 1);
            manifests.keep(contentHash, members);
            return members;
        });
    }

    /** The members of a package that lies elsewhere, their contents in the vault. */
    public List<Member> membersOf(Path zip) {
        return new Opening().members(zip, "", 1);
    }

    /** The opening of one package and those in it, which share what they may hold and unpack to. */
    private final class Opening {
        private final MemberNames names = new MemberNames();
        private int found;
        private long unpacked;

        List<Member> members(Path file, String prefix, int depth) {
            List<Member> members = new ArrayList<>();
            try (ZipFile zip = open(file)) {
                List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
                found += entries.size();
                if (found > BoundedZip.MEMBERS) {
                    throw BoundedZip.tooManyMembers();
                }
                Map<String, Integer> times = new HashMap<>();
                entries.forEach(entry -> times.merge(ZipNames.written(entry), 1, Integer::sum));
                for (ZipArchiveEntry entry : entries) {
                    String name = ZipNames.of(entry);
                    if (!isFolder(name, entry) && !isLitter(name)) {
                        add(members, zip, entry, prefix, times.get(ZipNames.written(entry)), depth);
                    }
                }
            } catch (BoundedZip.TooLarge e) {
                return List.of(Member.refused(bare(prefix), "LIMIT_EXCEEDED", e.getMessage()));
            } catch (IOException | RuntimeException e) {
                if (e instanceof UncheckedIOException unchecked) {
                    throw unchecked;
                }
                return List.of(Member.refused(bare(prefix), "UNREADABLE_FILE", DAMAGED));
            }
            return members.isEmpty() ? List.of(Member.refused(bare(prefix), "NO_TABLE", null)) : members;
        }

        private void add(List<Member> members, ZipFile zip, ZipArchiveEntry entry, String prefix, int times, int depth)
                throws IOException {
            String plain = ZipNames.of(entry);
            String name = names.own(prefix, plain);
            Member member = times > 1
                    ? Member.refused(name, "DUPLICATE_MEMBER", MemberNames.shown(plain))
                    : isUnsafe(plain) ? Member.refused(name, "UNSAFE_NAME", null) : taken(zip, entry, name);
            boolean nested = member.reason() == null && isPackage(vault.path(member.contentHash()));
            if (!nested) {
                members.add(member);
            } else if (depth == NESTED) {
                members.add(Member.refused(name, "UNSUPPORTED_FORMAT", "ZIP in ZIP in ZIP"));
            } else {
                members.addAll(members(vault.path(member.contentHash()), name + INSIDE, depth + 1));
            }
        }

        private Member taken(ZipFile zip, ZipArchiveEntry entry, String name) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return Member.refused(name, "PROTECTED_FILE", null);
            }
            Path draft = vault.draft();
            try (InputStream in = zip.getInputStream(entry)) {
                MessageDigest digest = Sha256.digest();
                long size = in == null ? -1 : copy(in, draft, digest, entry.getCompressedSize());
                if (size < 0) {
                    return Member.refused(name, "LIMIT_EXCEEDED", "unpacked > " + RATIO + " x");
                }
                if (entry.getSize() >= 0 && entry.getSize() != size) {
                    return Member.refused(name, "UNREADABLE_FILE", DAMAGED);
                }
                String hash = Sha256.hex(digest.digest());
                vault.keep(hash, draft);
                return new Member(name, hash, size, null);
            } catch (IOException | IllegalArgumentException e) {
                return Member.refused(name, "UNREADABLE_FILE", DAMAGED);
            } finally {
                vault.drop(draft);
            }
        }

        /** The size, or -1 when the member unpacks to more than is taken. */
        private long copy(InputStream in, Path draft, MessageDigest digest, long packed) throws IOException {
            long size = 0;
            byte[] chunk = new byte[CHUNK];
            try (OutputStream out = Files.newOutputStream(draft)) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    size += read;
                    unpacked += read;
                    boolean swollen = size > RATIO_MATTERS_ABOVE && size / Math.max(1, packed) > RATIO;
                    if (size > MEMBER_BYTES || unpacked > ALL_BYTES || swollen) {
                        return -1;
                    }
                    digest.update(chunk, 0, read);
                    out.write(chunk, 0, read);
                }
            }
            return size;
        }
    }

    private static String bare(String prefix) {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - INSIDE.length());
    }

    /** Some programs write a slash behind the name of a file. */
    private static boolean isFolder(String name, ZipArchiveEntry entry) {
        return name.endsWith("/") && entry.getSize() <= 0;
    }

    private static boolean isLitter(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || file.startsWith("~$") || LITTER.contains(file);
    }

    /** True for a name that leads out of the folder in which it is unpacked. */
    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..")
                || name.chars().anyMatch(letter -> letter < ' ');
    }
}
