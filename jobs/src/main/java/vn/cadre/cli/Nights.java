package vn.cadre.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import vn.cadre.control.Settings;
import vn.cadre.home.Home;
import vn.cadre.home.HomeLock;
import vn.cadre.landing.Landing;
import vn.cadre.night.Night;
import vn.cadre.night.NightSummary;

/** Runs a night on a home that nobody else holds, and says what it did. */
final class Nights {
    private Nights() {}

    /** Whether the figures mean anything. */
    enum Data {
        REAL,
        SAMPLE
    }

    static NightSummary run(Shared command, Path inbox, Data data, Landing.Known known) {
        Home home = command.home();
        Settings settings = Settings.load(home);
        home.create(settings.readers());
        System.setProperty("cadre.log", home.logs().resolve("cadre.log").toString());
        HomeLock.Attempt attempt = HomeLock.take(home, "nightly --inbox " + inbox);
        if (attempt instanceof HomeLock.Attempt.Busy busy) {
            HomeLock.Holder holder = busy.holder();
            throw CommandFailure.busy("process " + holder.pid() + " on " + holder.host() + " holds " + home.directory()
                    + " since " + holder.since() + " (" + holder.command() + "); wait until it ends");
        }
        try (HomeLock held = ((HomeLock.Attempt.Taken) attempt).lock()) {
            return new Night(home, command.definitions(), settings, command.console, data == Data.SAMPLE, known)
                    .run(inbox.toAbsolutePath().normalize(), "nightly --inbox " + inbox);
        }
    }

    static void print(NightSummary summary, Shared command) {
        if (command.json()) {
            command.console.say(summary.json());
            return;
        }
        String verdicts = summary.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey().text())
                .collect(Collectors.joining(", "));
        command.console.say(
                summary.changed()
                        ? "Edition %d published / đã công bố ấn bản %d".formatted(summary.edition(), summary.edition())
                        : "Nothing new, edition %d stands / không có gì mới, ấn bản %d giữ nguyên"
                                .formatted(summary.edition(), summary.edition()));
        command.console.say("  files   " + (verdicts.isEmpty() ? "none" : verdicts));
        command.console.say("  rows    %d read = %d loaded + %d rejected; %d skipped"
                .formatted(
                        summary.rows().read(),
                        summary.rows().loaded(),
                        summary.rows().rejected(),
                        summary.rows().skipped()));
        command.console.say("  details " + verdictsFile(summary, command.home()));
        command.console.say("  took    %.1f s".formatted(summary.seconds()).replace(',', '.'));
        if (summary.report() != null) {
            command.console.say("Report / báo cáo: " + summary.report());
        }
    }

    private static Path verdictsFile(NightSummary summary, Home home) {
        return home.runs().resolve(summary.runId()).resolve("verdicts.csv");
    }
}
