package vn.cadre.reading.privacy;

import java.util.List;
import vn.cadre.contract.PersonalWords;
import vn.cadre.contract.PersonalWords.Kind;

/**
 * Finds names of persons: behind an honorific, behind a post, and where nothing else stands between two commas. A name that
 * belongs to an organisation or a place (Trường THPT Nguyễn Du) is none.
 */
final class NameFinder {
    private static final int LONGEST_NAME = 6;
    private static final int FULL_NAME = 3;
    private static final int LONGEST_SMALL_NAME = 4;
    private static final String SEPARATES = ",;:()[]\"“”/\n-–—|&+";

    private final Phrases address;
    private final Phrases kinship;
    private final Phrases post;
    private final Phrases surname;
    private final Phrases body;
    private final Phrases nobodys;
    private final Phrases birth;

    NameFinder(PersonalWords words) {
        address = new Phrases(words, Kind.ADDRESS);
        kinship = new Phrases(words, Kind.KINSHIP);
        post = new Phrases(words, Kind.POST);
        surname = new Phrases(words, Kind.SURNAME);
        body = new Phrases(words, Kind.BODY);
        nobodys = new Phrases(words, Kind.PUBLIC);
        birth = new Phrases(words, Kind.BIRTH);
    }

    /** Marks the names of a text. */
    void find(String text, List<Token> tokens, Removal removal) {
        int at = 0;
        while (at < tokens.size()) {
            at = Math.max(at + 1, new Look(text, tokens, removal).from(at));
        }
    }

    /** A look at the tokens of one text. */
    private final class Look {
        private final String text;
        private final List<Token> tokens;
        private final Removal removal;

        Look(String text, List<Token> tokens, Removal removal) {
            this.text = text;
            this.tokens = tokens;
            this.removal = removal;
        }

        /** The token to go on with. */
        int from(int at) {
            int known = nobodys.length(tokens, at);
            if (known > 0) {
                return at + known;
            }
            int length = address.length(tokens, at);
            if (length > 0) {
                return behindAddress(at + length);
            }
            length = kinship.length(tokens, at);
            if (length > 0 && addresses(at)) {
                return behindAddress(at + length);
            }
            length = post.length(tokens, at);
            if (length > 0 && !ofABody(at)) {
                return behindPost(at + length);
            }
            return opensSegment(at) ? alone(at) : at + 1;
        }

        /** A small "bà" is a person's; a capital one may begin the name of a place. */
        private boolean addresses(int at) {
            if (!tokens.get(at).capital()) {
                return at + 1 < tokens.size() && tokens.get(at + 1).capital();
            }
            return !ofABody(at) && (opensSegment(at) || !tokens.get(at - 1).capital());
        }

        private int behindAddress(int from) {
            int at = from;
            boolean post = false;
            while (at < tokens.size() && closeTo(at)) {
                int skip = Math.max(kinship.length(tokens, at), address.length(tokens, at));
                if (skip == 0) {
                    skip = NameFinder.this.post.length(tokens, at);
                    post |= skip > 0;
                }
                if (skip == 0) {
                    break;
                }
                at += skip;
            }
            if (at >= tokens.size() || !closeTo(at) || nobodys.length(tokens, at) > 0) {
                return at;
            }
            int end = tokens.get(at).capital() ? capitals(at) : smalls(at);
            boolean least = !post || end - at >= (surname.length(tokens, at) > 0 ? 2 : FULL_NAME);
            return end == at || isOrganisation(at, end) || !least ? at : named(at, end);
        }

        /** "Huyện ủy", "Trường Mầm non"; but a lone Trường is a person. */
        private boolean isOrganisation(int at, int end) {
            int words = body.length(tokens, at);
            return words > 1 || (words == 1 && surname.length(tokens, at) == 0 && end - at > 1);
        }

        private int behindPost(int at) {
            if (at >= tokens.size() || !closeTo(at) || nobodys.length(tokens, at) > 0) {
                return at;
            }
            boolean person = tokens.get(at).capital() && surname.length(tokens, at) > 0;
            int end = person ? capitals(at) : at;
            return end - at >= FULL_NAME ? named(at, end) : at;
        }

        /** A full name with nothing else between two separators. */
        private int alone(int at) {
            if (!tokens.get(at).capital() || surname.length(tokens, at) == 0 || body.length(tokens, at) > 1) {
                return at + 1;
            }
            int end = capitals(at);
            boolean whole = end == tokens.size() || separated(end - 1, end) || birth.length(tokens, end) > 0;
            return whole && end - at >= FULL_NAME && end - at < LONGEST_NAME ? named(at, end) : at + 1;
        }

        /** Marks a name and the ones that an enumeration joins to it. */
        private int named(int at, int end) {
            removal.name(tokens.get(at).start(), tokens.get(end - 1).end());
            int next = end < tokens.size() && tokens.get(end).key().equals("và") ? end + 1 : end;
            boolean joined = next < tokens.size()
                    && joins(end - 1, next)
                    && tokens.get(next).capital()
                    && surname.length(tokens, next) > 0
                    && nobodys.length(tokens, next) == 0
                    && body.length(tokens, next) < 2;
            int nextEnd = joined ? capitals(next) : next;
            return nextEnd - next >= 2 ? named(next, nextEnd) : end;
        }

        private boolean joins(int before, int at) {
            String between =
                    text.substring(tokens.get(before).end(), tokens.get(at).start());
            return between.chars().allMatch(letter -> " ,;và".indexOf(letter) >= 0);
        }

        /** The end of a run of capitalised words; a post of two words ends it. */
        private int capitals(int from) {
            int at = from;
            while (at < tokens.size()
                    && at - from < LONGEST_NAME
                    && tokens.get(at).capital()) {
                boolean runsOn = at == from || !separated(at - 1, at);
                if (!runsOn || post.length(tokens, at) > 1 || (at > from && birth.length(tokens, at) > 0)) {
                    break;
                }
                at++;
            }
            return at;
        }

        /** The end of a name in small letters, which only a surname betrays. */
        private int smalls(int from) {
            if (surname.length(tokens, from) == 0 || post.length(tokens, from) > 0 || body.length(tokens, from) > 0) {
                return from;
            }
            int at = from + 1;
            while (at < tokens.size()
                    && at - from < LONGEST_SMALL_NAME
                    && !tokens.get(at).number()
                    && !separated(at - 1, at)
                    && post.length(tokens, at) == 0
                    && body.length(tokens, at) == 0
                    && birth.length(tokens, at) == 0) {
                at++;
            }
            return at - from > 1 ? at : from;
        }

        /** True when a body's word stands before, in the same segment. */
        private boolean ofABody(int at) {
            for (int before = at - 1; before >= 0 && !separated(before, before + 1); before--) {
                if (body.length(tokens, before) > 0 && surname.length(tokens, before) == 0) {
                    return true;
                }
            }
            return false;
        }

        private boolean opensSegment(int at) {
            return at == 0 || separated(at - 1, at);
        }

        private boolean separated(int before, int after) {
            int to = tokens.get(after).start();
            for (int i = tokens.get(before).end(); i < to; i++) {
                if (SEPARATES.indexOf(text.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        /** True when nothing but a blank, a colon, a dot or a bracket stands before a token. */
        private boolean closeTo(int at) {
            int from = at == 0 ? 0 : tokens.get(at - 1).end();
            for (int i = from; i < tokens.get(at).start(); i++) {
                if (" :.()/".indexOf(text.charAt(i)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
