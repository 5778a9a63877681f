package vn.cadre.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;

/** Those who may read a home beside its owner: a group of its own, or the owner's. */
final class Readers {
    private static final int OF_OWNER_AND_GROUP = 0750;
    private static final int INHERITED_GROUP = 02000;

    private final GroupPrincipal group;

    private Readers(GroupPrincipal group) {
        this.group = group;
    }

    static Readers of(Optional<String> name) {
        return new Readers(name.map(Readers::known).orElse(null));
    }

    private static GroupPrincipal known(String name) {
        try {
            return Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
        } catch (UserPrincipalNotFoundException e) {
            throw new HomeUnfit(
                    "there is no group " + name + " on this machine; make it, or correct home.group in cadre.yaml");
        } catch (IOException e) {
            throw new HomeUnfit("the group " + name + " cannot be looked up: " + e.getMessage());
        }
    }

    /** Lets them read a directory, and what will be made in it, and nobody else. */
    void letIn(Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (group != null && !view.readAttributes().group().equals(group)) {
            view.setGroup(group);
        }
        int mode = group == null ? OF_OWNER_AND_GROUP : OF_OWNER_AND_GROUP | INHERITED_GROUP;
        int known = (Integer) Files.getAttribute(directory, "unix:mode") & 07777;
        if (known != mode) {
            Files.setAttribute(directory, "unix:mode", mode);
        }
    }
}
