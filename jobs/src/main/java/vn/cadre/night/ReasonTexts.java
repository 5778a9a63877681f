package vn.cadre.night;

import java.util.Optional;
import vn.cadre.contract.Definitions;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Reason;

/** Reasons as sentences, in Vietnamese first, then in English. */
final class ReasonTexts {
    private final FaultWriter words;

    ReasonTexts(Definitions definitions) {
        this.words = new FaultWriter(definitions);
    }

    String text(FileVerdict verdict) {
        String dataset =
                Optional.ofNullable(verdict.identity()).map(Identity::dataset).orElse(null);
        return verdict.reason() == null ? "" : text(verdict.reason().published(), verdict.publishedFile(), dataset);
    }

    private String text(Reason reason, String file, String dataset) {
        FaultWriter.Words said = words.words(Fault.of(reason), file, dataset);
        return reason.code() + ": " + said.messageVi() + " / " + said.messageEn();
    }
}
