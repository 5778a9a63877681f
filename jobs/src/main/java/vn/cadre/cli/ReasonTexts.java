package vn.cadre.cli;

import vn.cadre.contract.FaultCatalogue;
import vn.cadre.contract.FaultText;
import vn.cadre.landing.FileVerdict;
import vn.cadre.landing.Reason;

/** Reasons as sentences, in Vietnamese first, then in English. */
final class ReasonTexts {
    private final FaultCatalogue faults;

    ReasonTexts(FaultCatalogue faults) {
        this.faults = faults;
    }

    String text(FileVerdict verdict) {
        return verdict.reason() == null ? "" : text(verdict.reason(), verdict.file());
    }

    String text(Reason reason, String file) {
        FaultText text = faults.code(reason.code());
        return reason.code() + ": " + fill(text.messageVi(), reason, file) + " / "
                + fill(text.messageEn(), reason, file);
    }

    private static String fill(String template, Reason reason, String file) {
        return template.replace("{file}", file)
                .replace("{value}", reason.value() == null ? "" : reason.value())
                .replace("{detail}", reason.detail() == null ? "" : reason.detail())
                .replace("{sheet}", "")
                .replace("{cell}", "")
                .replace("{column}", "");
    }
}
