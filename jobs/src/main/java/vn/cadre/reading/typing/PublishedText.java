package vn.cadre.reading.typing;

import java.util.List;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.privacy.PersonalDataGuard;

/** Puts the guard before the texts of one column that are to be published. */
final class PublishedText {
    private static final int DIGEST_SHOWN = 8;

    private final PersonalDataGuard guard;
    private final CadreKeys keys;
    private final boolean identifies;

    /**
     * @param role a text that identifies its row keeps a digest of what is taken out, so that two rows stay two
     */
    PublishedText(PersonalDataGuard guard, CadreKeys keys, TextTyper.Role role) {
        this.guard = guard;
        this.keys = keys;
        identifies = role == TextTyper.Role.IDENTIFIES;
    }

    /** The same, with a warning and without what tells of a person. */
    Typed guarded(Typed typed) {
        if (!(typed.first() instanceof String text)) {
            return typed;
        }
        return guard.clean(text)
                .map(cleaned -> typed.published(text(cleaned), warning(cleaned)))
                .orElse(typed);
    }

    private static List<Typed.Problem> warning(PersonalDataGuard.Cleaned cleaned) {
        return List.of(new Typed.Problem(FaultCode.PERSONAL_DATA, Severity.WARNING, cleaned.text()));
    }

    private String text(PersonalDataGuard.Cleaned cleaned) {
        String digest = identifies ? keys.key("TEXT " + cleaned.taken()) : null;
        return digest == null ? cleaned.text() : cleaned.text() + " #" + digest.substring(0, DIGEST_SHOWN);
    }
}
