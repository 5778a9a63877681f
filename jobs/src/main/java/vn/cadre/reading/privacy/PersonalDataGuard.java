package vn.cadre.reading.privacy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.contract.PersonalWords;
import vn.cadre.contract.PersonalWords.Kind;
import vn.cadre.text.VietnameseText;

/**
 * Recognises what tells of a person in a text that is to be published: a name behind its honorific, a birth date, an
 * identifier of 9 or 12 digits, a telephone number, an e-mail address. For one thread.
 */
public final class PersonalDataGuard {
    private static final int SHORTEST_NUMBER = 9;
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d,])\\+?\\(?\\d(?:[ .\\-()]{0,2}\\d){8,14}(?!\\d)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?: +\\d{1,3}(?:\\.\\d{3})+)*");
    private static final Pattern YEARS_OR_DATES =
            Pattern.compile("(?:\\d{1,2}[.\\- ]\\d{1,2}[.\\- ](?:19|20)\\d{2}|(?:19|20)\\d{2})(?:[ .\\-]+"
                    + "(?:\\d{1,2}[.\\- ]\\d{1,2}[.\\- ](?:19|20)\\d{2}|(?:19|20)\\d{2}|\\d{1,2}))*");
    private static final String DATE = "(?:\\d{1,2} ?[/.\\-] ?\\d{1,2} ?[/.\\-] ?\\d{2,4}"
            + "|\\d{4}-\\d{2}-\\d{2}|(?:ngày )?\\d{1,2} tháng \\d{1,2},? năm \\d{4}|\\d{1,2} ?[/.\\-] ?\\d{4})";
    private static final Pattern BIRTH_DATE = Pattern.compile(
            "[\\s:.,(]*(?:(?:ngày|năm|tháng)[\\s:]*)?(?<date>" + DATE + "|\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND_A_NAME = Pattern.compile(
            "[\\s,;:\\-]*(?:(?<date>" + DATE + ")(?!\\d)|\\(\\s*(?<inside>" + DATE + "|(?:19|20)\\d{2})\\s*\\))",
            Pattern.CASE_INSENSITIVE);

    private final NameFinder names;
    private final Phrases birth;
    private final Phrases amount;

    public PersonalDataGuard(PersonalWords words) {
        names = new NameFinder(words);
        birth = new Phrases(words, Kind.BIRTH);
        amount = new Phrases(words, Kind.AMOUNT);
    }

    /**
     * A text without what tells of a person.
     *
     * @param text with "…" for each part that was taken out
     * @param taken what was taken out
     */
    public record Cleaned(String text, String taken) {}

    /** The text without what tells of a person, or empty when it tells of none. */
    public Optional<Cleaned> clean(String published) {
        if (cannotTell(published)) {
            return Optional.empty();
        }
        String text = VietnameseText.normalise(published);
        List<Token> tokens = Token.of(text);
        Removal removal = new Removal(text);
        names.find(text, tokens, removal);
        removeBirthDates(text, tokens, removal);
        removeNumbers(text, removal);
        return removal.nothing()
                ? Optional.empty()
                : Optional.of(new Cleaned(VietnameseText.normalise(removal.kept()), removal.taken()));
    }

    /** Most texts without a blank, such as the numbers of decisions, are done with at once. */
    private static boolean cannotTell(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '@' || letter <= ' ' || letter == 0xA0 || (letter == '/' && opensWithComrade(text, i))) {
                return false;
            }
            digits += letter >= '0' && letter <= '9' ? 1 : 0;
        }
        return digits < SHORTEST_NUMBER;
    }

    private static boolean opensWithComrade(String text, int slash) {
        return slash > 0 && "đĐdD".indexOf(text.charAt(slash - 1)) >= 0;
    }

    private void removeBirthDates(String text, List<Token> tokens, Removal removal) {
        for (int at = 0; at < tokens.size(); at++) {
            int length = birth.length(tokens, at);
            if (length > 0) {
                remove(BIRTH_DATE, text, tokens.get(at + length - 1).end(), removal);
            }
        }
        removal.nameEnds().stream().forEach(end -> remove(BEHIND_A_NAME, text, end, removal));
    }

    private static void remove(Pattern pattern, String text, int from, Removal removal) {
        Matcher date = pattern.matcher(text).region(from, text.length());
        if (date.lookingAt()) {
            boolean plain = date.group("date") != null;
            String group = plain ? "date" : "inside";
            removal.range(date.start(group), date.end(group));
        }
    }

    private void removeNumbers(String text, Removal removal) {
        if (text.indexOf('@') >= 0) {
            Matcher mail = MAIL.matcher(text);
            while (mail.find()) {
                removal.range(mail.start(), mail.end());
            }
        }
        if (text.chars().filter(letter -> letter >= '0' && letter <= '9').count() >= SHORTEST_NUMBER) {
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                if (isOfAPerson(number.group()) && !isAmount(text, number)) {
                    removal.range(number.start(), number.end());
                }
            }
        }
    }

    /** 9 or 12 digits, or a telephone number. */
    private static boolean isOfAPerson(String number) {
        String digits = number.replaceAll("\\D", "");
        boolean written =
                number.equals(digits) || !YEARS_OR_DATES.matcher(number).matches();
        boolean phone =
                digits.startsWith("0") ? digits.length() <= 11 : number.startsWith("+84") || digits.matches("84\\d{9}");
        return written && (digits.length() == 9 || digits.length() == 12 || (phone && digits.length() >= 10));
    }

    private boolean isAmount(String text, Matcher number) {
        if (GROUPED.matcher(number.group()).matches() && !number.group().startsWith("0")) {
            return true;
        }
        List<Token> behind = Token.of(text.substring(number.end(), Math.min(text.length(), number.end() + 12)));
        return !behind.isEmpty()
                && amount.length(behind, 0) > 0
                && number.group().charAt(0) != '0';
    }
}
