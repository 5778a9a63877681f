package vn.cadre.contract;

import java.io.Serializable;
import java.util.List;

/**
 * One field of a contract.
 *
 * @param header the Vietnamese header as the template prints it
 * @param headerEn its English twin
 * @param aliases further spellings of the header
 * @param codeList the code list of a {@link FieldType#CODE} field, else null
 * @param unitColumn the staging column that holds the unit resolved from a free-text organisation (from_unit), else null
 * @param lenient true when a value outside the code list is kept as text with a warning instead of rejecting the row
 * @param documentNumber true when the text is the number of an official document, which has one writing
 */
public record Field(
        String name,
        String header,
        String headerEn,
        List<String> aliases,
        FieldType type,
        boolean required,
        boolean personal,
        Storage storage,
        String codeList,
        String unitColumn,
        boolean lenient,
        boolean documentNumber)
        implements Serializable {
    public Field {
        aliases = List.copyOf(aliases);
    }
}
