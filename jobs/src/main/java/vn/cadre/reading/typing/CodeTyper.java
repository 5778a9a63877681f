package vn.cadre.reading.typing;

import java.util.Optional;
import vn.cadre.contract.CodeLists;
import vn.cadre.contract.Field;
import vn.cadre.contract.unit.Unit;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.text.CellText;
import vn.cadre.text.VietnameseText;

/** Reads codes by code, label or other spelling. */
final class CodeTyper extends ColumnTyper {
    private static final int LONGEST_CHOICE = 400;
    private final CodeLists lists;
    private final Unit sender;

    CodeTyper(Field field, int column, int slot, CodeLists lists, Unit sender) {
        super(field, column, slot, 1);
        this.lists = lists;
        this.sender = sender;
    }

    @Override
    Typed read(String text) {
        Optional<String> code = lists.resolve(field().codeList(), text, sender);
        if (code.isPresent()) {
            return Typed.of(code.get());
        }
        Typed problem = TextTyper.problem(text);
        if (problem != null) {
            return problem;
        }
        if (CellText.hasLostLetters(text)) {
            return Typed.failed(FaultCode.LOST_LETTERS, null);
        }
        return field().lenient()
                ? Typed.of(VietnameseText.normalise(text)).warned(FaultCode.UNKNOWN_CODE_KEPT, choices())
                : Typed.failed(FaultCode.UNKNOWN_CODE, choices());
    }

    private String choices() {
        StringBuilder choices = new StringBuilder();
        lists.labels(field().codeList()).forEach((code, label) -> {
            if (choices.length() < LONGEST_CHOICE) {
                choices.append(choices.isEmpty() ? "" : "; ").append(label.vi().isEmpty() ? code : label.vi());
            }
        });
        return choices.toString();
    }
}
