package vn.cadre.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** One data row by field: text, {@link java.time.LocalDate}, number, {@link Code}, or {@code true} for a tick. */
final class Row {
    private final Map<String, Object> cells = new LinkedHashMap<>();

    Row set(String field, Object value) {
        if (value != null) {
            cells.put(field, value);
        }
        return this;
    }

    Row tick(String field, boolean ticked) {
        return ticked ? set(field, true) : this;
    }

    Row code(String field, String list, String code) {
        return code == null ? this : set(field, new Code(list, code));
    }

    Row cadre(Cadre cadre) {
        return set("cadre_id", cadre.id()).set("full_name", cadre.name());
    }

    Row cadreWithBirth(Cadre cadre) {
        return cadre(cadre).code("gender", "gender", cadre.gender()).set("birth_date", cadre.birth());
    }

    public Object value(String field) {
        return cells.get(field);
    }

    /** A row like this one with one field written otherwise. */
    Row but(String field, Object value) {
        Row other = new Row();
        other.cells.putAll(cells);
        other.cells.put(field, value);
        return other;
    }

    /** A code of a list, written out in the manner of the file it lands in. */
    record Code(String list, String code) {}
}
