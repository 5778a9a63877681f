package vn.cadre.cli;

import java.util.Optional;
import vn.cadre.contract.Definitions;
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
        FaultWriter.Words said = words.words(Fault.of(reason), file, dataset);
        return reason.code() + ": " + said.messageVi() + " / " + said.messageEn();
    }
}
