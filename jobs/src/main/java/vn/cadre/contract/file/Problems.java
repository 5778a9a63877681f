package vn.cadre.contract.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong while the definitions are read. */
public final class Problems {
    private record Problem(String file, int line, String text) {
        String printed() {
            return file + (line > 0 ? ":" + line : "") + ": " + text;
        }
    }

    private final List<Problem> found = new ArrayList<>();

    /** Line 0 stands for the file as a whole. */
    public void add(String file, int line, String what, String remedy) {
        found.add(new Problem(file, line, what + "; " + remedy));
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidDefinitions(found.stream()
                    .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                    .map(Problem::printed)
                    .distinct()
                    .toList());
        }
    }
}
