package vn.cadre.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One way to spoil a file, told whole by its seed: the same seed spoils the same file in the same way. */
final class Mutation {
    private static final String[] TOKENS = {
        "\"",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\u0000",
        "\uFEFF",
        "\uFFFD",
        "-1",
        "99999999999999999999",
        "1e308",
        "NaN",
        "#REF!",
        "31/02/2019",
        "<",
        ">",
        "&",
        "&#0;",
        "]]>",
        "<!--",
        "<v>",
        "</c>",
        "<c r=\"A1\">",
        "<row>",
        "r=\"\"",
        "t=\"s\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "\\u0000",
        "\\ud800",
        "Không phát sinh",
        "Tổng cộng",
        "Mã nhiệm vụ",
        "=1+1",
        "%s",
        "../",
        "  "
    };

    private final List<byte[]> good;
    private final Random random;
    private String told = "";

    Mutation(List<byte[]> good, long seed) {
        this.good = good;
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** What was done, for people. */
    String told() {
        return told;
    }

    byte[] spoiled() {
        int which = random.nextInt(good.size());
        byte[] file = good.get(which);
        told = "file " + which;
        boolean packed = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        if (packed && random.nextInt(4) > 0) {
            return memberSpoiled(file);
        }
        return spoiled(file);
    }

    private byte[] spoiled(byte[] file) {
        byte[] result = file;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            result = once(result);
        }
        return result;
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int way = random.nextInt(8);
        told += " " + way;
        return switch (way) {
            case 0 -> bitsFlipped(file);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 2 -> spliced(file, other());
            case 3 -> spliced(file, file);
            case 4 -> overwritten(file);
            case 5 -> without(file);
            default -> tokenPut(file);
        };
    }

    private byte[] other() {
        return good.get(random.nextInt(good.size()));
    }

    private byte[] bitsFlipped(byte[] file) {
        byte[] result = file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return result;
    }

    private byte[] overwritten(byte[] file) {
        byte[] result = file.clone();
        int from = random.nextInt(result.length);
        int to = Math.min(result.length, from + 1 + random.nextInt(16));
        Arrays.fill(result, from, to, (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256)));
        return result;
    }

    private byte[] without(byte[] file) {
        int from = random.nextInt(file.length);
        return joined(file, from, new byte[0], Math.min(file.length, from + 1 + random.nextInt(64)));
    }

    private byte[] spliced(byte[] file, byte[] other) {
        int from = random.nextInt(other.length);
        byte[] block = Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(2_048)));
        int at = random.nextInt(file.length);
        return joined(file, at, block, at + (random.nextBoolean() ? 0 : Math.min(block.length, file.length - at)));
    }

    private byte[] tokenPut(byte[] file) {
        byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(file.length);
        return joined(file, at, token, Math.min(file.length, at + random.nextInt(4)));
    }

    private static byte[] joined(byte[] file, int before, byte[] block, int after) {
        byte[] result = Arrays.copyOf(file, before + block.length + file.length - after);
        System.arraycopy(block, 0, result, before, block.length);
        System.arraycopy(file, after, result, before + block.length, file.length - after);
        return result;
    }

    /** What is inside a package is spoiled, and the package put together again as it should be. */
    private byte[] memberSpoiled(byte[] file) {
        Map<String, byte[]> members = Books.members(file);
        List<String> names = new ArrayList<>(members.keySet());
        String name = names.get(random.nextInt(names.size()));
        told += " " + name;
        members.put(name, spoiled(members.get(name)));
        return Books.zip(members);
    }
}
