package vn.cadre.contract.file;

import java.util.List;

/** The files below schemas/ contradict themselves or cannot be read; says everything that is wrong at once. */
public final class InvalidDefinitions extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public InvalidDefinitions(List<String> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the definitions:\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line per problem: file and line, key, what is wrong, what to do. */
    public List<String> problems() {
        return problems;
    }
}
