package vn.cadre.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.cadre.contract.Definitions;
import vn.cadre.control.ControlDatabase;
import vn.cadre.control.Settings;
import vn.cadre.edition.Edition;
import vn.cadre.edition.Editions;
import vn.cadre.home.Home;
import vn.cadre.home.HomeLock;
import vn.cadre.report.font.Fonts;

/** Looks at the machine and the home. */
@Command(name = "doctor", description = "Checks the machine and the home, and says what to do.")
final class DoctorCommand extends Shared {
    private static final long ENOUGH_SPACE = 2L << 30;
    private static final long ENOUGH_HEAP = 900L << 20;
    private static final String VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơư ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

    private final List<Finding> findings = new ArrayList<>();

    private record Finding(String what, boolean well, String detail, String remedy) {}

    @Override
    public Integer call() {
        look("java", "install a JDK 17 and set JAVA_HOME to it", this::java);
        look("heap", "start with CADRE_HEAP=1g or more", this::heap);
        look("definitions", "correct the files it names", this::definitionsFound);
        look("fonts", "build again: the fonts are part of it", this::fonts);
        look("home", "give this user the right to write there, or name another with --home", this::homeWritable);
        look("space", "free some disk space", this::space);
        look("settings", "correct cadre.yaml in the home", this::settings);
        look("control database", "wait for the other run, or check that the database can be reached", this::control);
        look("edition", "restore the files it names from a copy of the home", this::editionWhole);
        report();
        return findings.stream().allMatch(Finding::well) ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }

    private void look(String what, String remedy, Callable<String> look) {
        try {
            findings.add(new Finding(what, true, look.call(), ""));
        } catch (Exception e) {
            findings.add(new Finding(what, false, String.valueOf(e.getMessage()), remedy));
        }
    }

    private String java() {
        int version = Runtime.version().feature();
        return require(version == 17, "Java " + version);
    }

    private String heap() {
        long heap = Runtime.getRuntime().maxMemory();
        return require(heap >= ENOUGH_HEAP, (heap >> 20) + " MiB");
    }

    private String definitionsFound() {
        Definitions definitions = definitions();
        return definitions.contracts().size() + " contracts, "
                + definitions.indicators().size() + " indicators, fingerprint " + definitions.fingerprint();
    }

    private String fonts() {
        return require(Fonts.load().covers(VIETNAMESE), "every Vietnamese letter has a glyph");
    }

    private String homeWritable() throws IOException {
        Home home = home();
        if (!Files.exists(home.directory())) {
            return home.directory() + " does not exist yet; the first night makes it";
        }
        Path probe = Files.createTempFile(home.directory(), ".doctor", null);
        Files.delete(probe);
        return home.directory().toString();
    }

    private String space() throws IOException {
        Path place = home().directory();
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        long free = Files.getFileStore(place).getUsableSpace();
        return require(free >= ENOUGH_SPACE, (free >> 20) + " MiB free");
    }

    private String settings() {
        return Settings.load(home()).toString();
    }

    private String control() {
        if (!Files.exists(home().control())) {
            return "none yet; the first night makes it";
        }
        HomeLock.Attempt attempt = HomeLock.take(home(), "doctor");
        if (attempt instanceof HomeLock.Attempt.Busy busy) {
            return "in use by process " + busy.holder().pid() + " since "
                    + busy.holder().since();
        }
        try (HomeLock held = ((HomeLock.Attempt.Taken) attempt).lock();
                ControlDatabase control = ControlDatabase.open(home(), Settings.load(home()), schemas())) {
            return control.access() + ", " + control.runs().unfinished().size() + " unfinished runs";
        }
    }

    private String editionWhole() {
        if (!Files.isDirectory(home().editions())) {
            return "none yet";
        }
        return new Editions(home().editions()).current().map(this::whole).orElse("none yet");
    }

    private String whole(Edition edition) {
        List<String> lost = edition.tables().stream()
                .flatMap(table -> table.files().stream())
                .filter(file -> !Files.isReadable(home().directory().resolve(file)))
                .toList();
        return require(
                lost.isEmpty(),
                lost.isEmpty()
                        ? "edition " + edition.number() + ", every file is there"
                        : lost.size() + " files are missing, the first is " + lost.get(0));
    }

    private static String require(boolean well, String detail) {
        if (!well) {
            throw new IllegalStateException(detail);
        }
        return detail;
    }

    private void report() {
        if (json()) {
            ArrayNode list = new ObjectMapper().createArrayNode();
            findings.forEach(finding -> list.addObject()
                    .put("what", finding.what())
                    .put("well", finding.well())
                    .put("detail", finding.detail())
                    .put("remedy", finding.remedy()));
            console.say(list.toString());
            return;
        }
        for (Finding finding : findings) {
            console.say("%-4s %-17s %s".formatted(finding.well() ? "ok" : "BAD", finding.what(), finding.detail()));
            if (!finding.well()) {
                console.say("     -> " + finding.remedy());
            }
        }
    }
}
