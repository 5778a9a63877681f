package vn.cadre.reading.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Field;
import vn.cadre.reading.source.Row;
import vn.cadre.text.VietnameseText;

/** The headers by which the columns of one contract are known. */
public final class HeaderDictionary {
    public static final int UNKNOWN = -1;
    private static final int SHORTEST_GUESSED = 5;
    private static final int LONG = 9;
    private static final int REMEMBERED = 10_000;
    private static final Set<String> TIMES = Set.of("nam", "quy", "thang", "tuan", "ngay");

    private final Contract contract;
    private final Map<String, Integer> accented = new HashMap<>();
    private final Map<String, Integer> plain = new HashMap<>();
    private final List<String> spellings = new ArrayList<>();
    private final Map<String, Integer> fields = new ConcurrentHashMap<>();
    private final Map<String, Integer> neighbours = new ConcurrentHashMap<>();
    private final int required;

    HeaderDictionary(Contract contract) {
        this.contract = contract;
        for (int field = 0; field < contract.fields().size(); field++) {
            add(contract.fields().get(field), field);
        }
        spellings.addAll(plain.keySet());
        required = (int) contract.fields().stream().filter(Field::required).count();
    }

    private void add(Field field, int index) {
        Stream<String> names = Stream.of(field.header(), field.headerEn(), field.name());
        Stream.concat(names, field.aliases().stream())
                .filter(name -> name != null && !name.isBlank())
                .forEach(name -> {
                    accented.putIfAbsent(HeaderKey.accented(name), index);
                    plain.merge(HeaderKey.plain(name), index, (one, other) -> one.equals(other) ? one : UNKNOWN);
                });
    }

    public Contract contract() {
        return contract;
    }

    int required() {
        return required;
    }

    /** The field that a header names, or {@link #UNKNOWN}. */
    public int field(String header) {
        return header.length() > Header.LONGEST
                ? UNKNOWN
                : remembered(fields, header, text -> inMeasure(text, named(text)));
    }

    /** How many fields the cells of a row name. */
    int fieldsNamed(Row row) {
        BitSet named = new BitSet();
        for (String cell : HeaderRows.texts(row)) {
            int field = cell.isEmpty() ? UNKNOWN : field(cell);
            if (field != UNKNOWN) {
                named.set(field);
            }
        }
        return named.cardinality();
    }

    /** The field whose header is clearly the nearest to a misspelt one, or {@link #UNKNOWN}. */
    int nearest(String header) {
        return header.length() > Header.LONGEST
                ? UNKNOWN
                : remembered(neighbours, header, text -> inMeasure(text, neighbour(text)));
    }

    /** Years must not be taken for the months that the contract asks for: "Thời hạn (năm)" is no "Thời hạn (tháng)". */
    private int inMeasure(String header, int field) {
        if (field == UNKNOWN) {
            return UNKNOWN;
        }
        String asked = time(contract.fields().get(field).header());
        String given = time(header);
        boolean other = TIMES.contains(asked) && TIMES.contains(given) && !asked.equals(given);
        return other ? UNKNOWN : field;
    }

    private static String time(String header) {
        return VietnameseText.unaccented(HeaderKey.hint(header));
    }

    private static int remembered(Map<String, Integer> answers, String header, ToIntFunction<String> question) {
        Integer known = answers.get(header);
        if (known != null) {
            return known;
        }
        int answer = question.applyAsInt(header);
        if (answers.size() < REMEMBERED) {
            answers.put(header, answer);
        }
        return answer;
    }

    private int named(String header) {
        int whole = known(header);
        int dot = header.lastIndexOf('.');
        return whole == UNKNOWN && dot > 0 ? known(header.substring(dot + 1)) : whole;
    }

    private int known(String header) {
        String key = HeaderKey.accented(header);
        if (key.isEmpty()) {
            return UNKNOWN;
        }
        Integer field = accented.get(key);
        return field != null ? field : plain.getOrDefault(HeaderKey.plain(header), UNKNOWN);
    }

    private int neighbour(String header) {
        String key = HeaderKey.plain(header);
        if (key.length() < SHORTEST_GUESSED) {
            return UNKNOWN;
        }
        int allowed = key.length() >= LONG ? 2 : 1;
        int best = UNKNOWN;
        int bestDistance = Integer.MAX_VALUE;
        int otherDistance = Integer.MAX_VALUE;
        for (String spelling : spellings) {
            int field = plain.get(spelling);
            int distance = EditDistance.within(key, spelling, allowed + 1);
            if (field == best) {
                bestDistance = Math.min(bestDistance, distance);
            } else if (distance < bestDistance) {
                otherDistance = bestDistance;
                bestDistance = distance;
                best = field;
            } else {
                otherDistance = Math.min(otherDistance, distance);
            }
        }
        return bestDistance <= allowed && otherDistance > bestDistance + 1 ? best : UNKNOWN;
    }
}
