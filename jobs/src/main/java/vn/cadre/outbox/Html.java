package vn.cadre.outbox;

import java.nio.charset.StandardCharsets;

/** Puts together one small page that opens anywhere. */
final class Html {
    private static final String STYLE =
            "body{font:15px/1.5 Arial,sans-serif;color:#1f2a44;max-width:72em;margin:2em auto;padding:0 1em}"
                    + "h1{font-size:1.5em;color:#1f3864;margin:0}h2{font-size:1.1em;margin:1.6em 0 .4em}p{margin:.4em 0}"
                    + ".en{color:#666;font-size:.9em}table{border-collapse:collapse;width:100%;font-size:.9em}"
                    + "th,td{border:1px solid #cbd3e1;padding:.3em .5em;text-align:left;vertical-align:top}"
                    + "th{background:#1f3864;color:#fff;font-weight:600}td.n{text-align:right}"
                    + ".bad{background:#ffc7ce}.box{border-left:4px solid #c00000;padding:.3em 1em;background:#f7f9fc}"
                    + "code{font-size:.9em}";

    private final StringBuilder text = new StringBuilder(4096);

    /** Begins a page; the mark is a comment by which the page is known again. */
    Html(String mark, String title) {
        text.append("<!doctype html>\n<!-- ")
                .append(mark)
                .append(" -->\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
    }

    /** Markup of our own. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An element with text in it. */
    Html element(String tag, String content) {
        return element(tag, "", content);
    }

    Html element(String tag, String attributes, String content) {
        text.append('<')
                .append(tag)
                .append(attributes.isEmpty() ? "" : " " + attributes)
                .append('>');
        text.append(escaped(content)).append("</").append(tag).append(">\n");
        return this;
    }

    Html cell(String content) {
        text.append("<td>").append(escaped(content)).append("</td>");
        return this;
    }

    Html number(long number) {
        text.append("<td class=\"n\">").append(number).append("</td>");
        return this;
    }

    byte[] bytes() {
        return (text + "</body></html>\n").getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(letter < ' ' && letter != '\n' && letter != '\t' ? '\uFFFD' : letter);
            }
        }
        return safe.toString();
    }
}
