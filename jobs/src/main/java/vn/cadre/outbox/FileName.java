package vn.cadre.outbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.cadre.submission.Submission;

/** The names of the files that go back: the sender's own name, so that the corrected file can be sent as it is called. */
final class FileName {
    private static final Pattern RETURNED = Pattern.compile(" \\(loi can sua [0-9a-f]{16}\\)");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]");
    private static final String MARK = " (loi can sua ";
    private static final int LONGEST = 150;

    private FileName() {}

    /** The name of the return file of a submission, without its extension. */
    static String returned(Submission submission) {
        String expected = submission.dataset() + "_" + submission.period();
        String stem = stem(submission.file());
        String base = stem.startsWith(expected) ? stem : expected + " " + stem;
        return base + MARK + submission.submissionId() + ")";
    }

    /** True for the return file of any submission. */
    static boolean isReturned(String name) {
        return RETURNED.matcher(name).find();
    }

    /** True for the return file of this submission, whatever its extension. */
    static boolean isReturned(String name, Submission submission) {
        return name.contains(MARK + submission.submissionId() + ")");
    }

    /** The last part of a path without its extension and without what an earlier return file added. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        return cut(FORBIDDEN.matcher(RETURNED.matcher(bare).replaceAll("")).replaceAll("_"));
    }

    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            end -= Character.isLowSurrogate(name.charAt(end - 1)) ? 2 : 1;
        }
        return name.substring(0, end);
    }
}
