package vn.cadre.reading.fault;

import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.FaultText;
import vn.cadre.contract.Field;

/** Writes faults out in Vietnamese and English, with their place, value and remedy. */
public final class FaultWriter {
    private final Definitions definitions;

    public FaultWriter(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What a fault says to people. */
    public record Words(String messageVi, String messageEn, String remedyVi, String remedyEn) {}

    /** The words for a fault of a file that was sent as the dataset, which may be null when that is not known. */
    public Words words(Fault fault, String fileName, String dataset) {
        FaultText text = definitions.faults().code(fault.code());
        Field field = field(fault, dataset);
        String vi = field == null ? orDash(fault.column()) : field.header();
        String en = field == null ? orDash(fault.column()) : field.headerEn();
        return new Words(
                filled(text.messageVi(), fault, fileName, dataset, vi, placeVi(fault)),
                filled(text.messageEn(), fault, fileName, dataset, en, placeEn(fault)),
                filled(text.remedyVi(), fault, fileName, dataset, vi, placeVi(fault)),
                filled(text.remedyEn(), fault, fileName, dataset, en, placeEn(fault)));
    }

    private Field field(Fault fault, String dataset) {
        Contract contract = dataset == null ? null : definitions.contracts().get(dataset);
        return contract == null || fault.column() == null
                ? null
                : contract.field(fault.column()).orElse(null);
    }

    private static String placeVi(Fault fault) {
        return fault.cell() != null ? fault.cell() : fault.row() == null ? "-" : "dòng " + fault.row();
    }

    private static String placeEn(Fault fault) {
        return fault.cell() != null ? fault.cell() : fault.row() == null ? "-" : "row " + fault.row();
    }

    private static String orDash(String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }

    private static String withoutSheet(String words) {
        return words.replace(", trang {sheet},", "").replace(", sheet {sheet},", "");
    }

    /** One pass, so that a placeholder inside a value stays as it is. */
    private static String filled(
            String words, Fault fault, String fileName, String dataset, String column, String place) {
        String template = fault.sheet() == null ? withoutSheet(words) : words;
        StringBuilder text = new StringBuilder(template.length() + 64);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = switch (template.substring(open + 1, close)) {
                case "file" -> orDash(fileName);
                case "dataset" -> orDash(dataset);
                case "sheet" -> orDash(fault.sheet());
                case "cell" -> place;
                case "column" -> column;
                case "value" -> orDash(fault.value());
                case "detail" -> fault.detail() == null ? "" : fault.detail();
                default -> template.substring(open, close + 1);
            };
            text.append(template, at, open).append(value);
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString().strip();
    }
}
