package vn.cadre.night;

import java.util.Optional;
import vn.cadre.contract.Definitions;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Stage;

/** Reasons as sentences, in Vietnamese first, then in English. */
final class ReasonTexts {
    private final FaultWriter words;

    ReasonTexts(Definitions definitions) {
        this.words = new FaultWriter(definitions);
    }

    String text(FileVerdict verdict) {
        String dataset =
                Optional.ofNullable(verdict.identity()).map(Identity::dataset).orElse(null);
        return verdict.reason() == null ? "" : text(published(verdict), verdict.publishedFile(), dataset);
    }

    /** What is wrong by the contract names the contract's own columns; other reasons may name what the sender called a file. */
    private static Reason published(FileVerdict verdict) {
        return verdict.stage() == Stage.CONTRACT
                ? verdict.reason()
                : verdict.reason().published();
    }

    private String text(Reason reason, String file, String dataset) {
        FaultWriter.Words said = words.words(Fault.of(reason), file, dataset);
        return reason.code() + ": " + said.messageVi() + " / " + said.messageEn();
    }
}
