package vn.cadre.cli;

import java.util.Optional;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Severity;
import vn.cadre.landing.FileVerdict;
import vn.cadre.landing.Identity;
import vn.cadre.landing.Reason;
import vn.cadre.reading.Fault;
import vn.cadre.reading.FaultWriter;

/** Reasons as sentences, in Vietnamese first, then in English. */
final class ReasonTexts {
    private final FaultWriter words;

    ReasonTexts(Definitions definitions) {
        this.words = new FaultWriter(definitions);
    }

    String text(FileVerdict verdict) {
        String dataset =
                Optional.ofNullable(verdict.identity()).map(Identity::dataset).orElse(null);
        return verdict.reason() == null ? "" : text(verdict.reason(), verdict.file(), dataset);
    }

    private String text(Reason reason, String file, String dataset) {
        FaultWriter.Words said = words.words(fault(reason), file, dataset);
        return reason.code() + ": " + said.messageVi() + " / " + said.messageEn();
    }

    /** A reason of a whole file as its fault; whether its value is a part of the path or a field, the words of its code know. */
    static Fault fault(Reason reason) {
        return new Fault(reason.code(), Severity.ERROR, null, null, reason.value(), reason.value(), reason.detail());
    }
}
