package vn.cadre.landing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The directory that the units send their files to; links in it are not followed. */
final class Inbox {
    private static final List<String> UPLOADS = List.of(".part", ".partial", ".filepart", ".crdownload", ".tmp");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private final Path directory;

    Inbox(Path directory) throws IOException {
        this.directory = directory.toRealPath();
    }

    /** What lies in the inbox. */
    enum Kind {
        FILE,
        /** A file under the name of an upload that is under way. */
        UPLOAD,
        LINK,
        /** A pipe, a socket or a device: reading it might never end. */
        SPECIAL,
        UNREADABLE
    }

    /**
     * A thing in the inbox as it was when looked at.
     *
     * @param file the path in the inbox, with slashes
     * @param modified nanoseconds since 1970
     */
    record Sight(String file, Path path, Kind kind, long modified, long size, Object key) {
        Instant modifiedAt() {
            return Instant.EPOCH.plusNanos(modified);
        }

        /** A member of this package; the package itself for an empty name. */
        Sight member(String name, long bytes) {
            return name.isEmpty() ? this : new Sight(file + Packages.INSIDE + name, path, kind, modified, bytes, key);
        }

        /** True when the file is no longer the one that was looked at. */
        boolean changed() {
            try {
                BasicFileAttributes now =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return !now.isRegularFile()
                        || now.size() != size
                        || nanos(now) != modified
                        || !Optional.ofNullable(key).equals(Optional.ofNullable(now.fileKey()));
            } catch (IOException e) {
                return true;
            }
        }
    }

    /** Everything below the inbox but hidden files and the litter of office programs, by path. */
    List<Sight> look() throws IOException {
        List<Sight> sights = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(directory) && ignored(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!ignored(file)) {
                    sights.add(sight(file, kind(file, attributes), attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                if (file.equals(directory)) {
                    throw reason;
                }
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    sights.add(new Sight(relative(file), file, Kind.UNREADABLE, 0, 0, null));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        sights.sort(Comparator.comparing(Sight::file));
        return sights;
    }

    /** The same thing as it is now, or empty when it is gone. */
    Optional<Sight> again(Sight sight) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(sight.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(sight(sight.path(), kind(sight.path(), now), now));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Sight sight(Path file, Kind kind, BasicFileAttributes attributes) {
        return new Sight(relative(file), file, kind, nanos(attributes), attributes.size(), attributes.fileKey());
    }

    private String relative(Path file) {
        return directory
                .relativize(file)
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/");
    }

    private static Kind kind(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (!attributes.isRegularFile()) {
            return Kind.SPECIAL;
        }
        String name = name(file);
        return UPLOADS.stream().anyMatch(name::endsWith) ? Kind.UPLOAD : Kind.FILE;
    }

    private static boolean ignored(Path file) {
        String name = name(file);
        return name.startsWith(".") || name.startsWith("~$") || LITTER.contains(name);
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static long nanos(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
